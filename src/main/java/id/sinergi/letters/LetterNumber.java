package id.sinergi.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Official numbers by pattern: {@code 560/{number}/DISNAKER/{month}/{year}} with the month in Roman figures. */
final class LetterNumber {

    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    private LetterNumber() {}

    static String of(String pattern, int sequence, Letter letter) {
        var date = letter.date();
        return pattern.replace("{number}", "%05d".formatted(sequence))
                .replace("{agency}", letter.agency().name())
                .replace("{kind}", letter.kind().toUpperCase(java.util.Locale.ROOT))
                .replace("{district}", sign(letter.district()))
                .replace("{month}", ROMAN.get(date.getMonthValue() - 1))
                .replace("{year}", Integer.toString(date.getYear()));
    }

    private static String sign(@Nullable String district) {
        return district == null
                ? ""
                : district.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z]+", "-");
    }
}
