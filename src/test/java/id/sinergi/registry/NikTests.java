package id.sinergi.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NikTests {

    @Test
    void besideAnotherOnlyTheFewDigitsThatDifferAreShown() {
        assertThat(Nik.beside("7402010501903001", "7402010501903001")).isEqualTo("740201********01");
        assertThat(Nik.beside("7402010501903001", "7402010501904001")).isEqualTo("740201******3*01");
        assertThat(Nik.beside("7402010501903001", "7402025502803111")).isEqualTo("740201********01");
        assertThat(Nik.differing("7402010501903001", "7402010501904101")).isEqualTo(2);
    }
}
