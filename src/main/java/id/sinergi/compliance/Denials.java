package id.sinergi.compliance;

import id.sinergi.identity.Agency;
import id.sinergi.ladder.LadderRules;
import id.sinergi.ladder.PublicService;
import id.sinergi.ladder.Step;
import id.sinergi.letters.Letter;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Denial of public services: asked for by BPJS, decided and imposed by the regency, lifted on proof. */
@Service
class Denials {

    static final String FINE_PAID = "fine_paid_registered";
    private static final String LIFTED = "lifted";

    private final DenialRepository repository;
    private final LadderRules rules;
    private final Ladders ladders;
    private final Fines fines;
    private final RecoveryRepository recoveries;
    private final JoinedFindings joined;
    private final LetterBodies bodies;
    private final Outgoing outgoing;
    private final Texts texts;
    private final ApplicationEventPublisher events;

    Denials(
            DenialRepository repository,
            LadderRules rules,
            Ladders ladders,
            Fines fines,
            RecoveryRepository recoveries,
            JoinedFindings joined,
            LetterBodies bodies,
            Outgoing outgoing,
            Texts texts,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.rules = rules;
        this.ladders = ladders;
        this.fines = fines;
        this.recoveries = recoveries;
        this.joined = joined;
        this.bodies = bodies;
        this.outgoing = outgoing;
        this.texts = texts;
        this.events = events;
    }

    void request(TaskContext task, Values values) {
        var number = task.caseNumber();
        var date = values.date("letterDate");
        var services = values.texts("services");
        ladders.refuseDate("letterDate", date, ladders.openedOn(number), "beforeCase");
        ladders.refuseUnlawful(number, Step.DENIAL, task.user().agency(), date);
        var fine = fines.latest(number).orElseThrow();
        var letter = bodies.compose(
                Agency.BPJS,
                "denialRequest",
                number,
                date,
                Map.of(
                        "previous", Objects.requireNonNull(fine.letterNumber()),
                        "amount", LetterBodies.rupiah(fine.amount()),
                        "ended", LetterBodies.day(ladders.fineDue(number)),
                        "services", names(number, services),
                        "reason", values.text("reason")));
        repository.request(
                number, date, services, values.text("reason"), task.user().username());
        outgoing.write(letter, values);
    }

    void coordinate(TaskContext task, Values values) {
        var number = task.caseNumber();
        var on = values.date("heldOn");
        ladders.refuseDate("heldOn", on, get(number).requestedOn(), "beforeLetter");
        repository.coordinate(
                number, on, values.text("participants"), values.text("account"), values.texts("services"));
    }

    void decide(TaskContext task, String decision, Values values) {
        var number = task.caseNumber();
        var on = values.date("decidedOn");
        refuseDecidedOn(number, on);
        repository.decide(
                number,
                decision,
                on,
                values.text("reason"),
                decision.equals("impose") ? values.texts("services") : null,
                task.user().username());
        events.publishEvent(new ComplianceAct(
                decision.equals("impose") ? "compliance.denialDecided" : "compliance.denialDeclined",
                number,
                Map.of("reason", values.text("reason"), "basis", ladders.basis(number, Step.DENIAL))));
    }

    /** Refuses a day before the coordination, or in the future. */
    void refuseDecidedOn(String caseNumber, LocalDate on) {
        var coordinatedOn = get(caseNumber).coordinatedOn();
        ladders.refuseDate("decidedOn", on, Objects.requireNonNull(coordinatedOn), "beforeCoordination");
    }

    void impose(TaskContext task, Values values) {
        var number = task.caseNumber();
        var date = values.date("letterDate");
        var denial = get(number);
        ladders.refuseDate("letterDate", date, Objects.requireNonNull(denial.decidedOn()), "beforeDecision");
        var letter = bodies.compose(
                Agency.DISNAKER,
                "denial",
                number,
                date,
                Map.of(
                        "previous", Objects.requireNonNull(denial.requestLetter()),
                        "services", names(number, denial.services()),
                        "unit", values.text("unit")));
        repository.impose(number, values.text("unit"));
        outgoing.write(letter, values);
    }

    void proposeLift(TaskContext task, Values values, @Nullable UUID document) {
        var number = task.caseNumber();
        var on = values.date("proposedOn");
        ladders.refuseDate("proposedOn", on, Objects.requireNonNull(get(number).imposedOn()), "beforeDenial");
        var paid = values.number("recovered", 0);
        if (values.text("ground").equals(FINE_PAID)) {
            fines.refuseUnpaid(number, paid);
        }
        repository.proposeLift(
                number,
                values.text("ground"),
                values.text("evidence"),
                paid,
                document,
                on,
                task.user().username());
    }

    void decideLift(TaskContext task, String decision, Values values) {
        var number = task.caseNumber();
        var lift = repository.latestLift(number).orElseThrow();
        var on = values.date("decidedOn");
        ladders.refuseDate("decidedOn", on, lift.proposedOn(), "beforeProposal");
        ladders.refuseUnlawful(number, Step.LIFT, task.user().agency(), on);
        if (decision.equals(LIFTED)) {
            joined.whyNotEnd(number).ifPresent(no -> {
                throw no.raise();
            });
        }
        repository.decideLift(
                lift.id(), decision, values.text("reason"), on, task.user().username());
        if (decision.equals(LIFTED)) {
            recoveries.record(number, "proposeLift", lift.recovered(), lift.document(), lift.proposedBy());
        }
        events.publishEvent(new ComplianceAct(
                decision.equals(LIFTED) ? "compliance.liftDecided" : "compliance.liftRefused",
                number,
                Map.of("reason", values.text("reason"), "basis", ladders.basis(number, Step.LIFT))));
    }

    void recordLift(TaskContext task, Values values) {
        var number = task.caseNumber();
        var date = values.date("letterDate");
        var denial = get(number);
        var lift = repository.latestLift(number).orElseThrow();
        ladders.refuseDate("letterDate", date, Objects.requireNonNull(lift.decidedOn()), "beforeDecision");
        var letter = bodies.compose(
                Agency.DISNAKER,
                "lift",
                number,
                date,
                Map.of(
                        "previous", Objects.requireNonNull(denial.imposedLetter()),
                        "services", names(number, denial.services()),
                        "unit", Objects.requireNonNull(denial.unit()),
                        "reason", texts.get(Texts.INDONESIAN, "ground." + lift.ground())));
        outgoing.write(letter, values);
    }

    /** The letter that asks the regency for it is out. */
    void requested(Letter letter) {
        repository.requested(letter.caseNumber(), letter.givenNumber());
    }

    /** The regency's letter is out: services are denied. */
    void imposed(Letter letter) {
        repository.imposed(letter.caseNumber(), letter.date(), letter.givenNumber());
    }

    /** The regency's letter is out: services are given again. */
    void lifted(Letter letter) {
        repository.lifted(letter.caseNumber(), letter.date(), letter.givenNumber());
    }

    List<PublicService> services(String caseNumber) {
        return rules.services(ladders.openedOn(caseNumber));
    }

    DenialRepository.Denial get(String caseNumber) {
        return repository.find(caseNumber).orElseThrow();
    }

    private String names(String caseNumber, List<String> codes) {
        var names = new HashMap<String, String>();
        services(caseNumber).forEach(service -> names.put(service.code(), service.name()));
        return LetterBodies.items(
                codes.stream().map(code -> names.getOrDefault(code, code)).toList());
    }
}
