package id.sinergi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamingTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"I", "Nur", "Ma", "Na", "NAN", "Nil", "Truelina", "H. Muh. Ali, S.Pd.", "PT 88", "Ibu Uji", "山田"
            })
    void namesStayNames(String name) {
        assertThat(Naming.isName(name)).isTrue();
        assertThat(Naming.wrong("name", name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                ".",
                "--",
                "?",
                "NULL",
                "<null>",
                "Null null",
                "n/a",
                "N.A.",
                "#N/A",
                "Loading…",
                "TRUE",
                "NaN",
                "undefined",
                "_x000D_",
                "12345",
                "Tidak ada",
                "KOSONG",
                "[object Object]"
            })
    void signsAndLostValuesAreNone(String text) {
        assertThat(Naming.isName(text)).isFalse();
        assertThat(Naming.wrong("name", text)).isPresent();
    }

    /** Who wrote more than a sign for nothing is told that it cannot be read. */
    @Test
    void longSignsAreNotNothing() {
        assertThat(Naming.isNothing("---")).isTrue();
        assertThat(Naming.isNothing("")).isTrue();
        assertThat(Naming.isNothing("\uD83D\uDE80".repeat(9))).isFalse();
        assertThat(Naming.isNothing("-".repeat(300))).isFalse();
    }

    @Test
    void whatIsMissingIsForOthersToSay() {
        assertThat(Naming.wrong("name", " ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0812-3456-7890, 081234567890",
        "(0401) 312.345, 0401312345",
        "+62 812 3456 7890, +6281234567890",
        "abc,",
        "12345,",
        "0812/3456/7890/0812345,",
        "٠٨١٢٣٤٥٦٧,"
    })
    void telephonesAreDigits(String written, String number) {
        assertThat(Written.phone(written).orElse(null)).isEqualTo(number);
    }
}
