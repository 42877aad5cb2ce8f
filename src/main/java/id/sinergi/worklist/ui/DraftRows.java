package id.sinergi.worklist.ui;

import id.sinergi.worklist.forms.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an input begins with: the draft, but for what the draft cannot know. */
final class DraftRows {

    private DraftRows() {}

    /** A key is always the present one, and rows that came after the draft was kept stand below those of the draft. */
    static @Nullable Object begin(Field field, Map<String, ?> draft) {
        if (!draft.containsKey(field.name()) || field.type() == Field.Type.KEY) {
            return field.value();
        }
        var kept = draft.get(field.name());
        return field.columns().stream()
                .filter(column -> column.type() == Field.Type.KEY)
                .findFirst()
                .map(key -> (Object) merged(key.name(), kept, field.value()))
                .orElse(kept);
    }

    private static List<Object> merged(String key, @Nullable Object kept, @Nullable Object known) {
        var rows = new ArrayList<Object>(rows(kept));
        var there = rows.stream().map(row -> keyOf(key, row)).collect(Collectors.toSet());
        rows(known).stream().filter(row -> !there.contains(keyOf(key, row))).forEach(rows::add);
        return rows;
    }

    private static List<?> rows(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static String keyOf(String key, Object row) {
        return row instanceof Map<?, ?> values ? Objects.toString(values.get(key), "") : "";
    }
}
