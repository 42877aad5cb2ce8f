package id.sinergi.registry;

import id.sinergi.registry.Matches.Candidate;
import id.sinergi.registry.Matches.Decided;
import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.time.Clock;
import java.util.LinkedHashMap;
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

/** Workers who may be members under another number, for programs: what the page does, by the same service. */
@RestController
@RequestMapping("/api/v1/matches")
class MatchApi {

    private final Matches matches;
    private final ApiErrors answers;
    private final Clock clock;

    MatchApi(Matches matches, ApiErrors answers, Clock clock) {
        this.matches = matches;
        this.answers = answers;
        this.clock = clock;
    }

    record Answer(@Nullable Boolean accept, @Nullable String reason) {}

    record Undoing(@Nullable String reason) {}

    @GetMapping
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (!matches.maySee()) {
            return answers.answer(Result.refused(Refusal.forbidden("match.role")));
        }
        return ResponseEntity.ok(
                switch (QuestionState.of(state)) {
                    case OPEN -> matches.open(area, limit, cursor).map(MatchApi::json);
                    case JUDGED -> matches.judged(area, limit, cursor).map(this::json);
                });
    }

    @PostMapping("/{id}/judge")
    ResponseEntity<?> judge(@PathVariable long id, @RequestBody Answer body) {
        var accept = body.accept();
        if (accept == null) {
            return answers.answer(Result.refused(Refusal.field("accept", "required")));
        }
        var judged = matches.judge(id, accept, Objects.requireNonNullElse(body.reason(), ""));
        return answers.answer(judged.map(said -> Map.of("id", id, "state", "judged", "accepted", said)));
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<?> undo(@PathVariable long id, @RequestBody Undoing body) {
        var undone = matches.undo(id, Objects.requireNonNullElse(body.reason(), ""));
        return answers.answer(undone.map(was -> Map.of("id", id, "state", "open", "undone", was)));
    }

    private static Map<String, @Nullable Object> json(Candidate candidate) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", candidate.id());
        json.put("worker", candidate.worker());
        json.put("member", candidate.member());
        json.put("comparison", candidate.beside());
        return json;
    }

    private Map<String, @Nullable Object> json(Decided decided) {
        var json = json(decided.candidate());
        json.put("accepted", decided.accepted());
        json.put("reason", decided.reason());
        json.put("by", decided.by());
        json.put("at", decided.at().atZone(clock.getZone()).toOffsetDateTime());
        return json;
    }
}
