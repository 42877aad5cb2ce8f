package id.sinergi.village;

import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rounds for programs: what the screen does, by the same services. */
@RestController
@RequestMapping("/api/v1/rounds")
class RoundApi {

    private final Rounds rounds;
    private final RoundProgress progress;
    private final ApiErrors answers;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    RoundApi(
            Rounds rounds,
            RoundProgress progress,
            ApiErrors answers,
            CurrentUser currentUser,
            Texts texts,
            Clock clock) {
        this.rounds = rounds;
        this.progress = progress;
        this.answers = answers;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A round to open.
     *
     * @param villages codes; nothing for every village
     * @param expected how many workers each village is expected to have, by code
     */
    record Request(
            @Nullable String name,
            @Nullable LocalDate targetDate,
            @Nullable List<@Nullable String> villages,
            @Nullable String instructions,
            @Nullable Integer samplePercent,
            @Nullable Map<String, @Nullable Long> expected) {}

    record More(@Nullable List<@Nullable String> villages) {}

    @PostMapping
    ResponseEntity<?> open(@RequestBody Request request) {
        if (request.villages() != null && request.villages().contains(null)) {
            return answers.answer(Result.refused(Refusal.field("villages", "wrongValue")));
        }
        if (request.expected() != null && request.expected().containsValue(null)) {
            return answers.answer(Result.refused(Refusal.field("expected", "wrongValue")));
        }
        var order = new Rounds.Order(
                request.name(),
                request.targetDate(),
                request.villages() == null ? List.of() : request.villages(),
                request.instructions(),
                request.samplePercent(),
                expected(request.expected()));
        return answers.answer(rounds.open(order, done -> {}).map(this::receipt), HttpStatus.CREATED);
    }

    private static Map<String, Long> expected(@Nullable Map<String, @Nullable Long> numbers) {
        var known = new LinkedHashMap<String, Long>();
        if (numbers != null) {
            numbers.forEach((code, number) -> known.put(code, Objects.requireNonNull(number)));
        }
        return known;
    }

    @PostMapping("/{id}/villages")
    ResponseEntity<?> add(@PathVariable long id, @RequestBody More more) {
        return more.villages() == null
                        || more.villages().isEmpty()
                        || more.villages().contains(null)
                ? answers.answer(Result.refused(Refusal.field("villages", "required")))
                : answers.answer(rounds.add(id, more.villages(), done -> {}).map(this::receipt));
    }

    @GetMapping
    Slice<Map<String, @Nullable Object>> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Slice.of(
                        progress.list(),
                        overview -> String.valueOf(overview.round().id()),
                        limit,
                        cursor)
                .map(this::summary);
    }

    /** A round with its villages: all of them, unless a limit is asked for. */
    @GetMapping("/{id}")
    ResponseEntity<?> one(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return answers.answer(progress.round(id).map(overview -> {
            var villages = Slice.of(
                    overview.villages(),
                    one -> one.collection().caseNumber(),
                    limit == null ? Integer.valueOf(Slice.MAX_LIMIT) : limit,
                    cursor);
            var json = summary(overview);
            json.put("items", villages.items().stream().map(RoundApi::village).toList());
            json.put("next", villages.next());
            return json;
        }));
    }

    private Map<String, @Nullable Object> receipt(Rounds.Receipt receipt) {
        var json = round(receipt.round());
        json.put("opened", receipt.opened());
        json.put(
                "skipped",
                receipt.skipped().stream()
                        .map(skipped -> Map.of(
                                "villageCode", skipped.villageCode(),
                                "reason", skipped.reason().code(),
                                "detail", skipped.reason().say(texts)))
                        .toList());
        return json;
    }

    private Map<String, @Nullable Object> summary(RoundProgress.Overview overview) {
        var json = round(overview.round());
        json.put("villages", overview.villages().size());
        json.put("late", overview.late());
        json.put("stages", overview.stages());
        return json;
    }

    private Map<String, @Nullable Object> round(Round round) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", round.id());
        json.put("name", round.name());
        json.put("targetDate", round.targetDate());
        json.put("instructions", round.instructions());
        json.put("samplePercent", round.samplePercent());
        // Whoever knows it knows which villages will be examined.
        if (currentUser.get().is(Role.INSPECTOR)) {
            json.put("seed", round.seed());
        }
        json.put("openedBy", round.openedBy());
        json.put(
                "closedAt",
                round.closedAt() == null
                        ? null
                        : round.closedAt().atZone(clock.getZone()).toOffsetDateTime());
        json.put("openedAt", round.openedAt().atZone(clock.getZone()).toOffsetDateTime());
        return json;
    }

    private static Map<String, @Nullable Object> village(RoundProgress.Progress progress) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        var collection = progress.collection();
        json.put("villageCode", collection.villageCode());
        json.put("name", progress.villageName());
        json.put("caseNumber", collection.caseNumber());
        json.put("status", progress.file().status().name().toLowerCase(Locale.ROOT));
        json.put("stage", progress.file().stage());
        json.put("expected", collection.expected());
        json.put(
                "accepted",
                collection.handedIn() == null ? null : collection.handedIn().accepted());
        json.put("entered", progress.entered());
        json.put("completeness", progress.completeness().orElse(null));
        json.put("lateDays", progress.lateDays());
        return json;
    }
}
