package id.sinergi.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a case has come.
 *
 * @param notices those that stand; a guidance letter whose findings were disputed does not stand any longer
 * @param answer the answer to the standing guidance letter
 * @param fine approved fine
 * @param deniedOn when services were denied
 * @param liftProposed whether BPJS proposes to lift, with proof
 * @param clocks pauses and extensions of its letters' time
 */
public record Ladder(
        List<Notice> notices,
        @Nullable Answer answer,
        @Nullable Fine fine,
        @Nullable LocalDate deniedOn,
        boolean liftProposed,
        List<ClockEntry> clocks) {

    public static final String SILENT = "silent";

    public record Answer(long noticeId, String answer, LocalDate answeredOn) {
        public boolean isSilence() {
            return answer.equals(SILENT);
        }
    }

    /** A fine that is approved, with the last day to pay it. */
    public record Fine(long amount, LocalDate due) {}

    public boolean isPaused(long noticeId) {
        return clocks.stream().anyMatch(entry -> entry.noticeId() == noticeId && entry.isRunning());
    }

    public Optional<Notice> notice(Notice.Kind kind) {
        return notices.stream().filter(notice -> notice.kind() == kind).findFirst();
    }
}
