package id.sinergi.privacy;

import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Result;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Requests of people for programs: where they stand, and the copy; nobody's name. They are opened as cases. */
@RestController
@RequestMapping("/api/v1/data-requests")
class RequestApi {

    private final SubjectRequests requests;
    private final ApiErrors answers;
    private final Clock clock;

    RequestApi(SubjectRequests requests, ApiErrors answers, Clock clock) {
        this.requests = requests;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return ResponseEntity.ok(requests.list(limit, cursor).map(this::json));
    }

    @GetMapping("/{number}")
    ResponseEntity<?> one(@PathVariable String number) {
        return answers.answer(requests.find(number).map(this::json));
    }

    @GetMapping("/{number}/copy.pdf")
    ResponseEntity<?> copy(@PathVariable String number) {
        var result = requests.copy(number);
        if (result instanceof Result.Done<SubjectRequests.Paper>(var paper)) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(paper.fileName(), StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .body(paper.content());
        }
        return answers.answer(result);
    }

    private Map<String, @Nullable Object> json(SubjectRequests.Listed listed) {
        var request = listed.request();
        var decision = request.decision();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("number", request.caseNumber());
        json.put("request", request.kind().name().toLowerCase(Locale.ROOT));
        json.put("status", listed.file().status().name().toLowerCase(Locale.ROOT));
        json.put("stage", listed.file().stage());
        json.put("receivedAt", time(request.receivedAt()));
        json.put("dueAt", time(request.dueAt()));
        json.put("source", request.source());
        json.put("decision", decision == null ? null : decision.answer().name().toLowerCase(Locale.ROOT));
        json.put("answeredAt", time(request.answeredAt()));
        return json;
    }

    private @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atZone(clock.getZone()).toOffsetDateTime();
    }
}
