package id.sinergi.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A joint visit to the employer of a case.
 *
 * @param plannedOn the day it is planned for, as last moved
 * @param moves how often and why it was moved, earliest first
 * @param report what came of it, once it was held
 * @param reason why it was cancelled
 */
public record Visit(
        long id,
        String caseNumber,
        LocalDate plannedOn,
        String place,
        String purpose,
        State state,
        String plannedBy,
        List<Participant> participants,
        List<Move> moves,
        @Nullable Report report,
        @Nullable String reason) {

    public enum State {
        PLANNED,
        HELD,
        CANCELLED
    }

    /** Somebody of our agencies by account, or a guest by the name of the office; one of both. */
    public record Participant(
            @Nullable String username, @Nullable String guest) {}

    public record Move(LocalDate from, LocalDate to, String reason, String by) {}

    /**
     * What came of a visit.
     *
     * @param met whom the visitors met
     * @param account what was found
     * @param agreed what was agreed, or {@code null}
     * @param photo document of the case
     */
    public record Report(
            LocalDate heldOn,
            String met,
            String account,
            @Nullable String agreed,
            @Nullable UUID photo,
            String by) {}

    /** Its day is over and nobody reported it. */
    public boolean isLate(LocalDate today) {
        return state == State.PLANNED && plannedOn.isBefore(today);
    }
}
