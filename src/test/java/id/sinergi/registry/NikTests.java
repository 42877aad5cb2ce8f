package id.sinergi.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NikTests {

    @Test
    void besideAnotherOnlyThePlacesOfTheFewDigitsThatDifferAreMarked() {
        assertThat(Nik.beside("7402010501903001", "7402010501903001")).isEqualTo("7402************");
        assertThat(Nik.beside("7402010501903001", "7402010501904001")).isEqualTo("7402********≠***");
        assertThat(Nik.beside("7402010501903001", "7402025502803111")).isEqualTo("7402************");
        assertThat(Nik.differing("7402010501903001", "7402010501904101")).isEqualTo(2);
    }

    /** Lists had the NIK in the column of the KPJ, and not everybody who sees one may see the other. */
    @Test
    void aNumberStoredInPlaceOfAKpjIsMasked() {
        assertThat(List.of(
                        membership("7402010103908300"), membership("KPJ 7402010103908300"), membership("19012345678")))
                .extracting(Membership::kpj)
                .containsExactly("7402************", "KPJ ****************", "19012345678");
    }

    private static Membership membership(String kpj) {
        var day = LocalDate.of(1990, 3, 1);
        return new Membership(kpj, "Uji", day, "BPU", "", List.of(), true, false, day);
    }
}
