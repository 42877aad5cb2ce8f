package id.sinergi.visits;

import id.sinergi.compliance.Finding;
import id.sinergi.compliance.ReportedFindings;
import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class VisitApi {

    private final Visits visits;
    private final VisitLists lists;
    private final ReportedFindings findings;
    private final ApiErrors answers;

    VisitApi(Visits visits, VisitLists lists, ReportedFindings findings, ApiErrors answers) {
        this.visits = visits;
        this.lists = lists;
        this.findings = findings;
        this.answers = answers;
    }

    @GetMapping("/cases/{number}/visits")
    ResponseEntity<?> ofCase(@PathVariable String number) {
        return answers.answer(visits.ofCase(number).map(list -> Map.of("items", list, "next", Optional.empty())));
    }

    @PostMapping("/cases/{number}/visits")
    ResponseEntity<?> plan(@PathVariable String number, @RequestBody VisitPlan plan) {
        return answers.answer(visits.plan(number, plan), HttpStatus.CREATED);
    }

    /** {@code state=held}, or those that are planned. */
    @GetMapping("/visits")
    Slice<Map<String, Object>> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return ("held".equals(state) ? lists.held(limit, cursor) : lists.planned(limit, cursor)).map(VisitApi::json);
    }

    record Move(@Nullable LocalDate on, @Nullable String reason) {}

    @PostMapping("/visits/{id}/move")
    ResponseEntity<?> move(@PathVariable long id, @RequestBody Move body) {
        return answers.answer(visits.move(id, body.on(), body.reason()));
    }

    record Cancel(@Nullable String reason) {}

    @PostMapping("/visits/{id}/cancel")
    ResponseEntity<?> cancel(@PathVariable long id, @RequestBody Cancel body) {
        return answers.answer(visits.cancel(id, body.reason()));
    }

    record Report(
            @Nullable LocalDate heldOn,
            @Nullable String met,
            @Nullable String account,
            @Nullable String agreed,
            @Nullable UUID photo,
            @Nullable List<Map<String, Object>> findings) {}

    @PostMapping("/visits/{id}/report")
    ResponseEntity<?> report(@PathVariable long id, @RequestBody Report body) {
        return answers.answer((body.findings() == null
                        ? Result.done(List.<Finding.New>of())
                        : findings.read(body.findings()))
                .then(found -> visits.report(
                        id,
                        new VisitReport(
                                body.heldOn(), body.met(), body.account(), body.agreed(), body.photo(), found))));
    }

    private static Map<String, Object> json(VisitLists.Listed one) {
        var json = new LinkedHashMap<String, Object>();
        json.put("visit", one.visit());
        json.put("subject", one.file().subject());
        json.put("late", one.late());
        return json;
    }
}
