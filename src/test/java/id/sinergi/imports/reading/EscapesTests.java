package id.sinergi.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EscapesTests {

    @Test
    void aSignIsReadOnceAndNothingElseIsChanged() {
        assertThat(Escapes.decode("Siti_x000D__x000a_Aminah")).isEqualTo("Siti\r\nAminah");
        assertThat(Escapes.decode("_x005F_x000D_")).isEqualTo("_x000D_");
        assertThat(Escapes.decode("_x005F_x005F_")).isEqualTo("_x005F_");
        assertThat(Escapes.decode("_xD83D__xDE80_")).isEqualTo("\uD83D\uDE80");
        assertThat(Escapes.decode("no_xy_ and _x12_ _x00G0_")).isEqualTo("no_xy_ and _x12_ _x00G0_");
        assertThat(Escapes.decode("a_x0000_b_x0001_c_xD800_d"))
                .as("nothing keeps or shows these")
                .isEqualTo("abcd");
        assertThat(Escapes.decode("_x0024_1")).isEqualTo("$1");
    }
}
