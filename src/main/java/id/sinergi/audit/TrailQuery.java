package id.sinergi.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a search over the trail is narrowed to; times from inclusive to exclusive. */
public record TrailQuery(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String caseNumber,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static TrailQuery ofCase(String number) {
        return new TrailQuery(null, null, number, null, null, null);
    }
}
