package id.sinergi.imports.kinds;

import id.sinergi.shared.Length;
import id.sinergi.shared.Naming;
import id.sinergi.shared.PersonalNumber;
import id.sinergi.shared.Written;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells that rows of several kinds have in common: one place for files and for forms. */
public final class RowCells {

    /** Nothing is dated before. */
    public static final LocalDate OLDEST = LocalDate.of(1950, 1, 1);

    /** Nobody is older; a year alone in a cell for dates is a day of 1905. */
    private static final int MOST_YEARS = 120;

    /** Rupiah of a month: of all months and employers together the database still makes a sum. */
    public static final long LARGEST_SUM = 10_000_000_000_000L;

    /** The sum below a list is no employer's. */
    private static final Pattern NPP = Pattern.compile("(?=.*\\d)(?!(SUB)?TOTAL|JUMLAH)[A-Z0-9.-]{1,30}");

    /** Written in groups, as they are printed: so many digits are one number. */
    private static final Map<String, Pattern> GROUPED =
            Map.of("nib", Pattern.compile("\\d{13}"), "npwp", Pattern.compile(".*"), "kpj", Pattern.compile("\\d{11}"));

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
        if (birth.isAfter(context.today()) || birth.isBefore(context.today().minusYears(MOST_YEARS))) {
            row.error(column, "birthDate.impossible");
            return null;
        }
        row.keep("birth_date", birth);
        return birth;
    }

    /**
     * The first day of a month that contributions are for: this month at the latest, for nobody pays the ones to come.
     */
    public static @Nullable LocalDate month(RowCheck row, RowContext context, String column) {
        var month = Cleaning.month(row.cell(column)).orElse(null);
        if (month == null) {
            row.error(column, "month.unreadable");
            return null;
        }
        if (month.isBefore(OLDEST) || month.isAfter(context.today())) {
            row.error(column, "month.range");
            return null;
        }
        return month;
    }

    public static void village(RowCheck row, RowContext context) {
        var village = context.village();
        var cell = Cleaning.digits(row.cell("kode_desa"));
        var code = cell.isEmpty() ? village : dotted(cell);
        if (code == null || (cell.isEmpty() && !row.isBlank("kode_desa"))) {
            row.error("kode_desa", "village.missing");
        } else if (!context.villages().contains(code) || !context.covered().test(code)) {
            row.error("kode_desa", "village.unknown", Length.begin(cell.isEmpty() ? code : cell, 20));
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
        var amount = rupiah(row, column);
        if (amount.isEmpty()) {
            row.drop(column, unreadable(row, column));
        }
        return amount.orElse(null);
    }

    /** The same where a row without it says something else: what cannot be read keeps the row out. */
    public static @Nullable Long sum(RowCheck row, String column) {
        var amount = rupiah(row, column);
        if (amount.isEmpty()) {
            row.error(column, unreadable(row, column));
        }
        return amount.orElse(null);
    }

    private static Optional<Long> rupiah(RowCheck row, String column) {
        var cell = row.cell(column);
        return (row.isNumber(column) ? Cleaning.wholeOfNumber(cell) : Cleaning.rupiah(cell))
                .filter(sum -> sum >= 0 && sum <= LARGEST_SUM);
    }

    private static String unreadable(RowCheck row, String column) {
        var cell = row.cell(column);
        if ((row.isNumber(column) ? Cleaning.wholeOfNumber(cell) : Cleaning.rupiah(cell))
                .filter(sum -> sum > LARGEST_SUM)
                .isPresent()) {
            return "amount.tooLarge";
        }
        return row.isNumber(column) && Cleaning.code(row.cell(column)).contains(".")
                ? "amount.fraction"
                : "amount.unreadable";
    }

    public static @Nullable Long inRange(RowCheck row, String column, long least, long most) {
        if (row.isBlank(column) || Cleaning.code(row.cell(column)).equals("-")) {
            return null;
        }
        var cell = row.cell(column);
        var number = (row.isNumber(column) ? Cleaning.wholeOfNumber(cell) : Cleaning.whole(cell))
                .filter(value -> value >= least && value <= most);
        if (number.isEmpty()) {
            row.drop(column, "number.range", Long.toString(least), Long.toString(most));
        }
        return number.orElse(null);
    }

    /**
     * The number of an employer at BPJS Ketenagakerjaan, or {@code null} where none is said. It decides whose the row is:
     * what is none, was cut or rounded keeps the row out. Capitals and small letters are the same.
     */
    public static @Nullable String npp(RowCheck row) {
        var npp = Cleaning.number(row.cell("npp")).toUpperCase(Locale.ROOT);
        if (npp.isEmpty() ? row.isBlank("npp") : Naming.isNothing(npp)) {
            return null;
        }
        if (Cleaning.isRounded(row.cell("npp"), row.isNumber("npp"))) {
            row.error("npp", "number.lost");
        } else if (PersonalNumber.isIn(npp)) {
            row.error("npp", "text.number");
        } else if (row.isDay("npp")
                || Cleaning.code(row.cell("npp")).indexOf(' ') >= 0
                || !NPP.matcher(npp).matches()) {
            row.error("npp", "npp.unreadable");
        }
        return npp;
    }

    /** A number that is not used where it cannot be read, or where it is somebody's and the column is for another. */
    public static @Nullable String number(RowCheck row, String column, String pattern) {
        var text = Cleaning.number(row.cell(column));
        if (text.isEmpty() || Naming.isNothing(text)) {
            return null;
        }
        var wrong = wrong(row, column, text, pattern);
        if (wrong != null) {
            row.drop(column, wrong);
            return null;
        }
        return text;
    }

    private static @Nullable String wrong(RowCheck row, String column, String text, String pattern) {
        if (Cleaning.isRounded(row.cell(column), row.isNumber(column))) {
            return "number.rounded";
        }
        if (!PersonalNumber.FIELDS.contains(column) && PersonalNumber.isIn(text)) {
            return "text.number";
        }
        return row.isDay(column) || !text.matches(pattern) || isParted(row, column, text) ? "number.unreadable" : null;
    }

    /** Whether what is joined here may have been two numbers. */
    private static boolean isParted(RowCheck row, String column, String joined) {
        var grouped = GROUPED.get(column);
        return Cleaning.code(row.cell(column)).indexOf(' ') >= 0
                && (grouped == null || !grouped.matcher(joined).matches());
    }

    /** Which branch of an employer the row is: without it the row would be the employer's, so that none is guessed. */
    public static @Nullable String branch(RowCheck row) {
        var column = "kode_cabang";
        var code = Cleaning.number(row.cell(column));
        if (code.isEmpty() ? row.isBlank(column) : Naming.isNothing(code)) {
            return null;
        }
        if (code.isEmpty() || wrong(row, column, code, "[A-Za-z0-9.-]{1,20}") != null) {
            row.error(column, "branch.unreadable");
            return null;
        }
        return code;
    }

    public static @Nullable String phone(RowCheck row) {
        var written = Cleaning.number(row.cell("telepon"));
        if (Naming.isNothing(written)) {
            return null;
        }
        var phone = Written.phone(written).orElse(null);
        if (phone == null || row.isDay("telepon")) {
            row.drop("telepon", "phone.unreadable");
            return null;
        }
        // No number here begins with 8: a spreadsheet has dropped the zero before it.
        return row.isNumber("telepon") && phone.startsWith("8") ? "0" + phone : phone;
    }
}
