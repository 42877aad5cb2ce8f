package id.sinergi.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the format of a cell says of the number in it. */
class StylesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0\" jt\"",
                "#,##0\" ribu\"",
                "#,##0.00\" Juta\"",
                "0.0,,\"M\"",
                "#,##0,",
                "0,,",
                "#,##0.00,",
                "0%",
                "0.00\" %\"",
                "0\\ \\j\\t",
                "[$$-409]#,##0.00",
                "[$USD] #,##0",
                "\u20ac #,##0",
                "\"NN\"000000",
                "[>=1000000]0.0,,\" jt\";[>=1000]0.0,\" rb\";0",
                "0 jt"
            })
    void aNumberThatIsShownAsAnotherIsNotWhatItSays(String format) {
        assertThat(styles(format).isScaled("1", 1)).isTrue();
        assertThat(styles(format).isDate("1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "0",
                "#,##0",
                "#,##0.00",
                "\"Rp\"#,##0",
                "Rp#,##0",
                "[$Rp-421] #,##0.00",
                "_(\"Rp\"* #,##0_);_(\"Rp\"* (#,##0);_(\"Rp\"* \"-\"_);_(@_)",
                "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-",
                "#,##0;[Red]-#,##0;\"nihil\"",
                "#,##0\",-\"",
                "#,##0\" orang\"",
                "000000",
                "0000\\-0000",
                "0.00E+00",
                "# ?/?",
                "@",
                "\"Rp\" General",
                "[=0]\"-\";#,##0"
            })
    void aNumberThatIsShownAsItIsIsOne(String format) {
        assertThat(styles(format).isScaled("1", 1)).isFalse();
    }

    private static Styles styles(String format) {
        var xml = "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='"
                + format.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;")
                + "'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='170'/></cellXfs></styleSheet>";
        return Styles.read(Xml.of(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }
}
