package id.sinergi.arrears;

import id.sinergi.employers.Debtors.Threshold;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All employers past a threshold, reported in one act: how far it is, and afterwards its receipt.
 *
 * @param outOfScope employers past the threshold that were not in the areas of whoever began it
 * @param finishedAt {@code null} while employers wait
 */
public record Sweep(
        long id,
        Threshold threshold,
        long outOfScope,
        String by,
        Instant at,
        @Nullable Instant finishedAt,
        long total,
        long opened,
        long joined,
        long reported,
        long failed) {

    /** Employers that are done, one way or the other. */
    public long done() {
        return opened + joined + reported + failed;
    }

    /** What becomes of an employer. */
    public enum State {
        WAITING,
        OPENED,
        JOINED,
        REPORTED,
        FAILED
    }

    /**
     * One employer of a sweep.
     *
     * @param open its open months; once done, those that are new in the case
     */
    public record Line(
            long employerId,
            String name,
            String villageCode,
            int workers,
            List<Month> open,
            State state,
            @Nullable String caseNumber) {

        /** Rupiah. */
        public long amount() {
            return open.stream().mapToLong(Month::amount).sum();
        }
    }

    public record Month(YearMonth month, long amount) {}
}
