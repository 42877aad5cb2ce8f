package id.sinergi.audit;

import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Plausible;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class TrailApi {

    private final Trail trail;
    private final ApiErrors answers;
    private final Clock clock;

    TrailApi(Trail trail, ApiErrors answers, Clock clock) {
        this.trail = trail;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/cases/{number}/history")
    ResponseEntity<?> history(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return answers.answer(trail.ofCase(number, limit, cursor));
    }

    @GetMapping("/audit")
    ResponseEntity<?> search(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(name = "case", required = false) @Nullable String caseNumber,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var query = new TrailQuery(actor, action, caseNumber, null, time("from", from, 0), time("to", to, 1));
        return answers.answer(trail.search(query, limit, cursor));
    }

    @GetMapping("/audit/verify")
    ResponseEntity<?> verify(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return answers.answer(trail.verify(time("from", from, 0), time("to", to, 1)));
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
            if (Plausible.day(time.toLocalDate())) {
                return time.toInstant();
            }
        } catch (DateTimeParseException e) {
            // Refused below, like a date that is none.
        }
        throw new RefusedException(Refusal.field(field, "notADate"));
    }
}
