package id.sinergi.worklist.ui;

import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.UiText;
import id.sinergi.worklist.forms.Field;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answer to a field in words. */
final class Answers {

    private Answers() {}

    static String say(Field field, Dates dates) {
        var value = field.value();
        if (value == null) {
            return "–";
        }
        return switch (field.type()) {
            case INTEGER, KEY -> Numbers.whole(((Number) value).longValue());
            case MONEY -> Numbers.rupiah(((Number) value).longValue());
            case DATE -> day(value, dates);
            case BOOLEAN -> UiText.get(Boolean.parseBoolean(value.toString()) ? "answer.yes" : "answer.no");
            case CHOICE -> option(field, value);
            case MULTI_CHOICE ->
                ((Collection<?>) value).stream().map(one -> option(field, one)).collect(Collectors.joining(", "));
            case NOTE -> note(value, dates);
            case FILE -> UiText.get("form.fileChosen");
            case ROWS -> UiText.get("answer.rows", value instanceof List<?> list ? list.size() : 0);
            default -> value.toString();
        };
    }

    private static String note(Object value, Dates dates) {
        return switch (value) {
            case Number number -> Numbers.whole(number.longValue());
            case LocalDate day -> dates.day(day);
            default -> value.toString();
        };
    }

    private static String day(Object value, Dates dates) {
        try {
            return dates.day(LocalDate.parse(value.toString()));
        } catch (DateTimeParseException e) {
            return value.toString();
        }
    }

    private static String option(Field field, @Nullable Object value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .map(Field.Option::label)
                .findFirst()
                .orElseGet(() -> Objects.toString(value, "–"));
    }
}
