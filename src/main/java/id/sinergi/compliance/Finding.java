package id.sinergi.compliance;

import java.time.Instant;

/**
 * One finding of a case.
 *
 * @param amount contributions concerned, rupiah
 * @param origin {@code report}, or {@code village:<code>} where a village's data collection found it
 */
public record Finding(
        long id,
        FindingKind kind,
        int workers,
        int months,
        long amount,
        String evidence,
        String origin,
        Status status,
        String reportedBy,
        Instant reportedAt) {

    /** How far a finding has come: reported, verified by Disnaker, confirmed by BPJS, or dismissed. */
    public enum Status {
        REPORTED,
        VERIFIED,
        CONFIRMED,
        DISMISSED
    }

    /** A finding as it is reported. */
    public record New(FindingKind kind, int workers, int months, long amount, String evidence) {}

    /** Whether its numbers may still be changed. */
    public boolean isUnsettled() {
        return status == Status.REPORTED || status == Status.VERIFIED;
    }

    New asReported() {
        return new New(kind, workers, months, amount, evidence);
    }
}
