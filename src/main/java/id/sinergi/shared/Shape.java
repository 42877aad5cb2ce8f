package id.sinergi.shared;

import id.sinergi.shared.Refusal.FieldError;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a body that is read as a map, because what is left out is not what is empty: a record that the description of
 * the API shows, whose names are the only ones taken, each with a value in the JSON form of its type.
 */
public final class Shape {

    private static final Set<Class<?>> WHOLE = Set.of(Short.class, Integer.class, Long.class);

    private Shape() {}

    /** The body, or by field what is not of the shape, so that nothing that was sent is dropped or read as something else. */
    public static <V extends @Nullable Object> Result<Map<String, V>> of(
            Class<? extends Record> shape, Map<String, V> body) {
        var wrong = wrong("", shape, body);
        return wrong.isEmpty() ? Result.done(body) : Result.refused(Refusal.fields(wrong));
    }

    /** The names that are none of the shape's and the values of another type, below {@code prefix}. */
    public static List<FieldError> wrong(String prefix, Class<? extends Record> shape, Map<?, ?> body) {
        var errors = new ArrayList<FieldError>();
        look(prefix, shape, body, errors);
        return errors;
    }

    /** Two names of one value: where both are sent, they say the same. */
    public static void oneOf(String name, String other, Map<String, ?> body, List<FieldError> errors) {
        var said = body.get(name);
        var also = body.get(other);
        if (said != null && also != null && !said.equals(also)) {
            errors.add(new FieldError(other, "otherThan", name));
        }
    }

    /** What is said by either name; {@code null} where it is blank, or said by none: a {@code null} says nothing. */
    public static @Nullable String text(String name, String other, Map<String, ?> body) {
        var said = body.get(name) == null ? body.get(other) : body.get(name);
        return said == null || said.toString().isBlank()
                ? null
                : said.toString().strip();
    }

    private static void look(String prefix, Class<?> shape, Map<?, ?> body, List<FieldError> errors) {
        var known = Arrays.stream(Objects.requireNonNull(shape.getRecordComponents()))
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        body.forEach((key, value) -> {
            var name = Objects.toString(key, "");
            var component = known.get(name);
            if (component == null) {
                errors.add(new FieldError(prefix + name, "unknown"));
            } else if (value != null) {
                judge(prefix + name, component.getGenericType(), value, errors);
            }
        });
    }

    private static void judge(String field, Type type, @Nullable Object value, List<FieldError> errors) {
        if (type instanceof ParameterizedType list && value instanceof List<?> items) {
            for (var i = 0; i < items.size(); i++) {
                judge(field + "[" + (i + 1) + "]", list.getActualTypeArguments()[0], items.get(i), errors);
            }
        } else if (type instanceof Class<?> part && part.isRecord() && value instanceof Map<?, ?> body) {
            look(field + ".", part, body, errors);
        } else if (!isOf(type, value)) {
            errors.add(new FieldError(field, "wrongValue"));
        }
    }

    /** Whatever is no number and no yes or no is written as text: dates, codes and ids too. */
    private static boolean isOf(Type type, @Nullable Object value) {
        if (type instanceof ParameterizedType || type instanceof Class<?> part && part.isRecord()) {
            return false;
        }
        if (type == Boolean.class) {
            return value instanceof Boolean;
        }
        if (type instanceof Class<?> number && WHOLE.contains(number)) {
            return value instanceof Integer || value instanceof Long;
        }
        return type == BigDecimal.class ? value instanceof Number : value instanceof String;
    }
}
