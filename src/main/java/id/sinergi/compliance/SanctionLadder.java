package id.sinergi.compliance;

import id.sinergi.calendar.WorkingDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The clocks of the ladder, by the rules of the day the case was opened. Pure. */
record SanctionLadder(Rules rules, WorkingDays days) {

    /**
     * Where a case stands.
     *
     * @param step as in the decision table; {@code none} before the guidance letter
     * @param ended whether the time of that step is over
     * @param endsOn its last day, where it is known
     */
    record Position(String step, boolean ended, @Nullable LocalDate endsOn) {}

    /** Last day to answer the guidance letter. */
    LocalDate answerBy(Notice guidance) {
        return days.plus(guidance.letterDate(), rules.answerDays());
    }

    /** Last day of a warning; nothing while its clock has not started. */
    Optional<LocalDate> warningEnds(Notice warning) {
        var start = rules.clockStartsAtReceipt() ? warning.receivedOn() : warning.letterDate();
        return Optional.ofNullable(start).map(day -> days.plus(day, rules.warningDays()));
    }

    /** Last day to impose the fine. */
    LocalDate fineBy(LocalDate secondWarningEnds) {
        return secondWarningEnds.plusDays(rules.fineWithinDays());
    }

    /** Last day to pay a fine imposed on {@code date}: with the next month's contributions. */
    LocalDate fineDue(LocalDate date) {
        var day = date.plusMonths(1).withDayOfMonth(1).plusDays(rules.paymentDay() - 1L);
        return days.isWorkingDay(day) ? day : days.plus(day, 1);
    }

    /** Months begun after {@code from} up to {@code to}, at least one. */
    static int monthsBegun(LocalDate from, LocalDate to) {
        var whole = ChronoUnit.MONTHS.between(from, to);
        return (int) Math.max(1, from.plusMonths(whole).isBefore(to) ? whole + 1 : whole);
    }

    /** Where the case stands on {@code date}. */
    Position position(Ladder ladder, LocalDate date) {
        if (ladder.deniedOn() != null) {
            return new Position(Step.DENIAL.code(), ladder.liftProposed(), null);
        }
        var fine = ladder.fine();
        if (fine != null) {
            return at(Step.FINE, date, fine.due());
        }
        for (var kind : new Notice.Kind[] {Notice.Kind.WARNING2, Notice.Kind.WARNING1}) {
            var warning = ladder.notice(kind);
            if (warning.isPresent()) {
                return at(kind.step(), date, warningEnds(warning.get()).orElse(null));
            }
        }
        return ladder.notice(Notice.Kind.GUIDANCE)
                .map(guidance -> at(Step.GUIDANCE, date, guidanceEnds(ladder, guidance)))
                .orElseGet(() -> new Position("none", true, null));
    }

    /** An answer other than silence ends the guidance on the day it is given. */
    private LocalDate guidanceEnds(Ladder ladder, Notice guidance) {
        var answer = ladder.answer();
        return answer == null || answer.isSilence()
                ? answerBy(guidance)
                : answer.answeredOn().minusDays(1);
    }

    private static Position at(Step step, LocalDate date, @Nullable LocalDate endsOn) {
        return new Position(step.code(), endsOn != null && date.isAfter(endsOn), endsOn);
    }
}
