package id.sinergi.worklist;

import id.sinergi.shared.Change;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers to a form as they are kept, and as they changed what was known. */
final class Answers {

    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    /**
     * Old to new, for the trail: the form's known values against the answers. What was not asked, was left as it was
     * proposed in rows, or is kept elsewhere, was not emptied.
     */
    List<Change> changes(List<Field> fields, Values given, Values kept) {
        var changes = new ArrayList<Change>();
        for (var field : fields) {
            var after = show(plain(kept.raw(field.name())));
            var isEmptied = field.type() != Field.Type.ROWS && !given.has(field.name());
            if (field.isAsked(given.byName()) && (after != null || isEmptied)) {
                var before = show(field.value());
                if (!Objects.equals(before, after)) {
                    changes.add(new Change(field.name(), before, after, type(field)));
                }
            }
        }
        return changes;
    }

    private static Change.Type type(Field field) {
        return switch (field.type()) {
            case TEXT, NAME, PHONE, PERSONAL_NUMBER, LONG_TEXT, SECRET, KEY, NOTE -> Change.Type.TEXT;
            case INTEGER, MONEY -> Change.Type.NUMBER;
            case DATE -> Change.Type.DAY;
            case DATE_TIME -> Change.Type.MOMENT;
            case BOOLEAN -> Change.Type.YES_NO;
            case CHOICE -> Change.Type.WORD;
            case MULTI_CHOICE -> Change.Type.WORDS;
            case FILE -> Change.Type.FILE;
            case ROWS -> Change.Type.ROWS;
        };
    }

    private @Nullable String show(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list
            when !list.isEmpty() && list.getFirst() instanceof Map<?, ?> -> json.writeValueAsString(list);
            case List<?> list ->
                String.join(", ", list.stream().map(Object::toString).toList());
            default -> value.toString();
        };
    }

    static Map<String, Object> plain(Values values) {
        var plain = new HashMap<String, Object>();
        values.byName().forEach((name, value) -> plain.put(name, Objects.requireNonNull(plain(value))));
        return plain;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Values row -> plain(row);
            case List<?> list -> list.stream().map(Answers::plain).toList();
            case Number number -> number;
            case Boolean bool -> bool;
            default -> value.toString();
        };
    }
}
