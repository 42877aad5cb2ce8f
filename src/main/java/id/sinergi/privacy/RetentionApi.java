package id.sinergi.privacy;

import id.sinergi.privacy.Retention.DryRun;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Retention for programs: what the page does, by the same service, under the same four eyes. */
@RestController
@PermitAll
@Tag(name = "Privacy")
@RequestMapping("/api/v1/retention")
class RetentionApi {

    private final Retention retention;
    private final Clock clock;

    RetentionApi(Retention retention, Clock clock) {
        this.retention = retention;
        this.clock = clock;
    }

    @Schema(name = "ExecutedErasure")
    record Executed(long id, String state, long erased) {}

    @Schema(name = "RejectedErasure")
    record Rejected(long id, String state, long kept) {}

    @Schema(name = "ErasureRejection")
    record Rejection(@Nullable String reason) {}

    @Schema(name = "NewRetentionRule")
    record Rule(
            @Nullable Integer version,
            @Nullable Integer months,
            @Nullable String basis,
            @Nullable LocalDate validFrom) {}

    @Operation(summary = "What is past its time, by kind of data, and would go")
    @GetMapping
    Result<Slice<Due>> dryRuns(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return retention
                .dryRuns()
                .map(all -> Slice.of(all, one -> one.rule().category(), limit, cursor)
                        .map(this::json));
    }

    @Operation(summary = "Erasures proposed, done and rejected")
    @GetMapping("/runs")
    Result<Slice<Run>> runs(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (!retention.mayRead()) {
            return Result.refused(Refusal.forbidden("retention.guardiansOnly"));
        }
        return Result.done(Slice.of(retention.runs(), one -> Long.toString(one.id()), limit, cursor)
                .map(this::json));
    }

    @Operation(summary = "Proposes an erasure, for another guardian to execute")
    @PostMapping("/{category}/propose")
    @ResponseStatus(HttpStatus.CREATED)
    Result<Run> propose(@PathVariable String category) {
        return retention.propose(category).map(this::json);
    }

    @Operation(summary = "Executes what another guardian proposed")
    @PostMapping("/runs/{id}/execute")
    Result<Executed> execute(@PathVariable long id) {
        return retention.execute(id).map(erased -> new Executed(id, "done", erased));
    }

    @Operation(summary = "Rejects a proposed erasure, with a reason")
    @PostMapping("/runs/{id}/reject")
    Result<Rejected> reject(@PathVariable long id, @RequestBody Rejection body) {
        return retention.reject(id, body.reason()).map(kept -> new Rejected(id, "rejected", kept));
    }

    @Operation(summary = "Changes how long a kind of data is kept, from a day on")
    @PutMapping("/{category}")
    Result<RetentionRule> change(@PathVariable String category, @RequestBody Rule body) {
        var seen = body.version();
        if (seen == null) {
            return Result.refused(Refusal.field("version", "required"));
        }
        return retention
                .latest(category)
                .then(latest -> retention.change(new RetentionRule(
                        category,
                        seen + 1,
                        Objects.requireNonNullElse(body.months(), 0),
                        latest.action(),
                        Objects.requireNonNullElse(body.basis(), ""),
                        Objects.requireNonNullElse(body.validFrom(), LocalDate.MIN))));
    }

    private Due json(DryRun run) {
        var rule = run.rule();
        return new Due(
                rule.category(),
                run.latest(),
                rule.months(),
                code(rule.action()),
                rule.basis(),
                rule.validFrom(),
                time(run.before()),
                run.due().count(),
                time(run.due().oldest()),
                run.due().sample(),
                run.open() == null ? null : json(run.open()));
    }

    @Schema(name = "RetentionDue")
    record Due(
            String category,
            int version,
            int months,
            String action,
            String basis,
            LocalDate validFrom,
            @Nullable OffsetDateTime before,
            long count,
            @Nullable OffsetDateTime oldest,
            List<String> sample,
            @Nullable Run proposal) {}

    private Run json(RetentionRun run) {
        return new Run(
                run.id(),
                run.category(),
                time(run.before()),
                run.expected(),
                code(run.state()),
                run.proposedBy(),
                time(run.proposedAt()),
                run.decidedBy(),
                time(run.decidedAt()),
                run.reason());
    }

    @Schema(name = "RetentionRun")
    record Run(
            long id,
            String category,
            @Nullable OffsetDateTime before,
            long expected,
            String state,
            String proposedBy,
            @Nullable OffsetDateTime proposedAt,
            @Nullable String decidedBy,
            @Nullable OffsetDateTime decidedAt,
            @Nullable String reason) {}

    private @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atZone(clock.getZone()).toOffsetDateTime();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
