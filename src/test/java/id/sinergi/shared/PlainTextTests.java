package id.sinergi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Odd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTests {

    @ParameterizedTest
    @CsvSource({
        "'Bud\u200bi', Budi",
        "'a\u202eb\u202c', ab",
        "'\u2066a\u2069\u200e\u200f\u061c', a",
        "'a\ufeff\u00ad\u2060b', ab",
        "'a\u0007\u001b[0mb\u007f\u0085', 'a[0mb\n'",
        "'a\u0000b', ab",
        "'a\r\nb\rc\td', 'a\nb\nc\td'",
        "'a\u2028b', 'a\nb'",
        "'\u3164\u115f\ufdd0x', x",
        "'ꦧꦱ 😀 שלום العربية', 'ꦧꦱ 😀 שלום العربية'",
        "'\u0600\u0661', '\u0600\u0661'",
        "'a\u00a0b', 'a\u00a0b'",
        "'\u00a0', ''",
        "' \u2800\u3000\n', ''"
    })
    void whatCannotBeSeenIsTakenOut(String given, String clean) {
        assertThat(PlainText.clean(given)).isEqualTo(clean);
    }

    @Test
    void whatIsCleanStaysAsItIs() {
        assertThat(Odd.texts())
                .allSatisfy(text ->
                        assertThat(PlainText.clean(text)).isEqualTo(text).matches(PlainText::isPlain));
    }
}
