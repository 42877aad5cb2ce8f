package id.sinergi.privacy;

import id.sinergi.shared.Download;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Requests of people for programs: where they stand, and the copy; nobody's name. They are opened as cases. */
@RestController
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
@Tag(name = "Privacy")
@RequestMapping("/api/v1/data-requests")
class RequestApi {

    private final SubjectRequests requests;
    private final Clock clock;

    RequestApi(SubjectRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Operation(summary = "Where requests of data subjects stand; nobody is named")
    @GetMapping
    Slice<Request> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return requests.list(limit, cursor).map(this::json);
    }

    @Operation(summary = "One request of a data subject")
    @GetMapping("/{number}")
    Result<Request> one(@PathVariable String number) {
        return requests.find(number).map(this::json);
    }

    @Operation(summary = "The copy of everything held about the person, for the counter that hands it over")
    @GetMapping("/{number}/copy.pdf")
    Download copy(@PathVariable String number) {
        return requests.copy(number)
                .map(paper -> Download.of(paper.fileName(), MediaType.APPLICATION_PDF_VALUE, paper.content()))
                .orThrow();
    }

    private Request json(SubjectRequests.Listed listed) {
        var request = listed.request();
        var decision = request.decision();
        return new Request(
                request.caseNumber(),
                request.kind().name().toLowerCase(Locale.ROOT),
                listed.file().status().name().toLowerCase(Locale.ROOT),
                listed.file().stage(),
                time(request.receivedAt()),
                time(request.dueAt()),
                request.source(),
                decision == null ? null : decision.answer().name().toLowerCase(Locale.ROOT),
                time(request.answeredAt()));
    }

    @Schema(name = "DataRequest")
    record Request(
            String number,
            String request,
            String status,
            String stage,
            @Nullable OffsetDateTime receivedAt,
            @Nullable OffsetDateTime dueAt,
            String source,
            @Nullable String decision,
            @Nullable OffsetDateTime answeredAt) {}

    private @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atZone(clock.getZone()).toOffsetDateTime();
    }
}
