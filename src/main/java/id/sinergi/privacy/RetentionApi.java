package id.sinergi.privacy;

import id.sinergi.privacy.Retention.DryRun;
import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Retention for programs: what the page does, by the same service, under the same four eyes. */
@RestController
@RequestMapping("/api/v1/retention")
class RetentionApi {

    private final Retention retention;
    private final ApiErrors answers;
    private final Clock clock;

    RetentionApi(Retention retention, ApiErrors answers, Clock clock) {
        this.retention = retention;
        this.answers = answers;
        this.clock = clock;
    }

    record Rejection(@Nullable String reason) {}

    record Rule(
            @Nullable Integer version,
            @Nullable Integer months,
            @Nullable String basis,
            @Nullable LocalDate validFrom) {}

    @GetMapping
    ResponseEntity<?> dryRuns(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return answers.answer(retention
                .dryRuns()
                .map(all -> Slice.of(all, one -> one.rule().category(), limit, cursor)
                        .map(this::json)));
    }

    @GetMapping("/runs")
    ResponseEntity<?> runs(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (!retention.mayRead()) {
            return answers.answer(Result.refused(Refusal.forbidden("retention.guardiansOnly")));
        }
        return ResponseEntity.ok(Slice.of(retention.runs(), one -> Long.toString(one.id()), limit, cursor)
                .map(this::json));
    }

    @PostMapping("/{category}/propose")
    ResponseEntity<?> propose(@PathVariable String category) {
        return answers.answer(retention.propose(category).map(this::json), HttpStatus.CREATED);
    }

    @PostMapping("/runs/{id}/execute")
    ResponseEntity<?> execute(@PathVariable long id) {
        return answers.answer(retention.execute(id).map(erased -> Map.of("id", id, "state", "done", "erased", erased)));
    }

    @PostMapping("/runs/{id}/reject")
    ResponseEntity<?> reject(@PathVariable long id, @RequestBody Rejection body) {
        return answers.answer(
                retention.reject(id, body.reason()).map(kept -> Map.of("id", id, "state", "rejected", "kept", kept)));
    }

    @PutMapping("/{category}")
    ResponseEntity<?> change(@PathVariable String category, @RequestBody Rule body) {
        var seen = body.version();
        if (seen == null) {
            return answers.answer(Result.refused(Refusal.field("version", "required")));
        }
        return answers.answer(retention
                .latest(category)
                .then(latest -> retention.change(new RetentionRule(
                        category,
                        seen + 1,
                        Objects.requireNonNullElse(body.months(), 0),
                        latest.action(),
                        Objects.requireNonNullElse(body.basis(), ""),
                        Objects.requireNonNullElse(body.validFrom(), LocalDate.MIN)))));
    }

    private Map<String, @Nullable Object> json(DryRun run) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        var rule = run.rule();
        json.put("category", rule.category());
        json.put("version", run.latest());
        json.put("months", rule.months());
        json.put("action", code(rule.action()));
        json.put("basis", rule.basis());
        json.put("validFrom", rule.validFrom());
        json.put("before", time(run.before()));
        json.put("count", run.due().count());
        json.put("oldest", time(run.due().oldest()));
        json.put("sample", run.due().sample());
        json.put("proposal", run.open() == null ? null : json(run.open()));
        return json;
    }

    private Map<String, @Nullable Object> json(RetentionRun run) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", run.id());
        json.put("category", run.category());
        json.put("before", time(run.before()));
        json.put("expected", run.expected());
        json.put("state", code(run.state()));
        json.put("proposedBy", run.proposedBy());
        json.put("proposedAt", time(run.proposedAt()));
        json.put("decidedBy", run.decidedBy());
        json.put("decidedAt", time(run.decidedAt()));
        json.put("reason", run.reason());
        return json;
    }

    private @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atZone(clock.getZone()).toOffsetDateTime();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
