package id.sinergi.village;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data collection of one village in one round.
 *
 * @param expected how many workers the village is expected to have
 * @param collector the village officer who collects; {@code null} where the office does it itself
 * @param handedIn what was handed in last
 * @param before coverage when the case was opened
 * @param after coverage when it was closed
 */
public record Collection(
        String caseNumber,
        Round round,
        String villageCode,
        @Nullable Long expected,
        @Nullable String collector,
        @Nullable HandedIn handedIn,
        @Nullable String signedBy,
        @Nullable String reviewedBy,
        @Nullable Instant targetPassedAt,
        @Nullable Figures before,
        @Nullable Figures after,
        @Nullable Routed routed,
        @Nullable Boolean sampled,
        Instant openedAt,
        @Nullable Instant endedAt,
        boolean cancelled,
        int version) {

    /** How the data came in. */
    public enum Method {
        UPLOAD,
        FORMS
    }

    /** What was handed in: rows of a file, or records typed one by one. */
    public record HandedIn(
            Method method,
            @Nullable UUID importId,
            long accepted,
            long rejected,
            String by,
            @Nullable String uploadedBy,
            Instant at) {

        boolean isBy(String username) {
            return username.equals(by) || username.equals(uploadedBy);
        }
    }

    /** Coverage on a date, stored as it was counted then. */
    public record Figures(LocalDate at, long eligible, long active) {}

    /** How many workers went which way. */
    public record Routed(long employers, long outreach, long subsidy) {}

    HandedIn data() {
        return Objects.requireNonNull(handedIn, "Nothing handed in yet");
    }

    boolean isEntered(String username) {
        return handedIn != null && handedIn.isBy(username);
    }
}
