package id.sinergi.sampling;

import id.sinergi.sampling.Samples.Proof;
import id.sinergi.sampling.Samples.RoundSample;
import id.sinergi.sampling.Samples.Sampled;
import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Slice;
import id.sinergi.village.Findings;
import id.sinergi.village.Findings.Finding;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Samples and findings for programs. */
@RestController
@RequestMapping("/api/v1")
class SampleApi {

    private final Samples samples;
    private final Findings findings;
    private final ApiErrors answers;
    private final Clock clock;

    SampleApi(Samples samples, Findings findings, ApiErrors answers, Clock clock) {
        this.samples = samples;
        this.findings = findings;
        this.answers = answers;
        this.clock = clock;
    }

    /** A round's draws with every village that took part, and the villages that are examined. */
    @GetMapping("/samples/{round}")
    ResponseEntity<?> sample(@PathVariable long round) {
        return answers.answer(samples.find(round).map(this::json));
    }

    /** Draws again and compares. */
    @PostMapping("/samples/{round}/again")
    ResponseEntity<?> again(@PathVariable long round) {
        return answers.answer(samples.again(round)
                .map(proofs -> Map.of(
                        "same",
                        proofs.stream().allMatch(Proof::isSame),
                        "draws",
                        proofs.stream()
                                .map(proof -> Map.of(
                                        "number", proof.draw().number(),
                                        "same", proof.isSame(),
                                        "lots", proof.again()))
                                .toList())));
    }

    @GetMapping("/findings")
    Slice<Map<String, @Nullable Object>> findings(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Slice.of(findings.all(), finding -> Long.toString(finding.id()), limit, cursor)
                .map(this::json);
    }

    private Map<String, @Nullable Object> json(RoundSample sample) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("round", sample.round().id());
        json.put("seed", sample.round().seed());
        json.put("samplePercent", sample.round().samplePercent());
        json.put(
                "draws",
                sample.draws().stream()
                        .map(draw -> Map.of(
                                "number", draw.number(),
                                "at", draw.at().atZone(clock.getZone()).toOffsetDateTime(),
                                "lots", draw.lots()))
                        .toList());
        json.put("items", sample.chosen().stream().map(this::json).toList());
        return json;
    }

    private Map<String, @Nullable Object> json(Sampled one) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        var risk = one.risk();
        json.put("villageCode", one.village().collection().villageCode());
        json.put("caseNumber", one.village().collection().caseNumber());
        json.put("basis", one.isRisky() ? "risk" : "random");
        json.put("score", one.score());
        json.put("limit", risk == null ? null : risk.limit());
        json.put("reasons", risk == null ? List.of() : risk.reasons());
        json.put("why", risk == null ? List.of() : samples.why(risk));
        return json;
    }

    private Map<String, @Nullable Object> json(Finding finding) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", finding.id());
        json.put("caseNumber", finding.caseNumber());
        json.put("round", finding.round());
        json.put("villageCode", finding.villageCode());
        json.put("state", finding.state(findings.today()).name().toLowerCase(Locale.ROOT));
        json.put("text", finding.text());
        json.put("due", finding.due());
        json.put("by", finding.by());
        json.put("answer", finding.answer());
        json.put("answeredBy", finding.answeredBy());
        return json;
    }
}
