package id.sinergi.imports.kinds;

import id.sinergi.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row while it is being judged: its cells by column name, what is kept of it, and what is wrong with it. */
public final class RowCheck {

    /** Something wrong with one cell; an error keeps the whole row out, a warning does not. */
    public record Issue(String column, String code, boolean error, List<String> args) {

        public Refusal.FieldError asField() {
            return new Refusal.FieldError(column, code, List.copyOf(args));
        }
    }

    private final Function<String, @Nullable String> cells;
    private final List<Issue> issues = new ArrayList<>();
    private final Map<String, @Nullable String> kept = new HashMap<>();

    public RowCheck(Function<String, @Nullable String> cells) {
        this.cells = cells;
    }

    /** The raw cell, or {@code null} where the file has no such column. */
    @Nullable
    public String cell(String column) {
        return cells.apply(column);
    }

    public boolean isBlank(String column) {
        return Cleaning.code(cell(column)).isEmpty();
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

    /** Free text of at most {@code most} characters; longer text is cut, with a warning. */
    @Nullable
    public String text(String column, int most) {
        var text = Cleaning.text(cell(column));
        if (text.codePointCount(0, text.length()) > most) {
            warn(column, "text.cut", Integer.toString(most));
            return text.substring(0, text.offsetByCodePoints(0, most));
        }
        return text.isEmpty() || text.equals("-") ? null : text;
    }

    /** A coded cell; what is not understood is left empty, with a warning. */
    public <T> @Nullable T coded(String column, Function<@Nullable String, Optional<T>> codes) {
        var raw = cell(column);
        if (isBlank(column)
                || Cleaning.code(raw).equals("0")
                || Cleaning.code(raw).equals("-")) {
            return null;
        }
        var value = codes.apply(raw);
        if (value.isEmpty()) {
            warn(column, "code.unknown");
        }
        return value.orElse(null);
    }

    /** A name of 1 to 200 characters, or an error. */
    public void name(String column) {
        var name = Cleaning.text(cell(column));
        var length = name.codePointCount(0, name.length());
        if (length == 0) {
            error(column, "name.missing");
        } else if (length > 200) {
            error(column, "name.long", Integer.toString(length));
        } else {
            keep("name", name);
        }
    }

    /** Makes ready for the next row. */
    public void clear() {
        issues.clear();
        kept.clear();
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
