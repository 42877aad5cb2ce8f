package id.sinergi.audit;

import id.sinergi.shared.Change;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entry of the trail. */
public record Entry(
        long seq,
        Instant at,
        String actor,
        @Nullable String onBehalfOf,
        String agency,
        String action,
        @Nullable String caseNumber,
        @Nullable String subject,
        Map<String, String> details,
        List<Change> changes,
        String hash) {}
