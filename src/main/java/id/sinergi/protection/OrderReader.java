package id.sinergi.protection;

import id.sinergi.registry.Beneficiaries.Wanted;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.shared.Shape;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program's request for a list: {@code source} (id), {@code name} (or {@code subject}), {@code from} (yyyy-mm, or a
 * date in that month), {@code months}, and optionally {@code areas}, {@code decile}, {@code income}, {@code
 * occupations}, {@code expected}.
 */
final class OrderReader {

    private static final int MONTH = 7;

    private final Map<String, Object> request;
    private final List<FieldError> errors = new ArrayList<>();

    private OrderReader(Map<String, Object> request) {
        this.request = request;
    }

    /** What a request for a case may hold. */
    @Schema(name = "NewProtectionList")
    record Asked(
            @Schema(description = "Of a case: subsidised_protection") @Nullable
            String kind,

            Long source,
            @Nullable String name,

            @Schema(description = "The same as name") @Nullable
            String subject,

            @Schema(description = "First month: yyyy-mm, or a date in it")
            String from,

            Integer months,
            @Nullable List<String> areas,
            @Nullable Integer decile,
            @Nullable Long income,
            @Nullable List<Short> occupations,

            @Schema(description = "How many people the preview showed") @Nullable
            Integer expected) {}

    /** What a proposal may hold. */
    @Schema(name = "ProtectionProposal")
    record Proposed(
            Long source,
            @Nullable String name,

            @Schema(description = "The same as name") @Nullable
            String subject,

            @Schema(description = "First month: yyyy-mm, or a date in it")
            String from,

            Integer months,
            @Nullable List<String> areas,
            @Nullable Integer decile,
            @Nullable Long income,
            @Nullable List<Short> occupations,

            @Schema(description = "How many people the preview showed") @Nullable
            Integer expected) {}

    /** What a preview may be asked. */
    @Schema(name = "ProtectionQuestion")
    record Tried(
            Long source,
            @Nullable String name,

            @Schema(description = "The same as name") @Nullable
            String subject,

            @Schema(description = "First month: yyyy-mm, or a date in it")
            String from,

            Integer months,
            @Nullable List<String> areas,
            @Nullable Integer decile,
            @Nullable Long income,
            @Nullable List<Short> occupations) {}

    /** The request, or by field what {@code shape} does not have or what is wrong with it. */
    static Result<Order> read(Class<? extends Record> shape, Map<String, Object> request) {
        return Shape.of(shape, request).then(known -> new OrderReader(known).order());
    }

    private Result<Order> order() {
        Shape.oneOf("name", "subject", request, errors);
        var source = required("source");
        var name = Shape.text("name", "subject", request);
        var start = month();
        var months = required("months");
        var expected = number("expected", Integer.MAX_VALUE);
        var wanted = new Wanted(texts("areas"), decile(), number("income", Long.MAX_VALUE), occupations());
        if (name == null) {
            errors.add(new FieldError("name", "required"));
        }
        return errors.isEmpty() && name != null && start != null
                ? Result.done(new Order(
                        source, name, start, (int) months, wanted, expected == null ? null : expected.intValue()))
                : Result.refused(Refusal.fields(errors));
    }

    private @Nullable YearMonth month() {
        var text = Shape.text("from", "from", request);
        if (text == null) {
            errors.add(new FieldError("from", "required"));
            return null;
        }
        try {
            return text.length() == MONTH ? YearMonth.parse(text) : YearMonth.from(LocalDate.parse(text));
        } catch (DateTimeException e) {
            errors.add(new FieldError("from", "notADate"));
            return null;
        }
    }

    private long required(String field) {
        var number = number(field, Integer.MAX_VALUE);
        if (number == null) {
            errors.add(new FieldError(field, "required"));
            return 0;
        }
        return number;
    }

    private @Nullable Integer decile() {
        var decile = number("decile", Integer.MAX_VALUE);
        return decile == null ? null : decile.intValue();
    }

    private List<Short> occupations() {
        var numbers = new ArrayList<Short>();
        for (var given : texts("occupations")) {
            try {
                numbers.add(Short.valueOf(given));
            } catch (NumberFormatException tooBig) {
                errors.add(new FieldError("occupations", "tooBig", Short.MAX_VALUE));
            }
        }
        return List.copyOf(numbers);
    }

    private @Nullable Long number(String field, long most) {
        var number = request.get(field) instanceof Number given ? given.longValue() : null;
        if (number != null && number > most) {
            errors.add(new FieldError(field, "tooBig", most));
        }
        return number;
    }

    private List<String> texts(String field) {
        return request.get(field) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }
}
