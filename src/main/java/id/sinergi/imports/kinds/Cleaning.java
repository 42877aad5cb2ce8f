package id.sinergi.imports.kinds;

import id.sinergi.shared.Naming;
import id.sinergi.shared.PlainText;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes sense of what people and spreadsheets put into cells. Nothing here evaluates anything. */
public final class Cleaning {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern QUOTES = Pattern.compile("^['`\u2018\u2019\u02BC]+");
    /** Of twelve hours, of a place here or of none; midnight may have any zone: another hour may be another day here. */
    private static final String TIME = "(?:[T ](?:00[:.]00(?:[:.]00(?:[.,]0{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)"
            + "|(?:0?\\d|1[0-2])[:.][0-5]\\d(?:[:.][0-5]\\d)? ?[AaPp]\\.?[Mm]\\.?"
            + "|(?:[01]?\\d|2[0-3])[:.][0-5]\\d(?:[:.][0-5]\\d(?:[.,]\\d{1,9})?)?(?: ?WI(?:B|TA|T)|\\+0[789]:?00)?))?";

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME);
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})" + TIME);
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.]?(\\d{2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern RUPIAH = Pattern.compile("^(?i:rp\\.?|idr) ?");
    /** Thousands with spaces. */
    private static final Pattern GROUPS = Pattern.compile("(-?\\d{1,3}(?: \\d{3})+)((?:[.,]0{1,2})?)");
    /** More than one space, or the end of a line: what stands behind is another number. */
    private static final Pattern APART =
            Pattern.compile("\\d(?:[\\s\\p{Z}]{2,}|[\\t\\n\\x0B\\f\\r\\x85\u2028\u2029])\\d");
    /** Thousands with dots, as people here write them. */
    private static final Pattern DOTS = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+");
    /** Thousands with commas: only two of them cannot be decimals. */
    private static final Pattern COMMAS = Pattern.compile("-?\\d{1,3}(,\\d{3}){2,}");
    /** Decimals that say nothing. */
    private static final Pattern WHOLE = Pattern.compile("(-?\\d+)\\.0{1,2}");

    /** A day with its month in words, and a number with an exponent: letters that make no name. */
    private static final Pattern NO_NAME =
            Pattern.compile("\\d{1,2}[-/. ]\\p{L}{3,9}[-/. ]\\d{2,4}|-?\\d([.,]\\d+)?[eE][+-]?\\d{1,3}");

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d{1,3}");
    /** Written so by programs alone: digits and an E make many a code. */
    private static final Pattern SURELY_SCIENTIFIC = Pattern.compile("\\d[.,]\\d+[eE]\\+?\\d{1,3}|\\d[eE]\\+\\d{1,3}");
    /** A whole number as a program prints its floating ones. */
    private static final Pattern PRINTED = Pattern.compile("(\\d{6,})[.,]0{1,2}");
    /** Up to here each whole number is a floating one too. */
    private static final BigDecimal EXACT = BigDecimal.valueOf(1L << 53);
    /** So many digits a spreadsheet keeps. */
    private static final int DIGITS = 15;

    private static final Pattern DOUBTFUL = Pattern.compile("\\?|\\d\\s+\\d|^[^\\p{L}\\p{Nd}(]|[^\\p{L}\\p{Nd}).]$");

    private Cleaning() {}

    /** Composed form, one kind of space, nothing invisible; empty where there is nothing. */
    public static String text(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        if (isTidy(raw)) {
            return raw;
        }
        return Normalizer.normalize(
                SPACES.matcher(PlainText.clean(raw)).replaceAll(" ").strip(), Normalizer.Form.NFC);
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

    /** Whether it can be somebody's name: a date or a number that slipped into its column is none. */
    public static boolean isName(String text) {
        return Naming.isName(text)
                && !NO_NAME.matcher(text).matches()
                && date(text).isEmpty();
    }

    /** A number that counts something: spaces are left where they do not part groups of three. */
    private static String counted(@Nullable String raw) {
        var text = code(raw);
        if (text.indexOf(' ') < 0 || raw == null || APART.matcher(raw).find()) {
            return text;
        }
        var groups = GROUPS.matcher(text);
        return groups.matches() ? groups.group(1).replace(" ", "") + groups.group(2) : text;
    }

    /** A number that names something, written as digits: no spaces inside. */
    public static String digits(@Nullable String raw) {
        var code = code(raw);
        return code.indexOf(' ') < 0 ? code : code.replace(" ", "");
    }

    /** The same where a program has printed it as a floating number, and no digit is lost by that. */
    public static String number(@Nullable String raw) {
        var text = digits(raw);
        if (isNumber(text)) {
            return text;
        }
        var printed = PRINTED.matcher(text);
        if (printed.matches()) {
            return printed.group(1);
        }
        if (!SURELY_SCIENTIFIC.matcher(text).matches()) {
            return text;
        }
        var number = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
        return number.scale() == 0 ? number.toPlainString() : text;
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

    /**
     * The key of a coded cell; empty where it is doubted ({@code AKTIF?}), where other signs than those of words begin or end
     * it, or where its digits are parted: {@code 1 5} is not 15.
     */
    public static String word(@Nullable String raw) {
        var code = code(raw);
        return DOUBTFUL.matcher(code).find() ? "" : key(code);
    }

    /** ISO, or day-month-year with dash, slash or dot: four digits of a year. A number is no date. */
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
        return dayFirst.matches() ? date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : Optional.empty();
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

    /** Whole rupiah: {@code 1500000}, {@code 1.500.000}, {@code 1 500 000}, {@code Rp 1.500.000,00}, {@code Rp 1.500.000,-}. */
    public static Optional<Long> rupiah(@Nullable String raw) {
        var plain = code(raw);
        return isNumber(plain)
                ? whole(plain)
                : APART.matcher(raw == null ? "" : raw).find()
                        ? Optional.empty()
                        : whole(RUPIAH.matcher(plain).replaceFirst("").replaceFirst(" ?,-$", ""));
    }

    /**
     * A whole number as people here write it, {@code 1.000} and {@code 1 000} are a thousand; also {@code 12.0} and {@code
     * 1,000,000}. What could be read in two ways, such as {@code 1,000} and {@code 1 0}, is none.
     */
    public static Optional<Long> whole(@Nullable String raw) {
        var text = counted(raw);
        if (text.isEmpty() || text.length() > 30) {
            return Optional.empty();
        }
        if (isNumber(text)) {
            return text.length() > 18 ? Optional.empty() : Optional.of(Long.parseLong(text));
        }
        var cut = text.replaceFirst(",0{1,2}$", "");
        if (DOTS.matcher(cut).matches()) {
            return parsed(cut.replace(".", ""));
        }
        if (COMMAS.matcher(text.replaceFirst("\\.0{1,2}$", "")).matches()) {
            return parsed(text.replaceFirst("\\.0{1,2}$", "").replace(",", ""));
        }
        var whole = WHOLE.matcher(text);
        return parsed(whole.matches() ? whole.group(1) : cut);
    }

    private static Optional<Long> parsed(String text) {
        try {
            return text.length() > 19 || !text.matches("-?\\d+") ? Optional.empty() : Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What a spreadsheet kept as a number, where it is whole: nothing is guessed in it. */
    public static Optional<Long> wholeOfNumber(@Nullable String raw) {
        var text = code(raw);
        return text.matches("-?\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /**
     * Whether a number that names something has lost digits where it was kept as a floating one: written with an exponent
     * and zeros in the last places, or with more than fifteen digits and none in the last.
     *
     * @param raw as the cell has it
     * @param number whether a spreadsheet kept it as a number
     */
    public static boolean isRounded(@Nullable String raw, boolean number) {
        var text = digits(raw);
        if (SCIENTIFIC.matcher(text).matches()) {
            var written = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
            return written.compareTo(EXACT) > 0
                    || written.scale() < 0
                            && (written.precision() - written.scale() > DIGITS
                                    || SURELY_SCIENTIFIC.matcher(text).matches());
        }
        var printed = PRINTED.matcher(text);
        var isPrinted = printed.matches();
        var whole = isPrinted ? printed.group(1) : text;
        return (number || isPrinted)
                && whole.length() > DIGITS
                && isNumber(whole)
                && (whole.endsWith("0") || new BigDecimal(whole).compareTo(EXACT) > 0);
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
}
