package id.sinergi.compliance;

import id.sinergi.casefile.CaseFile;
import id.sinergi.shared.ApiErrors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{number}")
class ComplianceApi {

    private final ComplianceCases compliance;
    private final Overviews overviews;
    private final ReportedFindings reported;
    private final FindingWorkers workers;
    private final ApiErrors answers;

    ComplianceApi(
            ComplianceCases compliance,
            Overviews overviews,
            ReportedFindings reported,
            FindingWorkers workers,
            ApiErrors answers) {
        this.compliance = compliance;
        this.overviews = overviews;
        this.reported = reported;
        this.workers = workers;
        this.answers = answers;
    }

    @GetMapping("/compliance")
    ResponseEntity<?> overview(@PathVariable String number) {
        return answers.answer(overviews.of(number));
    }

    record Findings(@Nullable List<Map<String, Object>> findings) {}

    /** More findings for an open case; answers the case as {@code GET compliance} does. */
    @PostMapping("/findings")
    ResponseEntity<?> findings(@PathVariable String number, @RequestBody Findings body) {
        return answers.answer(overviews
                .of(number)
                .then(seen -> reported.read(body.findings()))
                .then(found -> compliance.join(number, found))
                .then(file -> overviews.of(number)));
    }

    /** The people of a finding, as far as the caller sees them; the look is recorded. */
    @GetMapping("/findings/{finding}/workers")
    ResponseEntity<?> workers(@PathVariable String number, @PathVariable long finding) {
        return answers.answer(workers.of(number, finding).map(rows -> Map.of("items", rows, "next", Optional.empty())));
    }

    record Evidence(@Nullable String text, @Nullable UUID documentId) {}

    @PostMapping("/evidence")
    ResponseEntity<?> evidence(@PathVariable String number, @RequestBody Evidence body) {
        return answers.answer(compliance
                .submitEvidence(number, body.text(), body.documentId())
                .map(ComplianceApi::json));
    }

    record HandOver(@Nullable String reason) {}

    @PostMapping("/prosecutor")
    ResponseEntity<?> prosecutor(@PathVariable String number, @RequestBody HandOver body) {
        return answers.answer(compliance.handToProsecutor(number, body.reason()).map(ComplianceApi::json));
    }

    private static Map<String, @Nullable Object> json(CaseFile file) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("number", file.number());
        json.put("kind", file.kind().code());
        json.put("subject", file.subject());
        json.put("status", file.status().name().toLowerCase(java.util.Locale.ROOT));
        json.put("stage", file.stage());
        json.put("employer", file.employer());
        return json;
    }
}
