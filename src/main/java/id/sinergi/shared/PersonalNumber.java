package id.sinergi.shared;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that name one person or family: NIK, KK, and the NPWP of people, which is their NIK. How they are shown, and
 * whether a text that is not meant for them holds one.
 */
public final class PersonalNumber {

    /** Fields of forms, bodies and records that are meant for such a number. */
    public static final Set<String> FIELDS = Set.of("nik", "npwp", "familyCard", "no_kk");

    private static final int LENGTH = 16;

    /** Province and regency: what everybody's number here begins with, so that it says nothing of a person. */
    private static final int SHOWN = 4;

    /** Day of a woman's birth. */
    private static final int WOMEN = 40;

    /** A leap year, so that 29 February passes whatever the century was. */
    private static final int LEAP_YEAR = 2000;

    private static final String PROVINCE = "1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7]";

    /** Groups of digits with at most six signs between them, wherever they begin. */
    private static final Pattern SIXTEEN =
            Pattern.compile("(?<!\\p{Nd})(?=(\\p{Nd}(?:[^\\p{L}\\p{Nd}]{0,6}\\p{Nd}){15})(?!\\p{Nd}))");

    /** One number glued to another, or to zeros, a date or the rest of a code: no other number is so long, but an official's. */
    private static final Pattern LONGER = Pattern.compile("\\p{Nd}{17,}");

    /** Of an official (NIP): dates of birth and of appointment, sex, serial. */
    private static final Pattern OFFICIAL = Pattern.compile(
            "(?:19\\d\\d|200\\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:19|20)\\d\\d(?:0[1-9]|1[0-2]|21)[12]\\d{3}");

    /** A moment to the fraction of a second, as cameras and programs name their files. */
    private static final Pattern MOMENT = Pattern.compile(
            "(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:[01]\\d|2[0-3])[0-5]\\d[0-5]\\d\\d{3,9}");

    /** How far a neighbour stands at most: a digit and three signs, of two characters each. */
    private static final int BESIDE = 8;

    private static final Pattern MORE_BEFORE = Pattern.compile("\\p{Nd}[^\\p{L}\\p{Nd}]{1,3}$");

    private static final Pattern MORE_BEHIND = Pattern.compile("^[^\\p{L}\\p{Nd}]{1,3}\\p{Nd}");

    private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{15}");

    /** Ids, traces and checksums hold long runs of digits by chance: in one case, of the lengths that they have. */
    private static final Pattern HEXADECIMAL =
            Pattern.compile("\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b"
                    + "|\\b(?=\\d*[a-f])(?:[\\da-f]{32}|[\\da-f]{40}|[\\da-f]{64}|[\\da-f]{96}|[\\da-f]{128})\\b"
                    + "|\\b(?=\\d*[A-F])(?:[\\dA-F]{32}|[\\dA-F]{40}|[\\dA-F]{64}|[\\dA-F]{96}|[\\dA-F]{128})\\b");

    private static final Pattern REGION = Pattern.compile("(?:" + PROVINCE + ")(?!00)\\d\\d(?!00)\\d\\d\\d{10}");

    /** Two dates side by side have sixteen digits too. */
    private static final Pattern DATE_FIRST =
            Pattern.compile("\\d{2}\\D+\\d{2}\\D+(?:19|20)\\d{2}(?!\\d).*", Pattern.DOTALL);

    private PersonalNumber() {}

    /** Whether it is written as one: sixteen digits, none of them lost in a spreadsheet. */
    public static boolean isOne(String number) {
        return WHOLE.matcher(number).matches() && !number.endsWith("0000");
    }

    /** First digits of a number of the person or the family; nothing of birth date and serial. */
    public static String mask(String number) {
        return number.length() < LENGTH
                ? "*".repeat(number.length())
                : number.substring(0, SHOWN) + "*".repeat(number.length() - SHOWN);
    }

    /** The text, or what is shown of it where it holds such a number and was not meant to. */
    public static @Nullable String masked(@Nullable String text) {
        return text != null && isIn(text) ? mask(text) : text;
    }

    /**
     * Whether a text, or any in a tree of lists and maps, holds sixteen digits built as such a number: as it stands, or once
     * its codes for signs are read ({@code %20}); alone, or at either end of a longer run of digits.
     */
    public static boolean isIn(@Nullable Object value) {
        return switch (value) {
            case CharSequence text -> isInText(text);
            case Map<?, ?> map -> isIn(map.values());
            case Collection<?> list -> list.stream().anyMatch(PersonalNumber::isIn);
            case null, default -> false;
        };
    }

    private static boolean isInText(CharSequence text) {
        return text.length() >= LENGTH
                && CodedSigns.readings(text.toString()).stream().anyMatch(PersonalNumber::isWritten);
    }

    private static boolean isWritten(String text) {
        // Raised and circled digits are read as digits too.
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var searched = HEXADECIMAL.matcher(plain).replaceAll("");
        return LONGER.matcher(searched).results().anyMatch(run -> isAtAnEnd(ascii(run.group())))
                || SIXTEEN.matcher(searched).results().anyMatch(found -> {
                    var written = ascii(found.group(1));
                    return !DATE_FIRST.matcher(written).matches()
                            && isBuiltAsOne(written.replaceAll("\\D", ""))
                            && DigitGroups.of(written)
                                    .areOfOneNumber(isPartOfMore(searched, found.start(1), found.end(1)));
                });
    }

    private static boolean isAtAnEnd(String digits) {
        return !OFFICIAL.matcher(digits).matches()
                && !MOMENT.matcher(digits).matches()
                && (isBuiltAsOne(digits.substring(0, LENGTH))
                        || isBuiltAsOne(digits.substring(digits.length() - LENGTH)));
    }

