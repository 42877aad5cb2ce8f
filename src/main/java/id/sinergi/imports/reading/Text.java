package id.sinergi.imports.reading;

import java.nio.charset.Charset;

/**
 * How a text file is written.
 *
 * @param marked whether its first sign says so
 */
public record Text(Charset charset, boolean marked, char separator, long lines) {

    /** Signs that part the cells of a line, the usual one first. */
    public static final char[] SEPARATORS = {',', ';', '\t'};

    public Text with(char other) {
        return new Text(charset, marked, other, lines);
    }
}
