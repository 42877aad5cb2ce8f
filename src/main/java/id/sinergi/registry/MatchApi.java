package id.sinergi.registry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.sinergi.registry.Matches.Candidate;
import id.sinergi.registry.Matches.Decided;
import id.sinergi.shared.Comparison;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Workers who may be members under another number, for programs: what the page does, by the same service. */
@RestController
@RolesAllowed({"BPJS", "INSPECTOR", "COORDINATOR"})
@Tag(name = "People")
@RequestMapping("/api/v1/matches")
class MatchApi {

    private final Matches matches;
    private final Clock clock;

    MatchApi(Matches matches, Clock clock) {
        this.matches = matches;
        this.clock = clock;
    }

    @Schema(name = "MatchAnswer")
    record Answer(@Nullable Boolean accept, @Nullable String reason) {}

    @Schema(name = "MatchUndoing")
    record Undoing(@Nullable String reason) {}

    @Operation(summary = "Workers who may be members under another number")
    @GetMapping
    Result<Slice<Asked>> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (!matches.maySee()) {
            return Result.refused(Refusal.forbidden("match.role"));
        }
        return Result.done(
                switch (QuestionState.of(state)) {
                    case OPEN -> matches.open(area, limit, cursor).map(one -> new Asked(json(one), null));
                    case JUDGED ->
                        matches.judged(area, limit, cursor).map(one -> new Asked(json(one.candidate()), json(one)));
                });
    }

    @Operation(summary = "Judges whether a worker is a member")
    @RolesAllowed("BPJS")
    @PostMapping("/{id}/judge")
    Result<Judged> judge(@PathVariable long id, @RequestBody Answer body) {
        var accept = body.accept();
        if (accept == null) {
            return Result.refused(Refusal.field("accept", "required"));
        }
        var judged = matches.judge(id, accept, Objects.requireNonNullElse(body.reason(), ""));
        return judged.map(said -> new Judged(id, "judged", said));
    }

    @Operation(summary = "Undoes a judgement, with a reason")
    @RolesAllowed("BPJS")
    @PostMapping("/{id}/undo")
    Result<Undone> undo(@PathVariable long id, @RequestBody Undoing body) {
        var undone = matches.undo(id, Objects.requireNonNullElse(body.reason(), ""));
        return undone.map(was -> new Undone(id, "open", was));
    }

    private static Question json(Candidate candidate) {
        return new Question(candidate.id(), candidate.worker(), candidate.member(), candidate.beside());
    }

    @Schema(name = "MatchQuestion")
    record Question(long id, WorkerRow worker, Matches.Member member, Comparison comparison) {}

    @Schema(name = "MatchJudgement", description = "How it was judged")
    record Said(boolean accepted, @Nullable String reason, String by, OffsetDateTime at) {}

    @Schema(name = "Match")
    record Asked(
            @JsonUnwrapped Question question,
            @JsonUnwrapped @Nullable Said said) {}

    private Said json(Decided decided) {
        return new Said(
                decided.accepted(),
                decided.reason(),
                decided.by(),
                decided.at().atZone(clock.getZone()).toOffsetDateTime());
    }

    @Schema(name = "MatchJudged")
    record Judged(long id, String state, boolean accepted) {}

    @Schema(name = "MatchUndone")
    record Undone(long id, String state, boolean undone) {}
}
