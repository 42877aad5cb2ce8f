package id.sinergi.letters;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The code by which anybody may ask whether a letter is genuine: 12 signs, one of 31 each, none like another. */
public final class LetterCode {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final RandomGenerator RANDOM = new SecureRandom();

    private LetterCode() {}

    /** A code that nobody can guess. */
    public static String fresh() {
        return RANDOM.ints(LENGTH, 0, SIGNS.length())
                .collect(StringBuilder::new, (code, i) -> code.append(SIGNS.charAt(i)), StringBuilder::append)
                .toString();
    }

    /** What was typed or scanned as a code, whatever its case, blanks and dashes; empty where it cannot be one. */
    public static Optional<String> read(String typed) {
        var code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return code.matches("[" + SIGNS + "]{" + LENGTH + "}") ? Optional.of(code) : Optional.empty();
    }

    /** In groups of four, as it is printed. */
    static String show(String code) {
        return String.join("-", code.split("(?<=\\G.{" + GROUP + "})"));
    }
}
