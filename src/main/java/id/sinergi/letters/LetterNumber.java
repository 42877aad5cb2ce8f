package id.sinergi.letters;

import id.sinergi.identity.Agency;
import java.time.LocalDate;
import java.util.List;

/** Official numbers by pattern: {@code 560/{number}/DISNAKER/{month}/{year}} with the month in Roman figures. */
final class LetterNumber {

    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    private LetterNumber() {}

    static String of(String pattern, int sequence, Agency agency, String kind, LocalDate date) {
        return pattern.replace("{number}", "%05d".formatted(sequence))
                .replace("{agency}", agency.name())
                .replace("{kind}", kind.toUpperCase(java.util.Locale.ROOT))
                .replace("{month}", ROMAN.get(date.getMonthValue() - 1))
                .replace("{year}", Integer.toString(date.getYear()));
    }
}
