package id.sinergi.outreach;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One session of a campaign in a village.
 *
 * @param id the case's number, a dash and the position
 * @param hour local time, such as {@code 09:00}
 * @param target registrations hoped for
 * @param gap people not registered when it was proposed, or {@code null} where a person chose the village
 * @param others people who came and whose data is not kept
 * @param registered whether the registrations have been processed
 * @param placeReady whether the place is ready, and those invited who are to come, for the date that is planned now
 * @param speakerReady whether speaker and material are ready for it
 * @param overdueSince first day after the planned one, if it passed without the session
 */
public record Session(
        String id,
        String number,
        int position,
        String villageCode,
        LocalDate planned,
        String hour,
        int target,
        @Nullable Long gap,
        @Nullable String place,
        @Nullable Integer invited,
        @Nullable String speaker,
        @Nullable String material,
        State state,
        @Nullable LocalDate held,
        @Nullable UUID photo,
        int others,
        boolean registered,
        @Nullable LocalDate overdueSince,
        boolean placeReady,
        boolean speakerReady) {

    public enum State {
        PLANNED,
        HELD,
        DONE,
        CANCELLED
    }

    /** Where it stands, as people see it. */
    public enum Standing {
        PREPARING,
        READY,
        OVERDUE,
        HELD,
        DONE,
        CANCELLED
    }

    public Standing standing() {
        return switch (state) {
            case HELD -> Standing.HELD;
            case DONE -> Standing.DONE;
            case CANCELLED -> Standing.CANCELLED;
            case PLANNED ->
                overdueSince != null
                        ? Standing.OVERDUE
                        : placeReady && speakerReady ? Standing.READY : Standing.PREPARING;
        };
    }

    public boolean isHeld() {
        return held != null;
    }
}
