package id.sinergi.imports.kinds;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells that rows of several kinds have in common: one place for files and for forms. */
public final class RowCells {

    /** Nobody alive was born before, and nothing is dated before. */
    public static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    private static final Pattern PUNCTUATION = Pattern.compile("[()./-]");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d{6,15}");

    private RowCells() {}

    public static @Nullable LocalDate birthDate(RowCheck row, RowContext context, String column) {
        if (row.isBlank(column)) {
            row.error(column, "birthDate.missing");
            return null;
        }
        var birth = Cleaning.date(row.cell(column)).orElse(null);
        if (birth == null) {
            row.error(column, "birthDate.unreadable");
            return null;
        }
        if (birth.isAfter(context.today()) || birth.isBefore(OLDEST)) {
            row.error(column, "birthDate.impossible");
            return null;
        }
        row.keep("birth_date", birth);
        return birth;
    }

    public static void village(RowCheck row, RowContext context) {
        var village = context.village();
        var cell = Cleaning.digits(row.cell("kode_desa"));
        var code = cell.isEmpty() ? village : dotted(cell);
        if (code == null) {
            row.error("kode_desa", "village.missing");
        } else if (!context.villages().contains(code) || !context.covered().test(code)) {
            row.error("kode_desa", "village.unknown", cell.substring(0, Math.min(20, cell.length())));
        } else if (village != null && !code.equals(village)) {
            row.error("kode_desa", "village.other", code, village);
        } else {
            row.keep("village_code", code);
        }
    }

    /** {@code 7402012012} as {@code 74.02.01.2012}. */
    private static String dotted(String code) {
        return code.length() == 10 && Cleaning.isNumber(code)
                ? code.substring(0, 2) + "." + code.substring(2, 4) + "." + code.substring(4, 6) + "."
                        + code.substring(6)
                : code;
    }

    public static @Nullable Long amount(RowCheck row, String column) {
        if (row.isBlank(column) || Cleaning.code(row.cell(column)).equals("-")) {
            return null;
        }
        var amount = Cleaning.rupiah(row.cell(column)).filter(sum -> sum >= 0);
        if (amount.isEmpty()) {
            row.warn(column, "amount.unreadable");
        }
        return amount.orElse(null);
    }

    public static @Nullable Long inRange(RowCheck row, String column, long least, long most) {
        if (row.isBlank(column) || Cleaning.code(row.cell(column)).equals("-")) {
            return null;
        }
        var number = Cleaning.whole(row.cell(column)).filter(value -> value >= least && value <= most);
        if (number.isEmpty()) {
            row.warn(column, "number.range", Long.toString(least), Long.toString(most));
        }
        return number.orElse(null);
    }

    public static @Nullable String number(RowCheck row, String column, String pattern) {
        var text = Cleaning.digits(row.cell(column));
        if (text.isEmpty() || text.equals("-")) {
            return null;
        }
        if (!text.matches(pattern)) {
            row.warn(column, "number.unreadable");
            return null;
        }
        return text;
    }

    public static @Nullable String phone(RowCheck row) {
        var written = Cleaning.digits(row.cell("telepon"));
        var phone = Cleaning.isNumber(written)
                ? written
                : PUNCTUATION.matcher(written).replaceAll("");
        if (phone.isEmpty()) {
            return null;
        }
        if (!PHONE.matcher(phone).matches()) {
            row.warn("telepon", "phone.unreadable");
            return null;
        }
        return phone;
    }
}
