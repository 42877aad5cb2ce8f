package id.sinergi.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.imports.kinds.Cleaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTests {

    /** Signs between digits are not left out: {@code 1,5} is not 15. */
    @ParameterizedTest
    @ValueSource(strings = {"1,5", "1/5", "1.5", "8/9", "3;", "1?", "2?", "(1)", "1-", "-", "1 5", "8 9", "1\u00A05"})
    void aNumberWithSignsIsNoCode(String text) {
        assertThat(Codes.occupation(text)).isEmpty();
        assertThat(Codes.workStatus(text)).isEmpty();
        assertThat(Codes.lifeStatus(text)).isEmpty();
        assertThat(Codes.citizenship(text)).isEmpty();
        assertThat(Codes.sex(text)).isEmpty();
    }

    /** Whoever writes it so does not know, or means something else. */
    @ParameterizedTest
    @ValueSource(strings = {"MATI?", "Hidup?", "L?", "?PU", "P/", "WNI;", "AKTIF?"})
    void aDoubtedWordIsNoCode(String text) {
        assertThat(Cleaning.word(text)).isEmpty();
        assertThat(Codes.lifeStatus(text)).isEmpty();
        assertThat(Codes.citizenship(text)).isEmpty();
        assertThat(Codes.sex(text)).isEmpty();
    }

    @Test
    void wordsAreReadWhateverTheirSigns() {
        assertThat(Codes.occupation("1.0")).contains((short) 1);
        assertThat(Codes.occupation("Petani/Pekebun")).contains((short) 9);
        assertThat(Codes.sex("Laki-laki")).contains("L");
        assertThat(Codes.sex("'1")).contains("L");
        assertThat(Cleaning.word("Non-Aktif")).isEqualTo("nonaktif");
    }
}
