package id.sinergi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTextsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"v\":\"a\u202eb\u200b\"}|{\"v\":\"ab\"}",
                "{\"v\":\"a\\u0000\\u0007\\u001fb\\b\\f\"}|{\"v\":\"ab\"}",
                "{\"v\":\"a\\n\\tb\\\"\\u0009\\u000a\"}|{\"v\":\"a\\n\\tb\\\"\\u0009\\u000a\"}",
                "{\"v\":\"C:\\\\bin\\\\u0000\\\\f\"}|{\"v\":\"C:\\\\bin\\\\u0000\\\\f\"}",
                "{\"v\":\"\\\\\\u0000x\"}|{\"v\":\"\\\\x\"}"
            })
    void aMessageOfThePagesIsCleaned(String given, String clean) {
        assertThat(TypedTexts.clean(given)).isEqualTo(clean);
    }
}
