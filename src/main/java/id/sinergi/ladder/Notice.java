package id.sinergi.ladder;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter of the ladder: guidance (Disnaker), first or second warning (BPJS).
 *
 * @param sentOn when it last went out
 */
public record Notice(
        long id,
        String caseNumber,
        Kind kind,
        UUID letterId,
        String letterNumber,
        LocalDate letterDate,
        LocalDate sentOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate returnedOn,
        int version) {

    public enum Kind {
        GUIDANCE(Step.GUIDANCE),
        WARNING1(Step.WARNING1),
        WARNING2(Step.WARNING2);

        private final Step step;

        Kind(Step step) {
            this.step = step;
        }

        public Step step() {
            return step;
        }
    }
}
