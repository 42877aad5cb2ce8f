package id.sinergi.compliance;

import id.sinergi.ladder.NextStep;
import id.sinergi.ladder.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case as the case page shows it.
 *
 * @param rungs the ladder so far, in order
 * @param next what may lawfully be done next; {@code null} where the case has ended
 * @param fine how the fine comes about, or {@code null}
 * @param finePercent percent per month of the fine of PP 86/2013, from the end of the second warning
 * @param latePercent the late-payment fine per month, which is another thing
 * @param paymentDay day of the next month up to which contributions are paid
 */
public record Overview(
        long employerId,
        LocalDate openedOn,
        List<Finding> findings,
        List<Rung> rungs,
        @Nullable NextStep next,
        @Nullable FineExplanation fine,
        BigDecimal finePercent,
        String fineBasis,
        BigDecimal latePercent,
        int paymentDay,
        boolean evidencePending,
        boolean withProsecutor,
        boolean maySubmitEvidence,
        boolean mayHandToProsecutor) {

    /** Last day of the second warning, where its clock has started; it may lie ahead. */
    public Optional<LocalDate> secondWarningEnded() {
        return rungs.stream()
                .filter(rung -> rung.step().equals(Step.WARNING2.code()))
                .findFirst()
                .map(Rung::endsOn);
    }

    /**
     * One rung that was taken.
     *
     * @param step {@code guidance}, {@code warning1}, {@code warning2}, {@code fine}, {@code denial} or {@code lift}
     * @param reference letter's number
     * @param receivedOn when the letter arrived
     * @param endsOn last day of the rung's time
     */
    public record Rung(
            String step,
            String agency,
            @Nullable String reference,
            LocalDate date,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate endsOn,
            String legalBasis) {}
}
