package id.sinergi.registry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.sinergi.registry.Duplicates.Decided;
import id.sinergi.registry.Duplicates.Duplicate;
import id.sinergi.registry.Duplicates.Judgement;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records that may be one person, for programs: what the page does, by the same service. */
@RestController
@RolesAllowed({"DISNAKER", "INSPECTOR", "COORDINATOR"})
@Tag(name = "People")
@RequestMapping("/api/v1/duplicates")
class DuplicateApi {

    private final Duplicates duplicates;
    private final Clock clock;

    DuplicateApi(Duplicates duplicates, Clock clock) {
        this.duplicates = duplicates;
        this.clock = clock;
    }

    @Schema(name = "DuplicateAnswer")
    record Answer(
            @Nullable String judgement,
            @Nullable Long keep,
            @Nullable String reason) {}

    @Schema(name = "DuplicateUndoing")
    record Undoing(@Nullable String reason) {}

    @Operation(summary = "Records that may be one person")
    @GetMapping
    Result<Slice<Asked>> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (!duplicates.maySee()) {
            return Result.refused(Refusal.forbidden("pair.role"));
        }
        return Result.done(
                switch (QuestionState.of(state)) {
                    case OPEN -> duplicates.open(area, limit, cursor).map(one -> new Asked(json(one), null));
                    case JUDGED ->
                        duplicates.judged(area, limit, cursor).map(one -> new Asked(json(one.pair()), json(one)));
                });
    }

    @Operation(summary = "Judges whether two records are one person")
    @RolesAllowed("DISNAKER")
    @PostMapping("/{id}/judge")
    Result<Judged> judge(@PathVariable long id, @RequestBody Answer body) {
        var judged = duplicates.judge(id, judgement(body.judgement()), body.keep(), reason(body.reason()));
        return judged.map(said -> new Judged(id, "judged", code(said)));
    }

    @Operation(summary = "Undoes a judgement, with a reason")
    @RolesAllowed("DISNAKER")
    @PostMapping("/{id}/undo")
    Result<Undone> undo(@PathVariable long id, @RequestBody Undoing body) {
        var undone = duplicates.undo(id, reason(body.reason()));
        return undone.map(was -> new Undone(id, "open", code(was)));
    }

    private static String reason(@Nullable String reason) {
        return Objects.requireNonNullElse(reason, "");
    }

    private static Judgement judgement(@Nullable String word) {
        return Arrays.stream(Judgement.values())
                .filter(one -> code(one).equals(word))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.field("judgement", word == null ? "required" : "notAnOption", "same, different")
                                .raise());
    }

    private static String code(Judgement judgement) {
        return judgement.name().toLowerCase(Locale.ROOT);
    }

    private static Question json(Duplicate pair) {
        return new Question(pair.id(), pair.kind(), pair.score(), pair.why(), pair.a(), pair.b(), pair.beside());
    }

    @Schema(name = "DuplicateQuestion")
    record Question(
            long id,
            String kind,
            @Nullable Integer score,
            List<String> why,
            WorkerRow a,
            WorkerRow b,
            Comparison comparison) {}

    @Schema(name = "DuplicateJudgement", description = "How it was judged")
    record Said(
            String judgement, @Nullable Long kept, @Nullable String reason, String by, OffsetDateTime at) {}

    @Schema(name = "Duplicate")
    record Asked(
            @JsonUnwrapped Question question,
            @JsonUnwrapped @Nullable Said said) {}

    private Said json(Decided decided) {
        return new Said(
                code(decided.judgement()),
                decided.kept(),
                decided.reason(),
                decided.by(),
                decided.at().atZone(clock.getZone()).toOffsetDateTime());
    }

    @Schema(name = "DuplicateJudged")
    record Judged(long id, String state, String judgement) {}

    @Schema(name = "DuplicateUndone")
    record Undone(long id, String state, String undone) {}
}
