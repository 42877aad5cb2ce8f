package id.sinergi.registry;

import id.sinergi.imports.kinds.Cleaning;
import id.sinergi.imports.kinds.RowCheck;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rules of the 16-digit population number: region, birth date (day + 40 for women), serial. */
final class Nik {

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d{2}");

    /** In so many digits two numbers may differ by a slip of the pen. */
    static final int FEW_DIGITS = 3;

    private Nik() {}

    /** What a cell holds, cleaned; digits where it is a whole number with an exponent written out in full. */
    static String clean(@Nullable String raw) {
        var text = Cleaning.digits(raw);
        if (Cleaning.isNumber(text)) {
            return text;
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            var number = new BigDecimal(text.replace(',', '.'));
            return number.precision() >= 15 && number.stripTrailingZeros().scale() <= 0 ? number.toPlainString() : text;
        }
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Checks the cell and keeps it as {@code nik}; {@code null} where the row is out. */
    static @Nullable String check(RowCheck row, String column) {
        var nik = clean(row.cell(column));
        var code = fault(nik);
        if (code == null) {
            row.keep("nik", nik);
            return nik;
        }
        row.error(column, code, Integer.toString(nik.length()));
        return null;
    }

    /** The code of what is wrong with a cleaned NIK, or {@code null}. */
    static @Nullable String fault(String nik) {
        if (nik.isEmpty()) {
            return "nik.missing";
        }
        if (!Cleaning.isNumber(nik)) {
            return SCIENTIFIC.matcher(nik).matches() ? "nik.scientific" : "nik.digits";
        }
        if (nik.charAt(0) == '0') {
            return "nik.temporary";
        }
        if (nik.length() != 16) {
            return "nik.length";
        }
        return nik.endsWith("0000") ? "nik.serial" : null;
    }

    /** Warns where birth date, sex or region contradict the NIK: all three are possible and lawful. */
    static void compare(
            RowCheck row, String nik, LocalDate birth, String birthColumn, @Nullable String sex, String regencyCode) {
        var day = Integer.parseInt(nik, 6, 8, 10);
        var rest = birth.getMonthValue() * 100 + birth.getYear() % 100;
        if (day % 40 != birth.getDayOfMonth() % 40 || Integer.parseInt(nik, 8, 12, 10) != rest) {
            row.warn(birthColumn, "birthDate.nik");
        }
        if (sex != null && !sex.equals(sex(nik))) {
            row.warn("sex", "sex.nik");
        }
        if (!nik.startsWith(regencyCode.replace(".", ""))) {
            row.warn("nik", "nik.region");
        }
    }

    /** {@code L} or {@code P} as the NIK says. */
    static String sex(String nik) {
        return nik.charAt(6) >= '4' ? "P" : "L";
    }

    /** First six and last two digits; the rest hidden. */
    static String mask(String nik) {
        return nik.length() < 9
                ? "*".repeat(nik.length())
                : nik.substring(0, 6) + "********" + nik.substring(nik.length() - 2);
    }

    /** In how many digits two numbers differ. */
    static int differing(String one, String other) {
        if (one.length() != other.length()) {
            return Math.max(one.length(), other.length());
        }
        return (int) IntStream.range(0, one.length())
                .filter(place -> one.charAt(place) != other.charAt(place))
                .count();
    }

    /** Masked, save for the few digits that differ from {@code other}: for whoever compares the two. */
    static String beside(String nik, String other) {
        var masked = new StringBuilder(mask(nik));
        if (differing(nik, other) <= FEW_DIGITS) {
            for (var place = 0; place < nik.length(); place++) {
                if (nik.charAt(place) != other.charAt(place)) {
                    masked.setCharAt(place, nik.charAt(place));
                }
            }
        }
        return masked.toString();
    }
}