    private static boolean isPartOfMore(String text, int start, int end) {
        return MORE_BEFORE
                        .matcher(text.substring(Math.max(0, start - BESIDE), start))
                        .find()
                || MORE_BEHIND
                        .matcher(text.substring(end, Math.min(text.length(), end + BESIDE)))
                        .find();
    }

    /** Region, date with the day of women raised by forty, serial. */
    private static boolean isBuiltAsOne(String digits) {
        if (!REGION.matcher(digits).matches() || digits.endsWith("0000")) {
            return false;
        }
        var day = Integer.parseInt(digits, 6, 8, 10);
        try {
            LocalDate.of(LEAP_YEAR, Integer.parseInt(digits, 8, 10, 10), day > WOMEN ? day - WOMEN : day);
            return true;
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    /** Digits of any script as those that we write. */
    private static String ascii(String text) {
        var plain = new StringBuilder();
        text.codePoints().forEach(c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return plain.toString();
    }

    /**
     * Sixteen digits as they were written, in groups: whether the groups are those of one person's number, and not of a sum
     * of money, a list of numbers or a list of times.
     */
    private record DigitGroups(List<String> groups, Set<String> separators) {

        /** What people write within any long number, wherever they pause. */
        private static final Pattern PAUSE = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}._·•']+");

        private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

        /** What stands between the numbers of lists, sums and products. */
        private static final Set<String> OF_LISTS = Set.of(",", ";", "+", "*", "&");

        /** Ends of region and date of birth, the number's own parts. */
        private static final Set<Integer> PARTS = Set.of(6, 12);

        private static final int LAST_PART = 12;

        /** Digits between the points of an amount. */
        private static final int THOUSANDS = 3;

        /** Fewer are no amount of so many digits. */
        private static final int FEW = 4;

        /** {@code written}: ASCII digits and what stands between them. */
        static DigitGroups of(String written) {
            var separators = new HashSet<String>();
            for (var between : written.split("\\d+")) {
                if (!between.isEmpty()) {
                    separators.add(
                            PAUSE.matcher(between).matches()
                                    ? " "
                                    : SPACE.matcher(between).replaceAll(""));
                }
            }
            return new DigitGroups(List.of(written.split("\\D+")), separators);
        }

        /** {@code isPartOfMore}: what stands between the groups and a further number stands before or behind them too. */
        boolean areOfOneNumber(boolean isPartOfMore) {
            if (separators.isEmpty() || separators.equals(Set.of(" "))) {
                return groups.size() <= FEW || groups.stream().noneMatch(group -> group.length() == THOUSANDS);
            }
            var ends = ends();
            if (ends.size() == groups.stream().mapToInt(String::length).sum() - 1) {
                return separators.size() == 1 && !isPartOfMore;
            }
            if (ends.stream().anyMatch(end -> end % 2 != 0)) {
                return false;
            }
            if (separators.size() > 1) {
                return ends.containsAll(PARTS) && ends.getLast() == LAST_PART;
            }
            return PARTS.containsAll(ends) || !OF_LISTS.containsAll(separators) || hasLeadingZero();
        }

        /** Numbers of lists have none. */
        private boolean hasLeadingZero() {
            return groups.stream().anyMatch(group -> group.length() > 1 && group.startsWith("0"));
        }

        /** After how many digits each group but the last ends. */
        private List<Integer> ends() {
            var ends = new ArrayList<Integer>();
            var end = 0;
            for (var group : groups.subList(0, groups.size() - 1)) {
                end += group.length();
                ends.add(end);
            }
            return ends;
        }
    }

    /**
     * Texts in which signs are written by their codes, as names of files from the web or from chats have them ({@code %20}),
     * pages ({@code &#32;}) and programs ({@code \\u0020}).
     */
    private static final class CodedSigns {

        /** Codes of codes: {@code %2520}. */
        private static final int DEPTH = 4;

        private static final Pattern BYTES = Pattern.compile("(?:%\\p{XDigit}{2})+");

        private static final Pattern UNITS = Pattern.compile("\\\\u(\\p{XDigit}{4})");

        private static final Pattern POINTS = Pattern.compile("&#(?:[xX](\\p{XDigit}{1,6})|(\\d{1,7}));?");

        private static final int BASE = 16;

        private CodedSigns() {}

        /** The text as it stands, and each time its codes are read, as long as some are left. */
        static List<String> readings(String text) {
            var all = new ArrayList<String>();
            all.add(text);
            for (var read = read(text); !read.equals(all.getLast()) && all.size() <= DEPTH; read = read(read)) {
                all.add(read);
            }
            return all;
        }

        private static String read(String text) {
            var signs = BYTES.matcher(text).replaceAll(found -> Matcher.quoteReplacement(bytes(found.group())));
            signs = UNITS.matcher(signs)
                    .replaceAll(found -> Matcher.quoteReplacement(sign(Integer.parseInt(found.group(1), BASE))));
            return POINTS.matcher(signs).replaceAll(found -> Matcher.quoteReplacement(sign(point(found))));
        }

        private static String bytes(String codes) {
            return new String(HexFormat.of().parseHex(codes.replace("%", "")), StandardCharsets.UTF_8);
        }

        private static int point(MatchResult found) {
            return found.group(1) == null ? Integer.parseInt(found.group(2)) : Integer.parseInt(found.group(1), BASE);
        }

        /** A space for what is no sign. */
        private static String sign(int point) {
            return Character.isValidCodePoint(point) ? Character.toString(point) : " ";
        }
    }
}
