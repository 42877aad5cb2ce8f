package id.sinergi.village;

import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.CaseStarter;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.shared.Shape;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens one village's case for programs. Fields of the request:
 *
 * <ul>
 *   <li>{@code village} (or {@code villageCode}): code of the village, required
 *   <li>{@code round}: id of a round; or {@code name} (or {@code subject}): name of a round, which is made where it does
 *       not exist
 *   <li>{@code targetDate}: ISO date for a new round; the agreed term where it is missing
 *   <li>{@code expected}: how many workers the village is expected to have
 *   <li>{@code instructions}, {@code samplePercent}: for a new round
 * </ul>
 */
@Component
class VillageCaseStarter implements CaseStarter {

    /** What a request may hold. */
    @Schema(name = "NewVillageCollection")
    record Asked(
            String kind,
            @Nullable String village,

            @Schema(description = "The same as village") @Nullable
            String villageCode,

            @Schema(description = "Id of a round that is there") @Nullable
            Long round,

            @Schema(description = "Name of a round, made where it is not there") @Nullable
            String name,

            @Schema(description = "The same as name") @Nullable
            String subject,

            @Nullable LocalDate targetDate,

            @Schema(description = "How many workers the village is expected to have") @Nullable
            Long expected,

            @Nullable String instructions,
            @Nullable Integer samplePercent) {}

    private final Rounds rounds;

    VillageCaseStarter(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.VILLAGE_COLLECTION;
    }

    @Override
    public Class<? extends Record> request() {
        return Asked.class;
    }

    @Override
    public Result<String> open(Map<String, Object> request) {
        var errors = new ArrayList<FieldError>();
        Shape.oneOf("village", "villageCode", request, errors);
        Shape.oneOf("name", "subject", request, errors);
        var village = Shape.text("village", "villageCode", request);
        if (village == null) {
            errors.add(new FieldError("village", "required"));
        }
        var round = number(request, "round", errors);
        var expected = number(request, "expected", errors);
        var percent = number(request, "samplePercent", errors);
        var target = date(request, errors);
        if (!errors.isEmpty()) {
            return Result.refused(Refusal.fields(errors));
        }
        var order = new Rounds.Order(
                Shape.text("name", "subject", request),
                target,
                List.of(),
                Shape.text("instructions", "instructions", request),
                percent == null ? null : (int) Math.min(percent, Integer.MAX_VALUE),
                expected == null || village == null ? Map.of() : Map.of(village, expected));
        return rounds.openOne(order, round, Objects.requireNonNull(village));
    }

    private static @Nullable Long number(Map<String, Object> request, String name, List<FieldError> errors) {
        var number = request.get(name) instanceof Number given ? given.longValue() : null;
        if (number != null && (number < 0 || number > 10_000_000L)) {
            errors.add(new FieldError(name, "between", 0, 10_000_000));
            return null;
        }
        return number;
    }

    private static @Nullable LocalDate date(Map<String, Object> request, List<FieldError> errors) {
        var value = request.get("targetDate");
        try {
            return value == null ? null : LocalDate.parse(value.toString());
        } catch (DateTimeException e) {
            errors.add(new FieldError("targetDate", "notADate"));
            return null;
        }
    }
}
