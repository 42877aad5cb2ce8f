package id.sinergi.shared;

import java.math.BigDecimal;
import java.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers and days as people here write them. What can be meant in two ways is not read at all: {@code 7,500,000.00} and
 * {@code 5/5/27} are nobody's guess. For what is typed in a browser; programs send plain numbers and ISO dates. A telephone
 * number is written alike at every door.
 */
public final class Written {

    /** Points between groups of three, a comma before decimals, "Rp" before and "%" after it if one likes. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?:[Rr][Pp]\\.?|IDR)\\s*)?([-\\u2212]?)([0-9]{1,18}|[1-9][0-9]{0,2}(?:\\.[0-9]{3}){1,5})"
                    + "(?:,([0-9]{1,4}|[-\\u2013\\u2014]))?(?:\\s*%)?");

    private static final Pattern BETWEEN = Pattern.compile("[\\s()./-]");
    private static final Pattern TWO_PHONES = Pattern.compile("[0-9]{6}\\s*/\\s*\\+?[0-9]{6}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{6,15}");
    private static final Pattern NUMBERS_DAY = Pattern.compile("([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4})");
    private static final Pattern WORDS_DAY = Pattern.compile("([0-9]{1,2})[ -]([A-Za-z]{3,9})\\.?[ -]([0-9]{4})");
    private static final Pattern ISO_DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Map<String, Integer> MONTHS = months();

    private Written() {}

    /** A whole number: "7500000", "7.500.000", "Rp 7.500.000,-", "7.500.000,00". */
    public static Optional<Long> whole(String text) {
        var read = NUMBER.matcher(tidy(text));
        if (!read.matches() || read.group(3) != null && !read.group(3).matches("0{1,2}|\\D")) {
            return Optional.empty();
        }
        return Optional.of(Long.valueOf(sign(read.group(1)) + read.group(2).replace(".", "")));
    }

    /** The six to fifteen digits of a telephone number, without what stands between them: "(0401) 312-345". Two are none. */
    public static Optional<String> phone(String text) {
        if (TWO_PHONES.matcher(text).find()) {
            return Optional.empty();
        }
        var number = BETWEEN.matcher(text).replaceAll("");
        return PHONE.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }

    /** A number that may have decimals, such as a share in percent: "34,81", "34,81 %". */
    public static Optional<BigDecimal> decimal(String text) {
        var read = NUMBER.matcher(tidy(text));
        if (!read.matches()) {
            return Optional.empty();
        }
        var rest = read.group(3);
        return Optional.of(new BigDecimal(sign(read.group(1))
                + read.group(2).replace(".", "")
                + (rest == null || rest.matches("\\D") ? "" : "." + rest)));
    }

    private static String tidy(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private static String sign(String written) {
        return written.isEmpty() ? "" : "-";
    }

    /** "5 Mei 2027", "05-05-2027", "5/5/2027", "5.5.2027", "2027-05-05"; years have four digits. */
    public static Optional<LocalDate> day(String text) {
        var plain = tidy(text);
        var iso = ISO_DAY.matcher(plain);
        if (iso.matches()) {
            return day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        var numbers = NUMBERS_DAY.matcher(plain);
        if (numbers.matches()) {
            return day(numbers.group(4), Integer.parseInt(numbers.group(3)), numbers.group(1));
        }
        var words = WORDS_DAY.matcher(plain);
        return words.matches()
                ? day(words.group(3), MONTHS.getOrDefault(words.group(2).toLowerCase(Locale.ROOT), 0), words.group(1))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)))
                    .filter(Plausible::day);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Whole and short names in both languages, and the short ones that letters use. */
    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        for (var locale : List.of(Texts.INDONESIAN, Locale.ENGLISH)) {
            var names = DateFormatSymbols.getInstance(locale);
            for (var month = 0; month < 12; month++) {
                months.put(names.getMonths()[month].toLowerCase(Locale.ROOT), month + 1);
                months.put(names.getShortMonths()[month].toLowerCase(Locale.ROOT), month + 1);
            }
        }
        months.putAll(Map.of("pebruari", 2, "peb", 2, "agt", 8, "ags", 8, "sept", 9, "nopember", 11, "nop", 11));
        return Map.copyOf(months);
    }
}
