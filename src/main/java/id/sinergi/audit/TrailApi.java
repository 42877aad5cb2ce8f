package id.sinergi.audit;

import id.sinergi.shared.Plausible;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RolesAllowed({"INSPECTOR", "COORDINATOR"})
@Tag(name = "Trail")
@RequestMapping("/api/v1")
class TrailApi {

    private final Trail trail;
    private final Clock clock;

    TrailApi(Trail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @Operation(summary = "Everything that happened in a case, in order")
    @RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
    @GetMapping("/cases/{number}/history")
    Result<Slice<Entry>> history(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return trail.ofCase(number, limit, cursor);
    }

    @Operation(summary = "Entries of the trail across all cases, for inspectors")
    @GetMapping("/audit")
    Result<Slice<Entry>> search(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(name = "case", required = false) @Nullable String caseNumber,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var query = new TrailQuery(actor, action, caseNumber, null, time("from", from, 0), time("to", to, 1));
        return trail.search(query, limit, cursor);
    }

    @Operation(summary = "Computes the chains anew and names the first broken entry, for inspectors")
    @GetMapping("/audit/verify")
    Result<Verdict> verify(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return trail.verify(time("from", from, 0), time("to", to, 1));
    }

    /** A time with offset, or a date: its beginning, or with {@code days} 1 its end. */
    private @Nullable Instant time(String field, @Nullable String text, int days) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var time = text.length() == 10
                    ? LocalDate.parse(text).plusDays(days).atStartOfDay(clock.getZone())
                    : OffsetDateTime.parse(text.replace(' ', '+')).atZoneSameInstant(clock.getZone());
            Plausible.wrong(field, time.toLocalDate()).ifPresent(wrong -> {
                throw Refusal.fields(List.of(wrong)).raise();
            });
            return time.toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.field(field, "notADate").raise();
        }
    }
}
