package id.sinergi.sampling;

import id.sinergi.sampling.Samples.Proof;
import id.sinergi.sampling.Samples.RoundSample;
import id.sinergi.sampling.Samples.Sampled;
import id.sinergi.shared.Once.Question;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.village.Findings;
import id.sinergi.village.Findings.Finding;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Samples and findings for programs. */
@RestController
@RolesAllowed("INSPECTOR")
@Tag(name = "Oversight")
@RequestMapping("/api/v1")
class SampleApi {

    private final Samples samples;
    private final Findings findings;
    private final Clock clock;

    SampleApi(Samples samples, Findings findings, Clock clock) {
        this.samples = samples;
        this.findings = findings;
        this.clock = clock;
    }

    /** A round's draws with every village that took part, and the villages that are examined. */
    @Operation(summary = "A round's draws with every village that took part, and the villages that are examined")
    @GetMapping("/samples/{round}")
    Result<Sample> sample(@PathVariable long round) {
        return samples.find(round).map(this::json);
    }

    /** Draws again and compares. */
    @Operation(summary = "Draws again from the seed and compares")
    @Question
    @PostMapping("/samples/{round}/again")
    Result<Proofs> again(@PathVariable long round) {
        return samples.again(round)
                .map(proofs -> new Proofs(
                        proofs.stream().allMatch(Proof::isSame),
                        proofs.stream()
                                .map(proof -> new Redrawn(proof.draw().number(), proof.isSame(), proof.again()))
                                .toList()));
    }

    @Schema(name = "SampleProof")
    record Proofs(boolean same, List<Redrawn> draws) {}

    @Schema(name = "SampleRedraw")
    record Redrawn(int number, boolean same, List<Draw.Lot> lots) {}

    @Schema(name = "SampleDraw")
    record Drawn(int number, OffsetDateTime at, List<Draw.Lot> lots) {}

    @Operation(summary = "Findings across rounds with their answers")
    @RolesAllowed({"SUPERVISOR", "INSPECTOR", "COORDINATOR"})
    @GetMapping("/findings")
    Slice<Found> findings(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Slice.of(findings.all(), finding -> Long.toString(finding.id()), limit, cursor)
                .map(this::json);
    }

    private Sample json(RoundSample sample) {
        return new Sample(
                sample.round().id(),
                sample.round().seed(),
                sample.round().samplePercent(),
                sample.draws().stream()
                        .map(draw -> new Drawn(
                                draw.number(), draw.at().atZone(clock.getZone()).toOffsetDateTime(), draw.lots()))
                        .toList(),
                sample.chosen().stream().map(this::json).toList());
    }

    @Schema(name = "Sample")
    record Sample(long round, String seed, int samplePercent, List<Drawn> draws, List<Village> items) {}

    private Village json(Sampled one) {
        var risk = one.risk();
        return new Village(
                one.village().collection().villageCode(),
                one.village().collection().caseNumber(),
                one.isRisky() ? "risk" : "random",
                one.score(),
                risk == null ? null : risk.limit(),
                risk == null ? List.of() : risk.reasons(),
                risk == null ? List.of() : samples.why(risk));
    }

    @Schema(name = "SampledVillage")
    record Village(
            String villageCode,
            String caseNumber,
            String basis,
            int score,
            @Nullable Integer limit,
            List<Risk.Reason> reasons,
            List<String> why) {}

    private Found json(Finding finding) {
        return new Found(
                finding.id(),
                finding.caseNumber(),
                finding.round(),
                finding.villageCode(),
                finding.state(findings.today()).name().toLowerCase(Locale.ROOT),
                finding.text(),
                finding.due(),
                finding.by(),
                finding.answer(),
                finding.answeredBy());
    }

    @Schema(name = "SampleFinding")
    record Found(
            long id,
            String caseNumber,
            long round,
            String villageCode,
            String state,
            String text,
            LocalDate due,
            String by,
            @Nullable String answer,
            @Nullable String answeredBy) {}
}
