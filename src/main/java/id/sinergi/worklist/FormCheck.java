package id.sinergi.worklist;

import id.sinergi.shared.PlainText;
import id.sinergi.shared.Plausible;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Values;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns raw answers (JSON, or what the screen holds) into typed {@link Values}, or names every field that is wrong. */
final class FormCheck {

    private final ZoneId zone;
    private final List<FieldError> errors = new ArrayList<>();

    FormCheck(ZoneId zone) {
        this.zone = zone;
    }

    List<FieldError> errors() {
        return errors;
    }

    /** The answers to the fields that are shown; answers to unknown fields are refused, so that nothing is lost. */
    Values check(List<Field> fields, Map<String, ?> raw) {
        var values = check("", fields, raw);
        raw.keySet().stream()
                .filter(name -> fields.stream().noneMatch(field -> field.name().equals(name)))
                .forEach(name -> errors.add(new FieldError(name, "unknown")));
        return values;
    }

    private Values check(String prefix, List<Field> fields, Map<String, ?> raw) {
        var values = new HashMap<String, Object>();
        for (var field : fields) {
            if (field.type() == Field.Type.NOTE || !isShown(field, values)) {
                continue;
            }
            var name = prefix + field.name();
            var given = blankToNull(raw.get(field.name()));
            if (given == null) {
                if (field.required()) {
                    errors.add(new FieldError(name, "required"));
                }
                continue;
            }
            var value = read(name, field, given);
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return new Values(values);
    }

    private static boolean isShown(Field field, Map<String, Object> earlier) {
        var when = field.when();
        return when == null || when.values().contains(String.valueOf(earlier.get(when.field())));
    }

    private static @Nullable Object blankToNull(@Nullable Object given) {
        if (given instanceof String text && text.isBlank()) {
            return null;
        }
        return given instanceof List<?> list && list.isEmpty() ? null : given;
    }

    private @Nullable Object read(String name, Field field, Object given) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> text(name, field, given.toString().strip());
            case SECRET -> text(name, field, given.toString());
            case INTEGER, KEY, MONEY -> number(name, field, given);
            case DATE -> date(name, given);
            case DATE_TIME -> dateTime(name, given);
            case BOOLEAN -> bool(name, given);
            case CHOICE -> option(name, field, given);
            case MULTI_CHOICE -> options(name, field, given);
            case FILE -> file(name, given);
            case ROWS -> rows(name, field, given);
            case NOTE -> null;
        };
    }

    private @Nullable Object text(String name, Field field, String text) {
        if (text.length() > field.max()) {
            return refuse(name, "tooLong", field.max());
        }
        if (!PlainText.isPlain(text)
                || text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            return refuse(name, "unreadable", "…");
        }
        return text;
    }

    private @Nullable Object number(String name, Field field, Object given) {
        try {
            var number = Long.parseLong(given.toString().strip());
            if (number < 0) {
                return refuse(name, "negative");
            }
            return number > field.max() ? refuse(name, "tooBig", field.max()) : number;
        } catch (NumberFormatException e) {
            return refuse(name, "notANumber");
        }
    }

    private @Nullable Object date(String name, Object given) {
        try {
            var date = given instanceof LocalDate day
                    ? day
                    : LocalDate.parse(given.toString().strip());
            return Plausible.day(date) ? date : refuse(name, "notADate");
        } catch (DateTimeParseException e) {
            return refuse(name, "notADate");
        }
    }

    private @Nullable Object dateTime(String name, Object given) {
        return moment(given)
                .filter(time -> Plausible.day(time.toLocalDate()))
                .<Object>map(time -> time)
                .orElseGet(() -> refuse(name, "notADate"));
    }

    private Optional<LocalDateTime> moment(Object given) {
        if (given instanceof LocalDateTime time) {
            return Optional.of(time);
        }
        var text = given.toString().strip();
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeParseException local) {
            try {
                return Optional.of(
                        OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime());
            } catch (DateTimeParseException offset) {
                return Optional.empty();
            }
        }
    }

    private @Nullable Object bool(String name, Object given) {
        return switch (given.toString()) {
            case "true" -> true;
            case "false" -> false;
            default -> refuse(name, "notAnOption", "true, false");
        };
    }

    private @Nullable Object option(String name, Field field, Object given) {
        return field.options().stream().anyMatch(option -> option.value().equals(given.toString()))
                ? given.toString()
                : refuse(name, "notAnOption", allowed(field));
    }

    private @Nullable Object options(String name, Field field, Object given) {
        var chosen = (given instanceof java.util.Collection<?> many ? List.copyOf(many) : List.of(given))
                .stream().map(Object::toString).distinct().toList();
        var known = chosen.stream()
                .allMatch(value -> field.options().stream()
                        .anyMatch(option -> option.value().equals(value)));
        return known ? chosen : refuse(name, "notAnOption", allowed(field));
    }

    private static String allowed(Field field) {
        return String.join(
                ", ",
                field.options().stream().map(Field.Option::value).limit(20).toList());
    }

    private @Nullable Object file(String name, Object given) {
        try {
            return UUID.fromString(given.toString()).toString();
        } catch (IllegalArgumentException e) {
            return refuse(name, "notAFile");
        }
    }

    private @Nullable Object rows(String name, Field field, Object given) {
        if (!(given instanceof List<?> list)) {
            return refuse(name, "notAList");
        }
        if (list.size() > field.max()) {
            return refuse(name, "tooManyRows", field.max());
        }
        var rows = new ArrayList<Values>();
        for (var i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof Map<?, ?> row)) {
                return refuse(name, "notAList");
            }
            var named = new HashMap<String, Object>();
            row.forEach((key, value) -> {
                if (value != null) {
                    named.put(String.valueOf(key), value);
                }
            });
            rows.add(check(name + "[" + (i + 1) + "].", field.columns(), named));
        }
        return List.copyOf(rows);
    }

    private @Nullable Object refuse(String name, String code, Object... args) {
        errors.add(new FieldError(name, code, args));
        return null;
    }
}
