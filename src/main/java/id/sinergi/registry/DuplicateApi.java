package id.sinergi.registry;

import id.sinergi.registry.Duplicates.Decided;
import id.sinergi.registry.Duplicates.Duplicate;
import id.sinergi.registry.Duplicates.Judgement;
import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.RefusedException;
import id.sinergi.shared.Result;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records that may be one person, for programs: what the page does, by the same service. */
@RestController
@RequestMapping("/api/v1/duplicates")
class DuplicateApi {

    private final Duplicates duplicates;
    private final ApiErrors answers;
    private final Clock clock;

    DuplicateApi(Duplicates duplicates, ApiErrors answers, Clock clock) {
        this.duplicates = duplicates;
        this.answers = answers;
        this.clock = clock;
    }

    record Answer(
            @Nullable String judgement,
            @Nullable Long keep,
            @Nullable String reason) {}

    record Undoing(@Nullable String reason) {}

    @GetMapping
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (!duplicates.maySee()) {
            return answers.answer(Result.refused(Refusal.forbidden("pair.role")));
        }
        return ResponseEntity.ok(
                switch (QuestionState.of(state)) {
                    case OPEN -> duplicates.open(area, limit, cursor).map(DuplicateApi::json);
                    case JUDGED -> duplicates.judged(area, limit, cursor).map(this::json);
                });
    }

    @PostMapping("/{id}/judge")
    ResponseEntity<?> judge(@PathVariable long id, @RequestBody Answer body) {
        var judged = duplicates.judge(id, judgement(body.judgement()), body.keep(), reason(body.reason()));
        return answers.answer(judged.map(said -> Map.of("id", id, "state", "judged", "judgement", code(said))));
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<?> undo(@PathVariable long id, @RequestBody Undoing body) {
        var undone = duplicates.undo(id, reason(body.reason()));
        return answers.answer(undone.map(was -> Map.of("id", id, "state", "open", "undone", code(was))));
    }

    private static String reason(@Nullable String reason) {
        return Objects.requireNonNullElse(reason, "");
    }

    private static Judgement judgement(@Nullable String word) {
        return Arrays.stream(Judgement.values())
                .filter(one -> code(one).equals(word))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        Refusal.field("judgement", word == null ? "required" : "notAnOption", "same, different")));
    }

    private static String code(Judgement judgement) {
        return judgement.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, @Nullable Object> json(Duplicate pair) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", pair.id());
        json.put("kind", pair.kind());
        json.put("score", pair.score());
        json.put("why", pair.why());
        json.put("a", pair.a());
        json.put("b", pair.b());
        json.put("comparison", pair.beside());
        return json;
    }

    private Map<String, @Nullable Object> json(Decided decided) {
        var json = json(decided.pair());
        json.put("judgement", code(decided.judgement()));
        json.put("kept", decided.kept());
        json.put("reason", decided.reason());
        json.put("by", decided.by());
        json.put("at", decided.at().atZone(clock.getZone()).toOffsetDateTime());
        return json;
    }
}
