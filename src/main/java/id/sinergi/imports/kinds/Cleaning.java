package id.sinergi.imports.kinds;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes sense of what people and spreadsheets put into cells. Nothing here evaluates anything. */
public final class Cleaning {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\x00-\\x08\\x0B\\x0E-\\x1F\\x7F]");
    private static final Pattern QUOTES = Pattern.compile("^['`\u2018\u2019\u02BC]+");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?: .*)?");
    private static final Pattern SERIAL = Pattern.compile("(\\d{1,6})(?:\\.\\d+)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.]?(\\d{2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);

    private Cleaning() {}

    /** Composed form, one kind of space, nothing invisible; empty where there is nothing. */
    public static String text(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        if (isTidy(raw)) {
            return raw;
        }
        var visible = INVISIBLE.matcher(raw).replaceAll("");
        return Normalizer.normalize(SPACES.matcher(visible).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /** Printable ASCII with single spaces inside: what most cells are, and what needs no cleaning. */
    private static boolean isTidy(String raw) {
        var before = ' ';
        for (var i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    /** Whether there is at least one character and each is a digit 0 to 9. */
    public static boolean isNumber(String text) {
        return !text.isEmpty() && isNumber(text, 0, text.length());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Like {@link #text}, also without the apostrophe that makes Excel keep digits as they are. */
    public static String code(@Nullable String raw) {
        var text = text(raw);
        return text.isEmpty() || Character.isLetterOrDigit(text.charAt(0))
                ? text
                : QUOTES.matcher(text).replaceFirst("").strip();
    }

    /** A number written as digits: no spaces inside. */
    public static String digits(@Nullable String raw) {
        var code = code(raw);
        return code.indexOf(' ') < 0 ? code : code.replace(" ", "");
    }

    /** Letters and digits only, lower case: what two spellings of a column or an occupation have in common. */
    public static String key(@Nullable String raw) {
        var text = text(raw);
        var key = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = Character.toLowerCase(text.charAt(i));
            if ((c >= 'a' && c <= 'z') || isDigit(c)) {
                key.append(c);
            }
        }
        return key.toString();
    }

    /** ISO, day-month-year with dash, slash or dot, or an Excel serial. */
    public static Optional<LocalDate> date(@Nullable String raw) {
        var text = code(raw);
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-' && isNumber(text.replace("-", ""))) {
            return date(text.substring(0, 4), text.substring(5, 7), text.substring(8));
        }
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        var dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        var serial = SERIAL.matcher(text);
        return serial.matches()
                ? Optional.of(EXCEL_ZERO.plusDays(Integer.parseInt(serial.group(1))))
                        .filter(day -> day.getYear() > 1900)
                : Optional.empty();
    }

    /** The first day of a month written as {@code yyyy-mm}, {@code mm/yyyy}, or as a date within it. */
    public static Optional<LocalDate> month(@Nullable String raw) {
        var text = code(raw);
        var month = MONTH.matcher(text);
        if (month.matches()) {
            return date(month.group(1), month.group(2), "1");
        }
        var monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return date(monthFirst.group(2), monthFirst.group(1), "1");
        }
        return date(text).map(day -> YearMonth.from(day).atDay(1));
    }

    /** Whole rupiah: {@code 1500000}, {@code 1.500.000}, {@code Rp 1.500.000,00}, {@code 1500000.0}. */
    public static Optional<Long> rupiah(@Nullable String raw) {
        var plain = digits(raw);
        if (isNumber(plain)) {
            return whole(plain);
        }
        var text = plain.toLowerCase(Locale.ROOT).replaceFirst("^rp\\.?", "").replaceFirst(",(-|0{1,2})$", "");
        if (text.matches("-?\\d{1,3}(\\.\\d{3})+") || text.matches("-?\\d{1,3}(,\\d{3})+")) {
            text = text.replace(".", "").replace(",", "");
        }
        return whole(text);
    }

    /** A whole number, also where a spreadsheet wrote {@code 12.0} or {@code 1.2E1}. */
    public static Optional<Long> whole(@Nullable String raw) {
        var text = digits(raw);
        if (text.isEmpty() || text.length() > 30) {
            return Optional.empty();
        }
        if (text.length() <= 18 && isNumber(text)) {
            return Optional.of(Long.parseLong(text));
        }
        try {
            var number = new BigDecimal(text);
            return number.precision() - number.scale() > 18 ? Optional.empty() : Optional.of(number.longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isNumber(String text, int from, int to) {
        for (var i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The last part of a path, at most 200 characters. */
    public static String fileName(String path) {
        var name = text(path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1));
        return name.length() > 200 ? name.substring(0, 200) : name;
    }
}
