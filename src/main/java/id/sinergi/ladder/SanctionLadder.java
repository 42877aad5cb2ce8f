package id.sinergi.ladder;

import id.sinergi.calendar.WorkingDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ladder and its clocks, by the rules of the day the case was opened. Pure. */
public record SanctionLadder(Rules rules, LadderSteps steps, WorkingDays days) {

    /**
     * Where a case stands.
     *
     * @param last the last step taken; {@code null} before the first
     * @param ended whether the next step's condition holds: its time is over, it was answered or proposed
     * @param endsOn last day of its time, where it is known
     * @param paused whether its clock stands still
     */
    public record Position(
            @Nullable Step last, boolean ended, @Nullable LocalDate endsOn, boolean paused) {}

    /** Last day to answer the guidance letter; nothing while its clock stands still. */
    public Optional<LocalDate> answerBy(Notice guidance, List<ClockEntry> clocks) {
        return ends(guidance, guidance.letterDate(), rules.answerDays(), clocks);
    }

    /** Last day of a warning; nothing while its clock has not started, or stands still. */
    public Optional<LocalDate> warningEnds(Notice warning, List<ClockEntry> clocks) {
        return starts(warning).flatMap(start -> ends(warning, start, rules.warningDays(), clocks));
    }

    /** Last day of a letter's time. */
    public Optional<LocalDate> ends(Notice notice, List<ClockEntry> clocks) {
        return notice.kind() == Notice.Kind.GUIDANCE ? answerBy(notice, clocks) : warningEnds(notice, clocks);
    }

    /** The day from which a letter's time is counted, where it is known. */
    public Optional<LocalDate> starts(Notice notice) {
        return notice.kind() == Notice.Kind.GUIDANCE || !rules.clockStartsAtReceipt()
                ? Optional.of(notice.letterDate())
                : Optional.ofNullable(notice.receivedOn());
    }

    /** Working days of a letter's time, before pauses and extensions. */
    public int lasts(Notice.Kind kind) {
        return kind == Notice.Kind.GUIDANCE ? rules.answerDays() : rules.warningDays();
    }

    /** An extension adds its working days; those after a pause's first day up to the day it ended are given back. */
    private Optional<LocalDate> ends(Notice notice, LocalDate start, int working, List<ClockEntry> clocks) {
        var end = days.plus(start, working);
        for (var entry : clocks) {
            if (entry.noticeId() != notice.id()) {
                continue;
            }
            var until = entry.until();
            if (entry.kind() == ClockEntry.Kind.EXTENDED) {
                end = days.plus(end, entry.days());
            } else if (until == null) {
                return Optional.empty();
            } else {
                end = days.plus(end, days.between(entry.from(), until));
            }
        }
        return Optional.of(end);
    }

    /** Last day to impose the fine. */
    public LocalDate fineBy(LocalDate secondWarningEnds) {
        return days.onOrAfter(secondWarningEnds.plusDays(rules.fineWithinDays()));
    }

    /** Last day to pay a fine imposed on {@code date}: with the next month's contributions. */
    public LocalDate fineDue(LocalDate date) {
        var day = date.plusMonths(1).withDayOfMonth(1).plusDays(rules.paymentDay() - 1L);
        return days.onOrAfter(day);
    }

    /** Months begun after {@code from} up to {@code to}, at least one. */
    public static int monthsBegun(LocalDate from, LocalDate to) {
        var whole = ChronoUnit.MONTHS.between(from, to);
        return (int) Math.max(1, from.plusMonths(whole).isBefore(to) ? whole + 1 : whole);
    }

    /** Where the case stands on {@code date}. */
    public Position position(Ladder ladder, LocalDate date) {
        if (ladder.deniedOn() != null) {
            return new Position(Step.DENIAL, ladder.liftProposed(), null, false);
        }
        var fine = ladder.fine();
        if (fine != null) {
            return at(Step.FINE, date, fine.due(), false);
        }
        for (var kind : new Notice.Kind[] {Notice.Kind.WARNING2, Notice.Kind.WARNING1, Notice.Kind.GUIDANCE}) {
            var notice = ladder.notice(kind);
            if (notice.isPresent()) {
                return at(
                        kind.step(),
                        date,
                        lastDay(ladder, notice.get()).orElse(null),
                        ladder.isPaused(notice.get().id()));
            }
        }
        return new Position(null, true, null, false);
    }

    /** An answer other than silence ends the guidance on the day it is given. */
    private Optional<LocalDate> lastDay(Ladder ladder, Notice notice) {
        var answer = ladder.answer();
        return notice.kind() != Notice.Kind.GUIDANCE || answer == null || answer.isSilence()
                ? ends(notice, ladder.clocks())
                : Optional.of(answer.answeredOn().minusDays(1));
    }

    private static Position at(Step step, LocalDate date, @Nullable LocalDate endsOn, boolean paused) {
        return new Position(step, endsOn != null && date.isAfter(endsOn), endsOn, paused);
    }
}
