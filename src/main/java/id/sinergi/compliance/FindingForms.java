package id.sinergi.compliance;

import id.sinergi.calendar.Calendar;
import id.sinergi.identity.User;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.RefusedException;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Verifying the findings (Disnaker) and confirming them (BPJS). */
final class FindingForms {

    private FindingForms() {}

    /** Kind: workers; months; rupiah; proof, a line each. */
    static String summary(LetterBodies bodies, List<Finding> findings) {
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

    @Component
    static class Verify extends LadderForm {

        private final FindingRepository repository;
        private final FindingRows rows;
        private final Questions ask;

        Verify(FindingRepository repository, FindingRows rows, Questions ask) {
            super("verifyFindings", "verify");
            this.repository = repository;
            this.rows = rows;
            this.ask = ask;
        }

        @Override
        public List<Field> fields(TaskContext task) {
            return List.of(
                    ask.outcome("verification", "confirmed", FindingRows.UNFOUNDED),
                    rows.field(task, finding -> finding.status() != Finding.Status.DISMISSED)
                            .when("verification", "confirmed"),
                    Field.longText("reason").when("verification", FindingRows.UNFOUNDED),
                    ask.note());
        }

        @Override
        Completion work(TaskContext task, Values values) {
            var verification = values.text("verification");
            var number = task.caseNumber();
            var by = task.user().username();
            if (verification.equals(FindingRows.UNFOUNDED)) {
                repository.move(number, Finding.Status.REPORTED, Finding.Status.DISMISSED);
                repository.move(number, Finding.Status.VERIFIED, Finding.Status.DISMISSED);
                repository.move(number, Finding.Status.CONFIRMED, Finding.Status.DISMISSED);
            } else {
                rows.keep(task, values.rows("findings"));
                repository.verify(number, by);
                refuseNone(number);
            }
            repository.verifiedBy(number, by);
            return Completion.of("verification", verification);
        }

        private void refuseNone(String number) {
            if (repository.findings(number).stream()
                    .allMatch(finding -> finding.status() == Finding.Status.DISMISSED)) {
                throw new RefusedException(Refusal.field("findings", "noneConfirmed"));
            }
        }
    }

    @Component
    static class Confirm extends LadderForm {

        private final FindingRepository repository;
        private final LetterBodies bodies;
        private final Questions ask;
        private final ApplicationEventPublisher events;
        private final JoinedFindings joined;
        private final Calendar calendar;

        Confirm(
                FindingRepository repository,
                LetterBodies bodies,
                Questions ask,
                ApplicationEventPublisher events,
                JoinedFindings joined,
                Calendar calendar) {
            super("confirmFindings", "verify");
            this.repository = repository;
            this.bodies = bodies;
            this.ask = ask;
            this.events = events;
            this.joined = joined;
            this.calendar = calendar;
        }

        @Override
        public List<Field> fields(TaskContext task) {
            return List.of(
                    Field.note(
                            "findings",
                            summary(
                                    bodies,
                                    repository.findings(task.caseNumber()).stream()
                                            .filter(finding ->
                                                    finding.status() == Finding.Status.VERIFIED && !finding.joined())
                                            .toList())),
                    ask.outcome("confirmation", "confirmed", "returned"),
                    Field.longText("reason").when("confirmation", "returned"));
        }

        @Override
        public Optional<Refusal> barred(TaskContext task, User user) {
            return user.username().equals(repository.get(task.caseNumber()).verifiedBy())
                    ? Optional.of(Refusal.forbidden("compliance.sameVerifier"))
                    : Optional.empty();
        }

        @Override
        Completion work(TaskContext task, Values values) {
            var confirmation = values.text("confirmation");
            if (confirmation.equals("confirmed")) {
                repository.confirm(task.caseNumber(), false, calendar.today());
                joined.start(task.caseNumber());
            } else {
                events.publishEvent(new ComplianceAct(
                        "compliance.findingsReturned", task.caseNumber(), Map.of("reason", values.text("reason"))));
            }
            return Completion.of("confirmation", confirmation);
        }
    }
}
