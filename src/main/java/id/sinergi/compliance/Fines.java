package id.sinergi.compliance;

import id.sinergi.identity.Agency;
import id.sinergi.ladder.Notice;
import id.sinergi.ladder.Step;
import id.sinergi.letters.Letter;
import id.sinergi.shared.Refusal;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The fine: proposed by an officer of BPJS, approved by another person, imposed by a letter. */
@Service
class Fines {

    private final FineRepository repository;
    private final FindingRepository findings;
    private final RecoveryRepository recoveries;
    private final Ladders ladders;
    private final LetterBodies bodies;
    private final Outgoing outgoing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Fines(
            FineRepository repository,
            FindingRepository findings,
            RecoveryRepository recoveries,
            Ladders ladders,
            LetterBodies bodies,
            Outgoing outgoing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.findings = findings;
        this.recoveries = recoveries;
        this.ladders = ladders;
        this.bodies = bodies;
        this.outgoing = outgoing;
        this.events = events;
        this.clock = clock;
    }

    /** Contributions due by finding, as they were confirmed; what joined after the first warning was not warned of. */
    List<FineExplanation.Base> bases(String caseNumber) {
        var warned = ladders.load(caseNumber).notice(Notice.Kind.WARNING1).map(Notice::letterDate);
        return findings.findings(caseNumber).stream()
                .filter(finding -> finding.isWarned(warned.orElse(null)))
                .filter(finding -> finding.status() == Finding.Status.CONFIRMED && finding.amount() > 0)
                .map(finding -> new FineExplanation.Base(finding.kind(), finding.amount()))
                .toList();
    }

    FineExplanation explain(String caseNumber, LocalDate to, List<FineExplanation.Base> bases) {
        var rules = ladders.rules(caseNumber).rules();
        return FineExplanation.of(
                ladders.warningEnds(caseNumber, Notice.Kind.WARNING2),
                to,
                rules.finePercent(),
                rules.fineBasis(),
                bases);
    }

    void propose(TaskContext task, LocalDate to, List<FineExplanation.Base> bases) {
        var number = task.caseNumber();
        ladders.refuseDate("countedTo", to, ladders.openedOn(number), "beforeCase");
        ladders.refuseUnlawful(number, Step.FINE, task.user().agency(), to);
        var fine = explain(number, to, bases);
        if (fine.total() == 0) {
            throw Refusal.field("bases", "noContributions").raise();
        }
        repository.propose(number, fine, task.user().username(), clock.instant());
        events.publishEvent(new ComplianceAct(
                "compliance.fineProposed",
                number,
                Map.of("amount", Long.toString(fine.total()), "basis", ladders.basis(number, Step.FINE))));
    }

    Optional<FineRepository.Fine> proposed(String caseNumber) {
        return repository.latest(caseNumber).filter(fine -> fine.status() == FineRepository.Status.PROPOSED);
    }

    Optional<FineRepository.Fine> latest(String caseNumber) {
        return repository.latest(caseNumber);
    }

    /** Approves the proposed fine and drafts its letter: due with the contributions of the month after its date. */
    void approve(TaskContext task, Values values) {
        var number = task.caseNumber();
        var fine = proposed(number).orElseThrow();
        var today = ladders.today();
        var due = ladders.rules(number).fineDue(today);
        repository.approve(fine.id(), task.user().username(), clock.instant());
        outgoing.write(bodies.compose(Agency.BPJS, "fine", number, today, places(number, fine, due)), values);
        events.publishEvent(new ComplianceAct(
                "compliance.fineApproved",
                number,
                Map.of(
                        "amount", Long.toString(fine.amount()),
                        "due", due.toString(),
                        "basis", ladders.basis(number, Step.FINE))));
    }

    /** The letter is out: the fine is imposed. Sent again, it changes nothing. */
    void sent(Letter letter) {
        var number = letter.caseNumber();
        repository.imposed(number, letter, ladders.rules(number).fineDue(letter.date()));
    }

    /**
     * A case with a fine does not end as complied before what is recorded as paid in it, contributions and fine together,
     * covers both: what was paid of the contributions pays no fine.
     */
    void refuseUnpaid(String caseNumber, long paidNow) {
        var fine = repository
                .latest(caseNumber)
                .filter(latest -> latest.status() == FineRepository.Status.APPROVED)
                .map(FineRepository.Fine::amount)
                .orElse(0L);
        var owed = owed(caseNumber);
        var paid = recoveries.total(caseNumber) + paidNow;
        if (fine > 0 && paid < owed + fine) {
            throw Refusal.field(
                            "recovered",
                            "fineUnpaid",
                            LetterBodies.rupiah(fine),
                            LetterBodies.rupiah(owed),
                            LetterBodies.rupiah(paid))
                    .raise();
        }
    }

    /** Whether what is recorded as paid in the case, with what is paid now, covers what its confirmed findings say is owed. */
    boolean areContributionsPaid(String caseNumber, long paidNow) {
        return recoveries.total(caseNumber) + paidNow >= owed(caseNumber);
    }

    private long owed(String caseNumber) {
        return findings.findings(caseNumber).stream()
                .filter(finding -> finding.status() == Finding.Status.CONFIRMED)
                .mapToLong(Finding::amount)
                .sum();
    }

    void giveBack(TaskContext task, String reason) {
        var fine = proposed(task.caseNumber()).orElseThrow();
        repository.giveBack(fine.id(), reason, task.user().username(), clock.instant());
    }

    private Map<String, String> places(String number, FineRepository.Fine fine, LocalDate due) {
        var rules = ladders.rules(number).rules();
        return Map.of(
                "previous",
                ladders.notice(number, Notice.Kind.WARNING2).letterNumber(),
                "ended",
                LetterBodies.day(fine.countedFrom()),
                "amount",
                LetterBodies.rupiah(fine.amount()),
                "lines",
                LetterBodies.items(
                        fine.lines().stream().map(line -> line(fine, line)).toList()),
                "rate",
                percent(fine.rate()),
                "months",
                Integer.toString(fine.months()),
                "deadline",
                LetterBodies.day(due),
                "lateRate",
                percent(rules.latePercent()));
    }

    private String line(FineRepository.Fine fine, FineExplanation.Line line) {
        return "%s: iuran %s × %s %% × %d bulan = %s"
                .formatted(
                        bodies.kind(line.kind()),
                        LetterBodies.rupiah(line.contributions()),
                        percent(fine.rate()),
                        fine.months(),
                        LetterBodies.rupiah(line.amount()));
    }

    static String percent(java.math.BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
