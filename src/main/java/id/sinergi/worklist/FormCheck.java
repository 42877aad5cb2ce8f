package id.sinergi.worklist;

import id.sinergi.shared.Length;
import id.sinergi.shared.Naming;
import id.sinergi.shared.PersonalNumber;
import id.sinergi.shared.PlainText;
import id.sinergi.shared.Plausible;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Written;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Values;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns raw answers (JSON, or what the screen holds) into typed {@link Values}, or names every field that is wrong. */
final class FormCheck {

    /** What programs send; {@code Long} alone would read the digits of every script. */
    private static final String PLAIN_NUMBER = "-?[0-9]+";

    private final ZoneId zone;
    private final LocalDate today;
    private final boolean isStrict;
    private final Predicate<UUID> isOfCase;
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * @param isStrict whether each answer must have the JSON form of its field's type, as programs send it
     * @param isOfCase whether a file is one of the task's case
     */
    FormCheck(Clock clock, boolean isStrict, Predicate<UUID> isOfCase) {
        this.zone = clock.getZone();
        this.today = LocalDate.now(clock);
        this.isStrict = isStrict;
        this.isOfCase = isOfCase;
    }

    List<FieldError> errors() {
        return errors;
    }

    /** The answers to what is asked; answers to anything else are refused, so that nothing is lost. */
    Values check(List<Field> fields, Map<String, ?> raw) {
        return check("", fields, raw);
    }

    private Values check(String prefix, List<Field> fields, Map<String, ?> raw) {
        raw.keySet().stream()
                .filter(name -> fields.stream().noneMatch(field -> field.name().equals(name)))
                .forEach(name -> errors.add(new FieldError(prefix + name, "unknown")));
        var values = new HashMap<String, Object>();
        var undecided = new HashSet<String>();
        for (var field : fields) {
            var name = prefix + field.name();
            var given = blankToNull(raw.get(field.name()));
            if (field.when() != null && undecided.contains(field.when().field())) {
                undecided.add(field.name());
            } else if (!field.isAsked(values)) {
                if (given != null) {
                    errors.add(new FieldError(name, "notAsked"));
                }
            } else if (given == null && field.required()) {
                errors.add(new FieldError(name, "required"));
                undecided.add(field.name());
            } else if (given != null) {
                var value = isStrict && !JsonForm.fits(field.type(), given) ? wrong(name) : read(name, field, given);
                if (value == null) {
                    undecided.add(field.name());
                } else {
                    values.put(field.name(), value);
                }
            }
        }
        return new Values(values);
    }

    private static @Nullable Object blankToNull(@Nullable Object given) {
        if (given instanceof String text && text.isBlank()) {
            return null;
        }
        return given instanceof List<?> list && list.isEmpty() ? null : given;
    }

    private @Nullable Object read(String name, Field field, Object given) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> given instanceof String text ? freeText(name, field, text) : wrong(name);
            case NAME -> given instanceof String text ? named(name, field, text) : wrong(name);
            case PHONE -> given instanceof String text ? phone(name, field, text) : wrong(name);
            case PERSONAL_NUMBER, SECRET -> given instanceof String text ? text(name, field, text) : wrong(name);
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

    private @Nullable Object freeText(String name, Field field, String text) {
        return PersonalNumber.isIn(PlainText.clean(text)) ? refuse(name, "personalNumber") : text(name, field, text);
    }

    private @Nullable Object named(String name, Field field, String text) {
        var said = freeText(name, field, text);
        return said == null || Naming.isName(said.toString()) ? said : refuse(name, "notAName");
    }

    private @Nullable Object phone(String name, Field field, String text) {
        var said = freeText(name, field, text);
        var number = said == null ? null : Written.phone(said.toString()).orElse(null);
        return said != null && number == null ? refuse(name, "notAPhone") : number;
    }

    private @Nullable Object text(String name, Field field, String text) {
        if (!PlainText.isPlain(text)) {
            return refuse(name, "unreadable", "…");
        }
        var clean =
                field.type() == Field.Type.SECRET ? text : PlainText.clean(text).strip();
        if (clean.isEmpty() && field.required()) {
            return refuse(name, "required");
        }
        if (clean.isEmpty()) {
            return null;
        }
        return Length.of(clean) > field.max() ? refuse(name, "tooLong", field.max()) : clean;
    }

    private @Nullable Object number(String name, Field field, Object given) {
        var text = given.toString().strip();
        if (!text.matches(PLAIN_NUMBER)) {
            return refuse(name, "notANumber");
        }
        if (text.startsWith("-")) {
            return refuse(name, "negative");
        }
        try {
            var number = Long.parseLong(text);
            return number > field.max() ? refuse(name, "tooBig", field.max()) : number;
        } catch (NumberFormatException tooLong) {
            return refuse(name, "tooBig", field.max());
        }
    }

    private @Nullable Object date(String name, Object given) {
        try {
            var date = given instanceof LocalDate day
                    ? day
                    : LocalDate.parse(given.toString().strip());
            return plausible(name, date) ? date : null;
        } catch (DateTimeParseException e) {
            return refuse(name, "notADate");
        }
    }

    private @Nullable Object dateTime(String name, Object given) {
        var moment = moment(given);
        if (moment.isEmpty()) {
            return refuse(name, "dayAndHour");
        }
        return moment.filter(time -> plausible(name, time.toLocalDate())).orElse(null);
    }

    private boolean plausible(String name, LocalDate day) {
        var wrong = Plausible.wrongPlan(name, day, today);
        wrong.ifPresent(errors::add);
        return wrong.isEmpty();
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
        return field.offers(given) ? given : refuse(name, "notAnOption", allowed(field));
    }

    private @Nullable Object options(String name, Field field, Object given) {
        var chosen = (given instanceof java.util.Collection<?> many ? List.copyOf(many) : List.of(given))
                .stream().distinct().toList();
        return chosen.stream().allMatch(field::offers) ? chosen : refuse(name, "notAnOption", allowed(field));
    }

    private static String allowed(Field field) {
        return String.join(
                ", ",
                field.options().stream().map(Field.Option::value).limit(20).toList());
    }

    private @Nullable Object file(String name, Object given) {
        try {
            var id = UUID.fromString(given.toString());
            return isOfCase.test(id) ? id.toString() : refuse(name, "notAFile");
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
                    named.put(key.toString(), value);
                }
            });
            rows.add(check(name + "[" + (i + 1) + "].", field.columns(), named));
        }
        return List.copyOf(rows);
    }

    private @Nullable Object wrong(String name) {
        return refuse(name, "wrongValue");
    }

    private @Nullable Object refuse(String name, String code, Object... args) {
        errors.add(new FieldError(name, code, args));
        return null;
    }
}
