package id.sinergi.village;

import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rounds for programs: what the screen does, by the same services. */
@RestController
@RequestMapping("/api/v1/rounds")
class RoundApi {

    private final Rounds rounds;
    private final RoundProgress progress;
    private final ApiErrors answers;
    private final Texts texts;
    private final Clock clock;

    RoundApi(Rounds rounds, RoundProgress progress, ApiErrors answers, Texts texts, Clock clock) {
        this.rounds = rounds;
        this.progress = progress;
        this.answers = answers;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A round to open.
     *
     * @param villages codes; nothing for every village
     */
    record Request(
            @Nullable String name,
            @Nullable LocalDate targetDate,
            @Nullable List<String> villages,
            @Nullable String instructions,
            @Nullable Integer samplePercent) {}

    record More(@Nullable List<String> villages) {}

    @PostMapping
    ResponseEntity<?> open(@RequestBody Request request) {
        var order = new Rounds.Order(
                request.name(),
                request.targetDate(),
                request.villages() == null ? List.of() : request.villages(),
                request.instructions(),
                request.samplePercent());
        return answers.answer(rounds.open(order, done -> {}).map(this::receipt), HttpStatus.CREATED);
    }

    @PostMapping("/{id}/villages")
    ResponseEntity<?> add(@PathVariable long id, @RequestBody More more) {
        return more.villages() == null || more.villages().isEmpty()
                ? answers.answer(Result.refused(Refusal.field("villages", "required")))
                : answers.answer(rounds.add(id, more.villages(), done -> {}).map(this::receipt));
    }

    @GetMapping
    ResponseEntity<?> list() {
        var items = progress.list().stream().map(this::summary).toList();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("items", items);
        json.put("next", null);
        return ResponseEntity.ok(json);
    }

    @GetMapping("/{id}")
    ResponseEntity<?> one(@PathVariable long id) {
        return answers.answer(progress.round(id).map(overview -> {
            var json = summary(overview);
            json.put(
                    "items", overview.villages().stream().map(RoundApi::village).toList());
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
        json.put("seed", round.seed());
        json.put("openedBy", round.openedBy());
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
        json.put("completeness", progress.completeness().orElse(null));
        json.put("lateDays", progress.lateDays());
        return json;
    }
}
