package id.sinergi.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.calendar.WorkingDays;
import id.sinergi.ladder.Ladder;
import id.sinergi.ladder.LadderSteps;
import id.sinergi.ladder.Notice;
import id.sinergi.ladder.Rules;
import id.sinergi.ladder.SanctionLadder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SanctionLadderTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 8);
    private static final WorkingDays DAYS = new WorkingDays(Set.of(LocalDate.of(2026, 6, 17)));

    private static final LadderSteps STEPS = new LadderSteps(LocalDate.EPOCH, List.of());

    private static SanctionLadder ladder(boolean receipt) {
        var rules = new Rules(7, 10, receipt, new BigDecimal("0.1"), "x", 30, 15, BigDecimal.TWO, "y", true);
        return new SanctionLadder(rules, STEPS, DAYS);
    }

    private static Notice notice(Notice.Kind kind, LocalDate date, @Nullable LocalDate received) {
        return new Notice(1, "KP", kind, UUID.randomUUID(), "1", date, date, received, null, 1);
    }

    private static Ladder of(Notice... notices) {
        return new Ladder(List.of(notices), null, null, null, false, List.of());
    }

    @Test
    void aWarningRunsTenWorkingDaysOverHolidays() {
        var warning = notice(Notice.Kind.WARNING1, MONDAY, MONDAY.plusDays(1));
        assertThat(ladder(true).warningEnds(warning, List.of())).hasValue(LocalDate.of(2026, 6, 24));
        assertThat(ladder(false).warningEnds(warning, List.of())).hasValue(LocalDate.of(2026, 6, 23));
    }

    @Test
    void theClockDoesNotRunBeforeReceipt() {
        var warning = notice(Notice.Kind.WARNING1, MONDAY, null);
        assertThat(ladder(true).warningEnds(warning, List.of())).isEmpty();
        assertThat(ladder(true).position(of(warning), MONDAY.plusYears(1)).ended())
                .isFalse();
    }

    @Test
    void theLastDayIsNotOverYet() {
        var warning = notice(Notice.Kind.WARNING2, MONDAY, MONDAY);
        var last = LocalDate.of(2026, 6, 23);
        assertThat(ladder(true).position(of(warning), last).ended()).isFalse();
        assertThat(ladder(true).position(of(warning), last.plusDays(1)).ended()).isTrue();
    }

    @Test
    void theFineIsDueOnTheFifteenthOrTheNextWorkingDay() {
        assertThat(ladder(true).fineDue(MONDAY)).isEqualTo(LocalDate.of(2026, 7, 15));
        assertThat(ladder(true).fineDue(LocalDate.of(2026, 7, 31)))
                .isEqualTo(LocalDate.of(2026, 8, 18).minusDays(1));
        assertThat(ladder(true).fineBy(MONDAY)).isEqualTo(MONDAY.plusDays(30));
    }

    @Test
    void monthsAreCountedWhenTheyBegin() {
        assertThat(SanctionLadder.monthsBegun(MONDAY, MONDAY)).isEqualTo(1);
        assertThat(SanctionLadder.monthsBegun(MONDAY, MONDAY.plusMonths(1))).isEqualTo(1);
        assertThat(SanctionLadder.monthsBegun(MONDAY, MONDAY.plusMonths(1).plusDays(1)))
                .isEqualTo(2);
        assertThat(SanctionLadder.monthsBegun(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 3, 1)))
                .isEqualTo(2);
    }

    @Test
    void theFineIsRoundedHalfUpPerLineAndAddsUp() {
        var fine = FineExplanation.of(
                MONDAY,
                MONDAY.plusDays(3),
                new BigDecimal("0.1"),
                "PP 86/2013",
                List.of(
                        new FineExplanation.Base(FindingKind.ARREARS, 10_000_500),
                        new FineExplanation.Base(FindingKind.PDS_TK, 10_000_499)));
        assertThat(fine.lines()).extracting(FineExplanation.Line::amount).containsExactly(10_001L, 10_000L);
        assertThat(fine.total()).isEqualTo(20_001);
        assertThat(FineExplanation.amount(1_000_000_000_000_000L, new BigDecimal("0.1"), 12))
                .isEqualTo(12_000_000_000_000L);
    }

    @Test
    void anAnswerEndsTheGuidanceAndSilenceWaits() {
        var guidance = notice(Notice.Kind.GUIDANCE, MONDAY, null);
        var answered = new Ladder(
                List.of(guidance), new Ladder.Answer(1, "paid", MONDAY.plusDays(2)), null, null, false, List.of());
        assertThat(ladder(true).position(answered, MONDAY.plusDays(2)).ended()).isTrue();
        assertThat(ladder(true).position(of(guidance), MONDAY.plusDays(2)).ended())
                .isFalse();
        assertThat(ladder(true).position(of(), MONDAY).last()).isNull();
    }
}
