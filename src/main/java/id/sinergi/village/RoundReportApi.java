package id.sinergi.village;

import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.village.ClosingReport.Row;
import id.sinergi.village.Collection.Figures;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is expected of a round, its end and its report, for programs. */
@RestController
@RequestMapping("/api/v1/rounds/{id}")
class RoundReportApi {

    private final RoundClosing closing;
    private final Expected expected;
    private final ApiErrors answers;
    private final Clock clock;

    RoundReportApi(RoundClosing closing, Expected expected, ApiErrors answers, Clock clock) {
        this.closing = closing;
        this.expected = expected;
        this.answers = answers;
        this.clock = clock;
    }

    /** Why a round is closed although cases are open. */
    record Reason(@Nullable String reason) {}

    /** Numbers by village code. */
    record Numbers(@Nullable Map<String, @Nullable Long> expected) {}

    @PutMapping("/expected")
    ResponseEntity<?> expect(@PathVariable long id, @RequestBody Numbers request) {
        var numbers = new LinkedHashMap<String, Long>();
        if (request.expected() != null) {
            request.expected().forEach((code, number) -> numbers.put(code, number == null ? -1 : number));
        }
        return numbers.isEmpty()
                ? answers.answer(Result.refused(Refusal.field("expected", "required")))
                : answers.answer(expected.change(id, numbers).map(changed -> Map.of("changed", changed)));
    }

    @PostMapping("/close")
    ResponseEntity<?> close(@PathVariable long id, @RequestBody Reason request) {
        return answers.answer(closing.close(id, request.reason()).map(this::json));
    }

    @GetMapping("/report")
    ResponseEntity<?> report(@PathVariable long id) {
        return answers.answer(closing.report(id).map(this::json));
    }

    private Map<String, @Nullable Object> json(ClosingReport report) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("round", report.round().id());
        json.put("name", report.round().name());
        json.put("closedBy", report.closedBy());
        json.put("closedAt", report.closedAt().atZone(clock.getZone()).toOffsetDateTime());
        json.put("reason", report.reason());
        json.put("closed", report.closed());
        json.put("open", report.open());
        json.put("items", report.rows().stream().map(RoundReportApi::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(Row row) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("villageCode", row.villageCode());
        json.put("caseNumber", row.caseNumber());
        json.put("state", row.state());
        json.put("expected", row.expected());
        json.put("accepted", row.accepted());
        json.put("rejected", row.rejected());
        json.put("missing", row.missing());
        json.put("lateDays", row.lateDays());
        json.put("before", json(row.before()));
        json.put("after", json(row.after()));
        return json;
    }

    private static @Nullable Map<String, Object> json(@Nullable Figures figures) {
        return figures == null
                ? null
                : Map.of("at", figures.at(), "eligible", figures.eligible(), "active", figures.active());
    }
}
