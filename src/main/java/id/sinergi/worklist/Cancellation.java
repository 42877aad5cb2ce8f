package id.sinergi.worklist;

import java.time.Instant;

/**
 * The proposal to cancel a case in which money or a sanction would end.
 *
 * @param standing where the case stood when it was proposed
 */
public record Cancellation(
        long id, String caseNumber, String reason, String standing, String proposedBy, Instant proposedAt) {

    enum Decision {
        APPROVED,
        REJECTED,
        /** The case had moved on. */
        FALLEN
    }
}
