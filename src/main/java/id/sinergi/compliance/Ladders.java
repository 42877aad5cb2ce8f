package id.sinergi.compliance;

import id.sinergi.calendar.Calendar;
import id.sinergi.identity.Agency;
import id.sinergi.ladder.Ladder;
import id.sinergi.ladder.LadderRules;
import id.sinergi.ladder.LadderSteps;
import id.sinergi.ladder.LawfulSteps;
import id.sinergi.ladder.NextStep;
import id.sinergi.ladder.Notice;
import id.sinergi.ladder.SanctionLadder;
import id.sinergi.ladder.Step;
import id.sinergi.shared.Refusal;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The ladder of one case: its rules, how far it has come, and what is lawful next. */
@Component
class Ladders {

    private final FindingRepository cases;
    private final NoticeRepository notices;
    private final FineRepository fines;
    private final DenialRepository denials;
    private final LadderRules rules;
    private final ClockRepository clocks;
    private final LawfulSteps steps;
    private final Calendar calendar;

    Ladders(
            FindingRepository cases,
            NoticeRepository notices,
            FineRepository fines,
            DenialRepository denials,
            LadderRules rules,
            ClockRepository clocks,
            LawfulSteps steps,
            Calendar calendar) {
        this.cases = cases;
        this.notices = notices;
        this.fines = fines;
        this.denials = denials;
        this.rules = rules;
        this.clocks = clocks;
        this.steps = steps;
        this.calendar = calendar;
    }

    LocalDate today() {
        return calendar.today();
    }

    LocalDate openedOn(String caseNumber) {
        return cases.get(caseNumber).openedOn();
    }

    SanctionLadder rules(String caseNumber) {
        return rules.on(openedOn(caseNumber));
    }

    Ladder load(String caseNumber) {
        var standing = notices.standing(caseNumber);
        var answer = standing.stream()
                .filter(notice -> notice.kind() == Notice.Kind.GUIDANCE)
                .findFirst()
                .flatMap(guidance -> notices.answer(guidance.id()));
        var fine = fines.latest(caseNumber)
                .filter(latest -> latest.status() == FineRepository.Status.APPROVED)
                .flatMap(latest -> Optional.ofNullable(latest.due()).map(due -> new Ladder.Fine(latest.amount(), due)));
        var denial = denials.find(caseNumber);
        var lift = denials.latestLift(caseNumber).filter(proposed -> !"refused".equals(proposed.decision()));
        return new Ladder(
                standing,
                answer.orElse(null),
                fine.orElse(null),
                denial.map(DenialRepository.Denial::imposedOn).orElse(null),
                lift.isPresent(),
                clocks.ofCase(caseNumber));
    }

    Optional<NextStep> next(String caseNumber) {
        return steps.next(rules(caseNumber), load(caseNumber), calendar.today());
    }

    /** Refuses what is not lawful on {@code date}. */
    void refuseUnlawful(String caseNumber, Step step, Agency agency, LocalDate date) {
        whyNot(caseNumber, step, agency, date).ifPresent(no -> {
            throw no.raise();
        });
    }

    /** Why a step is not lawful on {@code date}. */
    Optional<Refusal> whyNot(String caseNumber, Step step, Agency agency, LocalDate date) {
        return steps.whyNot(rules(caseNumber), load(caseNumber), step, agency, date);
    }

    /** The article that a step rests on, by the rules of the case's day. */
    String basis(String caseNumber, Step step) {
        return rules(caseNumber).steps().find(step).map(LadderSteps.Rung::basis).orElse("");
    }

    /** Refuses a date that lies in the future or before {@code earliest}. */
    void refuseDate(String field, LocalDate date, LocalDate earliest, String code) {
        whyNotDate(field, date, earliest, code).ifPresent(no -> {
            throw no.raise();
        });
    }

    Optional<Refusal> whyNotDate(String field, LocalDate date, LocalDate earliest, String code) {
        if (date.isAfter(calendar.today())) {
            return Optional.of(Refusal.field(field, "inFuture"));
        }
        return date.isBefore(earliest)
                ? Optional.of(Refusal.field(field, code, steps.show(earliest)))
                : Optional.empty();
    }

    /** Silence can be recorded only when the time to answer is over. */
    void refuseEarlySilence(String caseNumber) {
        var rules = rules(caseNumber);
        var position = rules.position(load(caseNumber), calendar.today());
        if (!position.ended()) {
            throw steps.early(rules, Step.WARNING1, position).raise();
        }
    }

    Notice notice(String caseNumber, Notice.Kind kind) {
        return load(caseNumber)
                .notice(kind)
                .orElseThrow(() -> new IllegalStateException("No " + kind + " in " + caseNumber));
    }

    LocalDate answerBy(String caseNumber) {
        return ends(caseNumber, Notice.Kind.GUIDANCE).orElse(far());
    }

    /** Last day of a warning whose clock runs. While it stands still, a day that nobody waits for. */
    LocalDate warningEnds(String caseNumber, Notice.Kind kind) {
        if (load(caseNumber).isPaused(notice(caseNumber, kind).id())) {
            return far();
        }
        return ends(caseNumber, kind)
                .orElseThrow(() -> new IllegalStateException("The clock of " + kind + " has not started"));
    }

    private Optional<LocalDate> ends(String caseNumber, Notice.Kind kind) {
        return rules(caseNumber).ends(notice(caseNumber, kind), load(caseNumber).clocks());
    }

    /** Timers need a date: one that comes only if nobody ever starts the clock again. */
    private LocalDate far() {
        return calendar.today().plusYears(10);
    }

    LocalDate fineDue(String caseNumber) {
        var fine = load(caseNumber).fine();
        if (fine == null) {
            throw new IllegalStateException("No approved fine in " + caseNumber);
        }
        return fine.due();
    }

    LocalDate fineBy(String caseNumber) {
        return rules(caseNumber).fineBy(warningEnds(caseNumber, Notice.Kind.WARNING2));
    }

    /** How the last day to answer comes about, for the ledger of the task. */
    String answerBasis(String caseNumber) {
        var rules = rules(caseNumber);
        return "%d hari kerja sejak surat tanggal %s"
                .formatted(
                        rules.rules().answerDays(),
                        LetterBodies.day(
                                notice(caseNumber, Notice.Kind.GUIDANCE).letterDate()));
    }

    /** How the last day to impose the fine comes about. */
    String fineBasis(String caseNumber) {
        var rules = rules(caseNumber);
        return "%d hari sejak teguran kedua berakhir pada %s (%s)"
                .formatted(
                        rules.rules().fineWithinDays(),
                        LetterBodies.day(warningEnds(caseNumber, Notice.Kind.WARNING2)),
                        rules.steps()
                                .find(Step.FINE)
                                .map(LadderSteps.Rung::basis)
                                .orElse("–"));
    }

    /** The morning after {@code lastDay}: when the time is over. */
    Date over(LocalDate lastDay) {
        return Date.from(calendar.morningOf(lastDay.plusDays(1)));
    }
}
