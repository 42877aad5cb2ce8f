package id.sinergi.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.AsSystem;
import id.sinergi.IntegrationTest;
import id.sinergi.calendar.Calendar;
import id.sinergi.calendar.WorkingDays;
import id.sinergi.identity.Agency;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Which step is lawful in each position of the ladder, and why each other is not. */
@IntegrationTest
@AsSystem
@Transactional
class LawfulStepsIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 8);
    private static final WorkingDays DAYS = new WorkingDays(Set.of());

    @Autowired
    LawfulSteps lawful;

    @Autowired
    RuleRepository rules;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuleBooks books;

    @Autowired
    Actors actors;

    @Autowired
    Calendar calendar;

    private SanctionLadder rulesOf(LocalDate day) {
        return new SanctionLadder(rules.on(day), rules.steps(day), DAYS);
    }

    /** Where a case stands: letters on Monday, received on Tuesday, ten working days from there, and so on. */
    private static Ladder at(String position) {
        return switch (position) {
            case "none" -> ladder(null, false);
            case "guidance" -> ladder(null, false, notice(Notice.Kind.GUIDANCE, MONDAY));
            case "warning1-unreceived" -> ladder(null, false, notice(Notice.Kind.WARNING1, null));
            case "warning1" -> ladder(null, false, notice(Notice.Kind.WARNING1, MONDAY));
            case "warning1-paused" ->
                new Ladder(List.of(notice(Notice.Kind.WARNING1, MONDAY)), null, null, null, false, List.of(pause()));
            case "warning2" -> ladder(null, false, notice(Notice.Kind.WARNING2, MONDAY));
            case "fine" -> new Ladder(List.of(), null, new Ladder.Fine(1, MONDAY.plusDays(14)), null, false, List.of());
            case "denial" -> ladder(MONDAY, false);
            case "denial-proposed" -> ladder(MONDAY, true);
            default -> throw new IllegalArgumentException(position);
        };
    }

    private static Ladder ladder(@Nullable LocalDate deniedOn, boolean proposed, Notice... notices) {
        return new Ladder(List.of(notices), null, null, deniedOn, proposed, List.of());
    }

    private static Notice notice(Notice.Kind kind, @Nullable LocalDate received) {
        return new Notice(1, "KP", kind, UUID.randomUUID(), "1", MONDAY, MONDAY, received, null, 1);
    }

    private static ClockEntry pause() {
        return new ClockEntry(1, ClockEntry.Kind.PAUSED, MONDAY, null, 0, "x", "1", "x");
    }

    /** Every refusal of the ladder; {@code days} after Monday, 8 June 2026. */
    @ParameterizedTest
    @CsvSource({
        "none, GUIDANCE, BPJS, 0, ladder.wrongAgency, Pembinaan; bukan sanksi",
        "none, WARNING1, BPJS, 0, ladder.skipped, Pembinaan; bukan sanksi",
        "none, FINE, BPJS, 0, ladder.skipped, Pembinaan; bukan sanksi",
        "guidance, GUIDANCE, DISNAKER, 0, ladder.repeated, PP 86/2013 Pasal 6",
        "guidance, WARNING1, BPJS, 9, ladder.early, PP 86/2013 Pasal 6",
        "guidance, WARNING1, DISNAKER, 30, ladder.wrongAgency, PP 86/2013 Pasal 6",
        "guidance, WARNING2, BPJS, 30, ladder.skipped, PP 86/2013 Pasal 6",
        "warning1-unreceived, WARNING2, BPJS, 30, ladder.clockNotStarted, PP 86/2013 Pasal 6",
        "warning1, WARNING1, BPJS, 30, ladder.repeated, PP 86/2013 Pasal 6",
        "warning1, GUIDANCE, DISNAKER, 30, ladder.repeated, PP 86/2013 Pasal 6",
        "warning1, WARNING2, BPJS, 14, ladder.early, PP 86/2013 Pasal 6",
        "warning1, WARNING2, DISNAKER, 30, ladder.wrongAgency, PP 86/2013 Pasal 6",
        "warning1, FINE, BPJS, 30, ladder.skipped, PP 86/2013 Pasal 6",
        "warning1-paused, WARNING2, BPJS, 90, ladder.paused, PP 86/2013 Pasal 6",
        "warning2, WARNING2, BPJS, 30, ladder.repeated, PP 86/2013 Pasal 7 dan 10 ayat (4)",
        "warning2, FINE, BPJS, 14, ladder.early, PP 86/2013 Pasal 7 dan 10 ayat (4)",
        "warning2, FINE, SETDA, 30, ladder.wrongAgency, PP 86/2013 Pasal 7 dan 10 ayat (4)",
        "warning2, DENIAL, BPJS, 30, ladder.skipped, PP 86/2013 Pasal 7 dan 10 ayat (4)",
        "fine, FINE, BPJS, 30, ladder.repeated, PP 86/2013 Pasal 8 dan 10 ayat (6)",
        "fine, DENIAL, BPJS, 14, ladder.early, PP 86/2013 Pasal 8 dan 10 ayat (6)",
        "fine, DENIAL, DISNAKER, 30, ladder.wrongAgency, PP 86/2013 Pasal 8 dan 10 ayat (6)",
        "fine, LIFT, SETDA, 30, ladder.skipped, PP 86/2013 Pasal 8 dan 10 ayat (6)",
        "denial, DENIAL, BPJS, 30, ladder.repeated, PP 86/2013 Pasal 10 ayat (7)",
        "denial, LIFT, SETDA, 30, ladder.noProposal, PP 86/2013 Pasal 10 ayat (7)",
        "denial-proposed, LIFT, BPJS, 30, ladder.wrongAgency, PP 86/2013 Pasal 10 ayat (7)"
    })
    void isRefused(String position, Step step, Agency agency, int days, String code, String basis) {
        var refusal = lawful.whyNot(rulesOf(MONDAY), at(position), step, agency, MONDAY.plusDays(days))
                .orElseThrow();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.facts()).containsEntry("legalBasis", basis);
        assertThat(refusal.say(texts)).contains(basis).doesNotContain("refusal.", "{");
    }

    @ParameterizedTest
    @CsvSource({
        "none, GUIDANCE, DISNAKER, 0",
        "guidance, WARNING1, BPJS, 10",
        "warning1, WARNING2, BPJS, 15",
        "warning2, FINE, BPJS, 15",
        "fine, DENIAL, BPJS, 15",
        "denial-proposed, LIFT, SETDA, 0"
    })
    void isLawful(String position, Step step, Agency agency, int days) {
        var on = MONDAY.plusDays(days);
        assertThat(lawful.whyNot(rulesOf(MONDAY), at(position), step, agency, on))
                .isEmpty();
        var next = lawful.next(rulesOf(MONDAY), at(position), on).orElseThrow();
        assertThat(next.step()).isEqualTo(step.code());
        assertThat(next.agency()).isEqualTo(agency.name());
    }

    /** From 2027: warnings of seven days, without guidance, and Disnaker denies. */
    @Test
    void aCaseIsJudgedByTheRulesOfTheDayItWasOpened() {
        var change = LocalDate.of(2027, 1, 1);
        jdbc.sql("""
                        INSERT INTO ladder.ladder_step (valid_from, position, step, after, agency, condition, clock, basis, source)
                        SELECT :from, position, step, CASE WHEN step <> 'WARNING1' THEN after END,
                               CASE step WHEN 'DENIAL' THEN 'DISNAKER' ELSE agency END,
                               CASE step WHEN 'WARNING1' THEN 'FIRST' ELSE condition END, clock, 'PP 1/2027', 'BN 1/2027'
                          FROM ladder.ladder_step WHERE step <> 'GUIDANCE' AND valid_from = DATE '2014-01-01'
                        """).param("from", change).update();
        jdbc.sql("""
                        INSERT INTO ladder.rule (key, valid_from, value, unit, basis, source)
                        VALUES ('warning.days', :from, '7', 'hari kerja', 'PP 1/2027', 'BN 1/2027')
                        """).param("from", change).update();
        var on = MONDAY.plusDays(10);
        var before = rulesOf(change.minusDays(1));
        var after = rulesOf(change);
        assertThat(lawful.whyNot(before, at("warning1"), Step.WARNING2, Agency.BPJS, on))
                .isPresent();
        assertThat(lawful.whyNot(after, at("warning1"), Step.WARNING2, Agency.BPJS, on))
                .isEmpty();
        assertThat(lawful.next(after, at("none"), on).orElseThrow())
                .returns("warning1", NextStep::step)
                .returns("PP 1/2027", NextStep::legalBasis);
        var fined = at("fine");
        var late = MONDAY.plusDays(30);
        assertThat(lawful.whyNot(after, fined, Step.DENIAL, Agency.DISNAKER, late))
                .isEmpty();
        assertThat(lawful.whyNot(before, fined, Step.DENIAL, Agency.DISNAKER, late))
                .isPresent();
        assertThat(lawful.whyNot(after, at("none"), Step.GUIDANCE, Agency.DISNAKER, on))
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("ladder.notAStep"));
    }

    @Test
    void whileTimeRunsTheNextStepIsToWait() {
        var next = lawful.next(rulesOf(MONDAY), at("warning1"), MONDAY).orElseThrow();
        assertThat(next)
                .returns("wait", NextStep::step)
                .returns("warning2", NextStep::then)
                .returns(LocalDate.of(2026, 6, 23), NextStep::from);
        assertThat(lawful.next(rulesOf(MONDAY), at("warning1-paused"), MONDAY)
                        .orElseThrow()
                        .from())
                .isNull();
    }

    /** Rules are changed by the administrator only, for days to come, with a source; what has begun stays. */
    @Test
    void anAdministratorAddsVersionsForDaysToCome() {
        var day = calendar.today().plusDays(40);
        var rule = new RuleBook.NewRule("warning.days", day, "7", "PP 1/2027", "BN 1/2027");
        assertThat(refused(actors.as("bpjs", () -> books.add(rule)))).isEqualTo("rule.adminOnly");
        assertThat(actors.as("bpjs", () -> books.read()).mayChange()).isFalse();
        var step = new RuleBook.NewStep("denial", day, Agency.DISNAKER, "PP 1/2027", "BN 1/2027");
        assertThat(refused(actors.as("bpjs", () -> books.change(step)))).isEqualTo("rule.adminOnly");
        actors.as("admin", () -> {
            assertThat(fields(books.add(new RuleBook.NewRule("x", calendar.today(), "7", "", null))))
                    .containsExactly("validFrom", "basis", "source", "key");
            assertThat(fields(books.add(new RuleBook.NewRule("warning.days", day, "nol", "x", "x"))))
                    .containsExactly("value");
            assertThat(fields(books.change(new RuleBook.NewStep("x", null, Agency.DESA, "x", "x"))))
                    .containsExactly("validFrom", "step", "agency");
            books.add(rule).orThrow();
            assertThat(refused(books.add(rule))).isEqualTo("rule.exists");
            return books.change(step).orThrow();
        });
        assertThat(rules.on(day).warningDays()).isEqualTo(7);
        assertThat(rules.on(day.minusDays(1)).warningDays()).isEqualTo(10);
        assertThat(rules.steps(day).find(Step.DENIAL).orElseThrow().agency()).isEqualTo(Agency.DISNAKER);
        assertThat(rules.steps(day.minusDays(1)).find(Step.DENIAL).orElseThrow().agency())
                .isEqualTo(Agency.BPJS);
    }

    private static String refused(Result<?> result) {
        return ((Result.Refused<?>) result).refusal().code();
    }

    private static List<String> fields(Result<?> result) {
        return ((Result.Refused<?>) result)
                .refusal().errors().stream().map(Refusal.FieldError::field).toList();
    }
}
