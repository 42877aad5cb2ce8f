package id.sinergi.registry;

import id.sinergi.imports.kinds.Cleaning;
import id.sinergi.imports.kinds.RowCheck;
import id.sinergi.shared.PersonalNumber;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rules of the 16-digit population number: region, birth date (day + 40 for women), serial. */
final class Nik {

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d{1,3}");

    /** SQL over a staged row: whose the number is, however the name is written. */
    static final String BEARER = "(lower(regexp_replace(name, '[^[:alnum:]]', '', 'g')), birth_date)";

    private static final int LENGTH = 16;

    /** In so many digits two numbers may differ by a slip of the pen. */
    static final int FEW_DIGITS = 3;

    /** Stands where a digit is another than in the number beside it. */
    private static final char DIFFERS = '≠';

    private Nik() {}

    /** What a cell holds, cleaned; digits where it is a floating number written out in full. */
    static String clean(@Nullable String raw) {
        return Cleaning.number(raw);
    }

    /**
     * Checks the cell and keeps it as {@code nik}; {@code null} where the row is out. A spreadsheet keeps fifteen digits of a
     * number: one that has none in the last place is most likely nobody's.
     */
    static @Nullable String check(RowCheck row, String column) {
        var nik = clean(row.cell(column));
        var isRounded = Cleaning.isNumber(nik) && Cleaning.isRounded(row.cell(column), row.isNumber(column));
        var isCut = row.isNumber(column) && !nik.equals("0") && nik.length() != LENGTH;
        var code = isRounded || isCut ? "nik.rounded" : fault(nik);
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
        if (nik.length() != LENGTH) {
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

    /** As {@link PersonalNumber#mask}: lists show birth date and sex beside it, so that it shows neither. */
    static String mask(String nik) {
        return PersonalNumber.mask(nik);
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

    /** Masked, with a mark where one of the few digits differs from {@code other}: for whoever compares the two. */
    static String beside(String nik, String other) {
        var masked = new StringBuilder(mask(nik));
        if (differing(nik, other) <= FEW_DIGITS) {
            for (var place = 0; place < nik.length(); place++) {
                if (nik.charAt(place) != other.charAt(place)) {
                    masked.setCharAt(place, DIFFERS);
                }
            }
        }
        return masked.toString();
    }
}
