package id.sinergi.audit;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a search over the trail is narrowed to; times from inclusive to exclusive.
 *
 * @param scope areas of a reader who does not see everything: entries about others are left out
 */
public record TrailQuery(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String caseNumber,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Set<String> scope) {

    public TrailQuery(
            @Nullable String actor,
            @Nullable String action,
            @Nullable String caseNumber,
            @Nullable String subject,
            @Nullable Instant from,
            @Nullable Instant to) {
        this(actor, action, caseNumber, subject, from, to, null);
    }
}
