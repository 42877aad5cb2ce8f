package id.sinergi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumberTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7402181501900001",
                "7402185501900001",
                "NIK:7402181501900001, sudah diperiksa",
                "740218 150190 0001",
                "74.02.18.150190.0001",
                "7402-1815-0190-0001",
                "7402 1815\u00a00190\n0001",
                "74021815\u200b01900001",
                "７４０２１８１５０１９００００１",
                "0812345678 7402181501900001",
                "KK 7402182902120003",
                "7402181501900001.pdf",
                "ktp_7402181501900001_depan.jpg",
                "1.7402181501900001",
                "74.02.18/150190/0001",
                "740218 / 150190 - 0001",
                "7402\\1815\\0190\\0001",
                "12, 34, 7402/1815/0190/0001",
                "12 34 7402 1815 0190 0001",
                "740218150 1900001",
                "7 4 0 2 1 8 150190 0001",
                "\u2077\u2074\u2070\u00b2\u00b9\u2078\u00b9\u2075\u2070\u00b9\u2079\u2070\u2070\u2070\u2070\u00b9",
                "\u2466\u2463\u24ea\u2461\u2460\u2467\u2460\u2464\u24ea\u2460\u2468\u24ea\u24ea\u24ea\u24ea\u2460",
                "740218----150190----0001",
                "a1bf7402181501900001c3d4",
                "deadbeef7402181501900001deadbeefa",
                "DeadBeef7402181501900001deadbeef",
                "KTP%207402181501900001.pdf",
                "KTP%25207402181501900001.pdf",
                "%37402181501900001",
                "nik=%EF%BC%977402181501900001",
                "740218%2F150190%2F0001",
                "\\u00207402181501900001",
                "\\u0037402181501900001",
                "&#32;7402181501900001",
                "&#x37;402181501900001",
                "74021815019000017402181501900002",
                "0007402181501900001",
                "74021815019000012",
                "+27402181501900001",
                "740218150190000120261201",
                "202612017402181501900001",
                "7402181501900001740218150190000274021815019000037402181501900004",
                "7402 1815 0190 0001 7402 1815 0190 0002"
            })
    void findsOneHoweverItIsWritten(String text) {
        assertThat(PersonalNumber.isIn(text)).isTrue();
        assertThat(PersonalNumber.isIn(Map.of("a", List.of("nothing", text)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "740218150190001",
                "20261201130501123",
                "20261201130501123456",
                "IMG_20181201130501123.jpg",
                "VID201812011305011234",
                "198501012010011001198501012010012002",
                "197203152010011001",
                "NIP 197203152010011001 Pembina",
                "50% 2026 12 01",
                "100%20",
                "%ZZ%4",
                "00000000000000000000000000000000",
                "https://example.test/?id=a1b2c3d4%2D1234",
                "NIP 19850101 201001 1 001",
                "198501012010011001",
                "deadbeef7402181501900001deadbeef",
                "00-DEADBEEF7402181501900001DEADBEEF-00f067aa0ba902b7-01",
                "sha256:deadbeef7402181501900001deadbeef9f86d081884c7d659a2feaa0c55ad015",
                "74021815-0190-0001-8a5f-1c2d3e4f5a6b",
                "surat 740218 tanggal 150190 nomor 0001",
                "0902181501900001",
                "2002181501900001",
                "7400181501900001",
                "7402183501900001",
                "7402187201900001",
                "7402183002900001",
                "7402181513900001",
                "7402181501900000",
                "12-03-2026 - 05-04-2026",
                "12.03.2026 05.04.2026",
                "2026-11-30 12.30 2026-12-01",
                "Rp1.234.567.890.123.456",
                "560/118/BPJS-KT/XI/2026",
                "081234567890 081234567891",
                "7.402.010.101.907.020",
                "Rp7.402.010.101.907.020",
                "7,402,010,101,907,020.00",
                "7 402 010 101 907 020",
                "7'402'010'101'907'020",
                "74.020.101.019.070,20",
                "74.020.101 + 019.070.200",
                "7402, 1815, 1190, 1234",
                "7402+1815+1190+1234",
                "7402 + 1815 + 1190 + 1234 = 11641",
                "74, 12, 18, 15, 11, 90, 12, 34",
                "12:05, 13:01, 10:11, 14:30",
                "1, 7,4,0,2,1,8,1,5,0,1,9,0,0,0,0,1",
                "7,4,0,2,1,8,1,5,0,1,9,0,0,0,0,1,5",
                "-3.99112345, 122.4101234"
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(PersonalNumber.isIn(text)).isFalse();
    }

    private static final List<String> SEPARATORS = List.of(
            "/", ",", ":", "|", "*", "+", ";", "#", "=", "~", "\\", " / ", " | ", "-", ".", " ", "_", "\u2013",
            "\u00a0");

    private static final List<List<Integer>> GROUPINGS = List.of(
            List.of(6, 6, 4),
            List.of(4, 4, 4, 4),
            List.of(2, 2, 2, 2, 2, 2, 4),
            List.of(2, 2, 2, 6, 4),
            List.of(6, 2, 2, 2, 4),
            List.of(12, 4),
            List.of(6, 10),
            List.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));

    /** Any number of a person, in each grouping by each separator, within a sentence. */
    @Test
    void findsAnyOfThemInGroups() {
        var random = new Random(20_261_201);
        for (var round = 0; round < 200; round++) {
            var nik = nik(random);
            for (var grouping : GROUPINGS) {
                for (var separator : SEPARATORS) {
                    var written = grouped(nik, grouping, separator);
                    assertThat(PersonalNumber.isIn("No. " + written + " sudah"))
                            .as(written)
                            .isTrue();
                }
            }
        }
    }

    /** Amounts of money of sixteen digits, and lists and sums of numbers that have no leading zeros. */
    @Test
    void leavesAmountsAndListsAlone() {
        var random = new Random(20_261_201);
        for (var round = 0; round < 2_000; round++) {
            var nik = nik(random);
            for (var separator : List.of(".", ",", " ", "'")) {
                assertThat(PersonalNumber.isIn("Rp" + grouped(nik, List.of(1, 3, 3, 3, 3, 3), separator)))
                        .as(nik)
                        .isFalse();
            }
            assertThat(PersonalNumber.isIn(
                            grouped(nik.substring(0, 14), List.of(2, 3, 3, 3, 3), ".") + "," + nik.substring(14)))
                    .as(nik)
                    .isFalse();
            var numbers =
                    random.ints(20, 1_000, 10_000).mapToObj(Integer::toString).toList();
            for (var separator : List.of(", ", ",", "; ", " + ", " * ")) {
                assertThat(PersonalNumber.isIn(String.join(separator, numbers)))
                        .as(numbers.toString())
                        .isFalse();
            }
        }
    }

    /** With a serial below 1000, as there are births on one day in one district. */
    private static String nik(Random random) {
        var woman = random.nextBoolean() ? 40 : 0;
        return "7402%02d%02d%02d%02d%04d"
                .formatted(
                        1 + random.nextInt(28),
                        1 + random.nextInt(28) + woman,
                        1 + random.nextInt(12),
                        random.nextInt(100),
                        1 + random.nextInt(999));
    }

    private static String grouped(String digits, List<Integer> grouping, String separator) {
        var groups = new ArrayList<String>();
        var start = 0;
        for (var length : grouping) {
            groups.add(digits.substring(start, start + length));
            start += length;
        }
        return String.join(separator, groups);
    }

    @Test
    void aMaskSaysNothingOfBirthAndSerial() {
        assertThat(PersonalNumber.mask("7402181501900001")).isEqualTo("7402************");
        assertThat(PersonalNumber.mask(PersonalNumber.mask("7402181501900001"))).isEqualTo("7402************");
        assertThat(PersonalNumber.mask("740218")).isEqualTo("******");
    }
}
