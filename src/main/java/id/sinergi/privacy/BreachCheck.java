package id.sinergi.privacy;

import id.sinergi.shared.Refusal.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of a report, an assessment and a notice, field by field. */
final class BreachCheck {

    private static final Duration OLDEST = Duration.ofDays(3_660);

    /** Persons of one breach, as many as the page takes. */
    private static final int MOST = 10_000_000;

    private BreachCheck() {}

    static List<FieldError> report(Breaches.Report report, Instant knownAt, Instant now) {
        var errors = words("what", report.what());
        past("knownAt", knownAt, now, errors);
        past("happenedAt", report.happenedAt(), now, errors);
        if (report.happenedAt() != null && report.happenedAt().isAfter(knownAt)) {
            errors.add(new FieldError("happenedAt", "privacy.afterKnown"));
        }
        facts(report.data(), report.persons(), errors);
        return errors;
    }

    static List<FieldError> assessment(Breaches.Assessment found) {
        var errors = words("how", found.how());
        Wording.require("measures", found.measures(), errors);
        facts(found.data(), found.persons(), errors);
        if (found.persons() == null) {
            errors.add(new FieldError("persons", "required"));
        }
        return errors;
    }

    static List<FieldError> notice(@Nullable Instant at, @Nullable String means, Instant now) {
        var errors = words("means", means);
        if (at == null) {
            errors.add(new FieldError("at", "required"));
        }
        past("at", at, now, errors);
        return errors;
    }

    static List<FieldError> words(String field, @Nullable String text) {
        var errors = new ArrayList<FieldError>();
        Wording.require(field, text, errors);
        return errors;
    }

    private static void past(String field, @Nullable Instant at, Instant now, List<FieldError> errors) {
        if (at == null) {
            return;
        }
        if (at.isAfter(now)) {
            errors.add(new FieldError(field, "privacy.future"));
        } else if (at.isBefore(now.minus(OLDEST))) {
            errors.add(new FieldError(field, "dayOutside"));
        }
    }

    private static void facts(List<Breach.Data> data, @Nullable Integer persons, List<FieldError> errors) {
        if (data.isEmpty()) {
            errors.add(new FieldError("data", "required"));
        }
        if (persons != null && persons < 0) {
            errors.add(new FieldError("persons", "negative"));
        } else if (persons != null && persons > MOST) {
            errors.add(new FieldError("persons", "tooBig", MOST));
        }
    }
}
