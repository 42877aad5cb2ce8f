package id.sinergi.village;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.shared.Texts;
import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rounds for programs: what the screen does, by the same services. */
@RestController
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
@Tag(name = "Rounds")
@RequestMapping("/api/v1/rounds")
class RoundApi {

    private final Rounds rounds;
    private final RoundProgress progress;
    private final Territory territory;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    RoundApi(
            Rounds rounds,
            RoundProgress progress,
            Territory territory,
            CurrentUser currentUser,
            Texts texts,
            Clock clock) {
        this.rounds = rounds;
        this.progress = progress;
        this.territory = territory;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A round to open.
     *
     * @param villages codes; left out for every village
     * @param expected how many workers each village is expected to have, by code
     */
    @Schema(name = "NewRound")
    record Request(
            @Nullable String name,
            @Nullable LocalDate targetDate,
            @Nullable List<String> villages,
            @Nullable String instructions,
            @Nullable Integer samplePercent,
            @Nullable Map<String, @Nullable Long> expected) {}

    @Schema(name = "MoreVillages")
    record More(@Nullable List<String> villages) {}

    @Operation(summary = "Opens a round of data collection with a case per village")
    @RolesAllowed("DPMD_SUPERVISOR")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Result<Receipt> open(@RequestBody Request request) {
        if (request.villages() != null && request.villages().isEmpty()) {
            return Result.refused(Refusal.field("villages", "required"));
        }
        if (request.expected() != null && request.expected().containsValue(null)) {
            return Result.refused(Refusal.field("expected", "wrongValue"));
        }
        var others = others(request);
        if (!others.isEmpty()) {
            return Result.refused(Refusal.fields(others));
        }
        var order = new Rounds.Order(
                request.name(),
                request.targetDate(),
                request.villages() == null ? List.of() : request.villages(),
                request.instructions(),
                request.samplePercent(),
                expected(request.expected()));
        return rounds.open(order, done -> {}).map(this::receipt);
    }

    /** A number for a village that is not asked for would be dropped. */
    private List<FieldError> others(Request request) {
        var numbers = expected(request.expected());
        var asked = request.villages() == null
                ? territory.villages(null).stream().map(Village::code).toList()
                : request.villages();
        return numbers.keySet().stream()
                .filter(code -> !asked.contains(code))
                .map(code -> new FieldError("expected." + code, "notInRound", code))
                .toList();
    }

    private static Map<String, Long> expected(@Nullable Map<String, @Nullable Long> numbers) {
        var known = new LinkedHashMap<String, Long>();
        if (numbers != null) {
            numbers.forEach((code, number) -> known.put(code, Objects.requireNonNull(number)));
        }
        return known;
    }

    @Operation(summary = "Adds villages to an open round")
    @RolesAllowed("DPMD_SUPERVISOR")
    @PostMapping("/{id}/villages")
    Result<Receipt> add(@PathVariable long id, @RequestBody More more) {
        return more.villages() == null || more.villages().isEmpty()
                ? Result.refused(Refusal.field("villages", "required"))
                : rounds.add(id, more.villages(), done -> {}).map(this::receipt);
    }

    @Operation(summary = "Rounds and how their villages stand")
    @GetMapping
    Slice<Summary> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Slice.of(
                        progress.list(),
                        overview -> String.valueOf(overview.round().id()),
                        limit,
                        cursor)
                .map(this::summary);
    }

    /** A round with its villages: 500 of them, unless a smaller limit is asked for; the cursor leads to the others. */
    @Operation(summary = "A round with its villages: 500 of them, unless a smaller limit is asked for")
    @GetMapping("/{id}")
    Result<Villages> one(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return progress.round(id).map(overview -> {
            var villages = Slice.of(
                    overview.villages(),
                    one -> one.collection().caseNumber(),
                    limit == null ? Integer.valueOf(Slice.MAX_LIMIT) : limit,
                    cursor);
            return new Villages(
                    summary(overview),
                    villages.items().stream().map(RoundApi::village).toList(),
                    villages.next());
        });
    }

    @Schema(name = "Round")
    record One(
            long id,
            String name,
            LocalDate targetDate,
            @Nullable String instructions,
            int samplePercent,

            @Schema(description = "For inspectors: whoever knows it knows which villages will be examined")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String seed,

            String openedBy,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime closedAt) {}

    @Schema(name = "RoundSkipped")
    record Skipped(String villageCode, String reason, String detail) {}

    @Schema(name = "RoundReceipt")
    record Receipt(@JsonUnwrapped One round, List<Rounds.Opened> opened, List<Skipped> skipped) {}

    @Schema(name = "RoundSummary")
    record Summary(
            @JsonUnwrapped One round,
            int villages,
            long late,
            @Schema(description = "Villages by stage") Map<String, Long> stages) {}

    @Schema(name = "RoundVillages")
    record Villages(
            @JsonUnwrapped Summary round,
            List<Stand> items,
            @Nullable String next) {}

    private Receipt receipt(Rounds.Receipt receipt) {
        return new Receipt(
                round(receipt.round()),
                receipt.opened(),
                receipt.skipped().stream()
                        .map(skipped -> new Skipped(
                                skipped.villageCode(),
                                skipped.reason().code(),
                                skipped.reason().say(texts)))
                        .toList());
    }

    private Summary summary(RoundProgress.Overview overview) {
        return new Summary(round(overview.round()), overview.villages().size(), overview.late(), overview.stages());
    }

    private One round(Round round) {
        var closed = round.closedAt();
        return new One(
                round.id(),
                round.name(),
                round.targetDate(),
                round.instructions(),
                round.samplePercent(),
                currentUser.get().is(Role.INSPECTOR) ? round.seed() : null,
                round.openedBy(),
                round.openedAt().atZone(clock.getZone()).toOffsetDateTime(),
                closed == null ? null : closed.atZone(clock.getZone()).toOffsetDateTime());
    }

    private static Stand village(RoundProgress.Progress progress) {
        var collection = progress.collection();
        return new Stand(
                collection.villageCode(),
                progress.villageName(),
                collection.caseNumber(),
                progress.file().status().name().toLowerCase(Locale.ROOT),
                progress.file().stage(),
                collection.expected(),
                collection.handedIn() == null ? null : collection.handedIn().accepted(),
                progress.entered(),
                progress.completeness().orElse(null),
                progress.lateDays());
    }

    @Schema(name = "RoundVillage")
    record Stand(
            String villageCode,
            String name,
            String caseNumber,
            String status,
            String stage,
            @Nullable Long expected,
            @Nullable Long accepted,
            long entered,
            @Nullable Long completeness,
            int lateDays) {}
}
