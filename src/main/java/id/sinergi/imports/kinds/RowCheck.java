package id.sinergi.imports.kinds;

import id.sinergi.imports.kinds.ImportKind.Code;
import id.sinergi.shared.Naming;
import id.sinergi.shared.PersonalNumber;
import id.sinergi.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row while it is being judged: its cells by column name, what is kept of it, and what is wrong with it. */
public final class RowCheck {

    /**
     * Something wrong with one cell; an error keeps the whole row out, a warning does not. What it quotes is read by others
     * than those who may see the file: longer numbers than any code has are masked.
     */
    public record Issue(String column, String code, boolean error, List<String> args) {

        private static final Pattern LONG = Pattern.compile("\\p{Nd}(?:[^\\p{L}\\p{Nd}]{0,3}\\p{Nd}){11,}");

        public Issue {
            args = args.stream()
                    .map(arg -> LONG.matcher(arg).find() ? PersonalNumber.mask(arg) : arg)
                    .toList();
        }

        public Refusal.FieldError asField() {
            return new Refusal.FieldError(column, code, List.copyOf(args));
        }
    }

    private final Function<String, @Nullable Cell> cells;
    private final Map<String, Cell> broken = new LinkedHashMap<>();
    private final Set<String> dropped = new HashSet<>();
    private final List<Issue> issues = new ArrayList<>();
    private final Map<String, @Nullable String> kept = new HashMap<>();

    /** @param cells by column name, {@code null} where there is no such column */
    public RowCheck(Function<String, @Nullable Cell> cells) {
        this.cells = cells;
    }

    /** Of texts, as a form has them. */
    public static RowCheck ofTexts(Function<String, @Nullable String> texts) {
        return new RowCheck(column -> {
            var text = texts.apply(column);
            return text == null ? null : Cell.text(text);
        });
    }

    /** The raw cell, or {@code null} where the file has no such column, or an error instead of a value. */
    @Nullable
    public String cell(String column) {
        var cell = cells.apply(column);
        if (cell == null) {
            return null;
        }
        if (cell.isError()) {
            broken.putIfAbsent(column, cell);
            return null;
        }
        return cell.text();
    }

    /** Whether a spreadsheet kept the cell as a number: of more than fifteen digits, the last are lost. */
    public boolean isNumber(String column) {
        var cell = cells.apply(column);
        return cell != null && cell.isNumber();
    }

    /** Says of each cell with an error instead of a value that it has one, and no longer that it is empty. */
    public void judgeErrors(List<String> required) {
        broken.forEach((column, cell) -> {
            var isNeeded = issues.removeIf(issue -> issue.column().equals(column) && issue.error());
            issues.removeIf(issue -> issue.column().equals(column));
            issues.add(new Issue(column, cell.fault(), isNeeded || required.contains(column), List.of(cell.text())));
        });
    }

    /** Whether nothing is there; an error instead of a value is something. */
    public boolean isBlank(String column) {
        return Cleaning.code(cell(column)).isEmpty() && !broken.containsKey(column);
    }

    public void keep(String field, @Nullable Object value) {
        kept.put(field, value == null ? null : value.toString());
    }

    public void error(String column, String code, String... args) {
        issues.add(new Issue(column, code, true, List.of(args)));
    }

    public void warn(String column, String code, String... args) {
        issues.add(new Issue(column, code, false, List.of(args)));
    }

    /** A warning that what the cell says is not used: a file goes on without it, a form does not. */
    public void drop(String column, String code, String... args) {
        dropped.add(column);
        warn(column, code, args);
    }

    /** What is wrong where each cell counts: errors, and cells that would not be used. */
    public List<Refusal.FieldError> unusable() {
        return issues.stream()
                .filter(issue -> issue.error() || dropped.contains(issue.column()))
                .map(Issue::asField)
                .toList();
    }

    /** Whether nothing but a day is there: spreadsheets make one of {@code 1/2}. */
    public boolean isDay(String column) {
        return Cleaning.date(cell(column)).isPresent();
    }

    /**
     * Free text of at most {@code most} characters; longer text is cut, with a warning, and a day is none. One with
     * somebody's number is an error.
     */
    @Nullable
    public String text(String column, int most) {
        var text = Cleaning.text(cell(column));
        if (isDay(column)) {
            drop(column, "text.date");
            return null;
        }
        if (PersonalNumber.isIn(text)) {
            error(column, "text.number");
            return null;
        }
        if (text.codePointCount(0, text.length()) > most) {
            drop(column, "text.cut", Integer.toString(most));
            return text.substring(0, text.offsetByCodePoints(0, most));
        }
        if (Naming.isLost(text)) {
            drop(column, "text.lost");
            return null;
        }
        return Naming.isNothing(text) ? null : text;
    }

    /** The same where it names somebody or something: a date or a number is not used, with a warning. */
    @Nullable
    public String named(String column, int most) {
        var text = isDay(column) ? "" : text(column, most);
        if (text == null || Cleaning.isName(text)) {
            return text;
        }
        if (!dropped.contains(column)) {
            drop(column, "name.none");
        }
        return null;
    }

    /** Whether nothing is said: blank, or the sign for it. */
    public boolean isUnsaid(String column) {
        var code = Cleaning.code(cell(column));
        return code.isEmpty() || code.equals("0") || code.equals("-");
    }

    /** A coded cell; what is not understood is not used, with a warning. */
    public <T> @Nullable T coded(String column, Function<@Nullable String, Optional<T>> codes) {
        if (isUnsaid(column)) {
            return null;
        }
        var value = codes.apply(cell(column));
        if (value.isEmpty()) {
            drop(column, "code.unknown");
        }
        return value.orElse(null);
    }

    /** A coded cell that decides who counts: what is not understood keeps the row out, and what is known is named. */
    public <T> @Nullable T decided(String column, Function<@Nullable String, Optional<T>> codes, List<Code> known) {
        if (isUnsaid(column)) {
            if (broken.containsKey(column)) {
                unknown(column, known);
            }
            return null;
        }
        var value = codes.apply(cell(column));
        if (value.isEmpty()) {
            unknown(column, known);
        }
        return value.orElse(null);
    }

    /** Keeps the row out, and names what is known. */
    public void unknown(String column, List<Code> known) {
        error(column, "code.choose", known.stream().map(Code::word).collect(Collectors.joining(", ")));
    }

    /** A name of 1 to 200 characters, or an error. */
    public void name(String column) {
        var name = Cleaning.text(cell(column));
        var length = name.codePointCount(0, name.length());
        if (length == 0) {
            error(column, "name.missing");
        } else if (length > 200) {
            error(column, "name.long", Integer.toString(length));
        } else if (PersonalNumber.isIn(name)) {
            error(column, "text.number");
        } else if (!Cleaning.isName(name)) {
            error(column, "name.none");
        } else {
            keep("name", name);
        }
    }

    /** Makes ready for the next row. */
    public void clear() {
        issues.clear();
        kept.clear();
        broken.clear();
        dropped.clear();
    }

    public boolean isRejected() {
        return !issues.isEmpty() && issues.stream().anyMatch(Issue::error);
    }

    public List<Refusal.FieldError> fields() {
        return issues.stream().map(Issue::asField).toList();
    }

    public List<Issue> issues() {
        return issues;
    }

    @Nullable
    public String kept(String field) {
        return kept.get(field);
    }
}
