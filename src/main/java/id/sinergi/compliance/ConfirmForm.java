package id.sinergi.compliance;

import id.sinergi.identity.User;
import id.sinergi.shared.Refusal;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;

/** BPJS confirms what Disnaker verified, or gives it back with a reason; nobody confirms what he verified himself. */
abstract class ConfirmForm extends LadderForm {

    private final String answer;
    private final LetterBodies bodies;
    private final Questions ask;
    private final ApplicationEventPublisher events;

    /** @param answer name of the question, which the gateway behind the task reads too */
    ConfirmForm(String id, String answer, LetterBodies bodies, Questions ask, ApplicationEventPublisher events) {
        super(id, "verify");
        this.answer = answer;
        this.bodies = bodies;
        this.ask = ask;
        this.events = events;
    }

    /** What is to be confirmed. */
    abstract List<Finding> verified(String caseNumber);

    /** Who verified it. */
    abstract Collection<String> verifiers(String caseNumber);

    abstract void confirm(String caseNumber);

    @Override
    public List<Field> fields(TaskContext task) {
        return List.of(
                Field.note("findings", summary(verified(task.caseNumber()))),
                ask.outcome(answer, "confirmed", "returned"),
                Field.longText("reason").when(answer, "returned"));
    }

    /** Kind: workers; months; rupiah; proof, a line each. */
    private String summary(List<Finding> findings) {
        return String.join(
                "\n",
                findings.stream()
                        .map(finding -> "%s: %d; %d; %s — %s"
                                .formatted(
                                        bodies.kind(finding.kind()),
                                        finding.workers(),
                                        finding.months(),
                                        LetterBodies.rupiah(finding.amount()),
                                        finding.evidence()))
                        .toList());
    }

    @Override
    public Optional<Refusal> barred(TaskContext task, User user) {
        return verifiers(task.caseNumber()).contains(user.username())
                ? Optional.of(Refusal.forbidden("compliance.sameVerifier"))
                : Optional.empty();
    }

    @Override
    Completion work(TaskContext task, Values values) {
        var confirmation = values.text(answer);
        if (confirmation.equals("confirmed")) {
            confirm(task.caseNumber());
        } else {
            events.publishEvent(new ComplianceAct(
                    "compliance.findingsReturned", task.caseNumber(), Map.of("reason", values.text("reason"))));
        }
        return Completion.of(answer, confirmation);
    }
}
