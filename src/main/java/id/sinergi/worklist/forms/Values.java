package id.sinergi.worklist.forms;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checked answers of a form, by field name. Fields that are not shown have no answer. */
public record Values(Map<String, Object> byName) {

    public Values {
        byName = Map.copyOf(byName);
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** The text or chosen option; asking for one that the form did not require is a mistake of the caller. */
    public String text(String name) {
        return (String) Objects.requireNonNull(byName.get(name), name);
    }

    public Optional<String> optionalText(String name) {
        return Optional.ofNullable((String) byName.get(name));
    }

    public long number(String name) {
        return (Long) Objects.requireNonNull(byName.get(name), name);
    }

    public long number(String name, long otherwise) {
        return byName.get(name) instanceof Long number ? number : otherwise;
    }

    public LocalDate date(String name) {
        return (LocalDate) Objects.requireNonNull(byName.get(name), name);
    }

    public Optional<LocalDate> optionalDate(String name) {
        return Optional.ofNullable((LocalDate) byName.get(name));
    }

    public LocalDateTime dateTime(String name) {
        return (LocalDateTime) Objects.requireNonNull(byName.get(name), name);
    }

    public boolean yes(String name) {
        return Boolean.TRUE.equals(byName.get(name));
    }

    @SuppressWarnings("unchecked")
    public List<String> texts(String name) {
        return byName.get(name) instanceof List<?> list ? (List<String>) list : List.of();
    }

    /** The rows of a {@link Field.Type#ROWS} field. */
    @SuppressWarnings("unchecked")
    public List<Values> rows(String name) {
        return byName.get(name) instanceof List<?> list ? (List<Values>) list : List.of();
    }

    public @Nullable Object raw(String name) {
        return byName.get(name);
    }

    /** The fields alone: answers may be secrets or people, and must not slip into a log or an exception. */
    @Override
    public String toString() {
        return "Values" + byName.keySet();
    }
}
