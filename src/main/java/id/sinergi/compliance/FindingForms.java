package id.sinergi.compliance;

import id.sinergi.identity.User;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.RefusedException;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Verifying the findings (Disnaker) and confirming them (BPJS). */
final class FindingForms {

    private static final int MOST_FINDINGS = 50;
    private static final String UNFOUNDED = "unfounded";

    private FindingForms() {}

    @Component
    static class Verify extends LadderForm {

        private final FindingRepository repository;
        private final Questions ask;
        private final Clock clock;

        Verify(FindingRepository repository, Questions ask, Clock clock) {
            super("verifyFindings", "verify");
            this.repository = repository;
            this.ask = ask;
            this.clock = clock;
        }

        @Override
        public List<Field> fields(TaskContext task) {
            var columns = List.of(
                    Field.key("finding"),
                    ask.kind(),
                    Field.integer("workers"),
                    Field.integer("months"),
                    Field.money("amount"),
                    Field.longText("evidence"),
                    ask.outcome("result", "confirmed", UNFOUNDED).optional());
            return List.of(
                    ask.outcome("verification", "confirmed", UNFOUNDED),
                    Field.rows("findings", MOST_FINDINGS, columns)
                            .optional()
                            .value(rows(task))
                            .when("verification", "confirmed"),
                    Field.longText("reason").when("verification", UNFOUNDED),
                    ask.note());
        }

        private List<Map<String, Object>> rows(TaskContext task) {
            return repository.findings(task.caseNumber()).stream()
                    .filter(finding -> finding.status() != Finding.Status.DISMISSED)
                    .map(Verify::row)
                    .toList();
        }

        private static Map<String, Object> row(Finding finding) {
            var row = new LinkedHashMap<String, Object>();
            row.put("finding", finding.id());
            row.put("kind", finding.kind().name());
            row.put("workers", finding.workers());
            row.put("months", finding.months());
            row.put("amount", finding.amount());
            row.put("evidence", finding.evidence());
            row.put("result", "confirmed");
            return row;
        }

        @Override
        Completion work(TaskContext task, Values values) {
            var verification = values.text("verification");
            var number = task.caseNumber();
            if (verification.equals(UNFOUNDED)) {
                repository.move(number, Finding.Status.REPORTED, Finding.Status.DISMISSED);
                repository.move(number, Finding.Status.VERIFIED, Finding.Status.DISMISSED);
                repository.move(number, Finding.Status.CONFIRMED, Finding.Status.DISMISSED);
            } else {
                verify(task, values.rows("findings"));
            }
            repository.verifiedBy(number, task.user().username());
            return Completion.of("verification", verification);
        }

        private void verify(TaskContext task, List<Values> rows) {
            var number = task.caseNumber();
            for (var row : rows) {
                row(task, row);
            }
            repository.move(number, Finding.Status.REPORTED, Finding.Status.VERIFIED);
            repository.move(number, Finding.Status.CONFIRMED, Finding.Status.VERIFIED);
            if (repository.findings(number).stream()
                    .allMatch(finding -> finding.status() == Finding.Status.DISMISSED)) {
                throw new RefusedException(Refusal.field("findings", "noneConfirmed"));
            }
        }

        private void row(TaskContext task, Values row) {
            var found = new Finding.New(
                    FindingKind.valueOf(row.text("kind")),
                    (int) row.number("workers"),
                    (int) row.number("months"),
                    row.number("amount"),
                    row.text("evidence"));
            var status = UNFOUNDED.equals(row.optionalText("result").orElse(""))
                    ? Finding.Status.DISMISSED
                    : Finding.Status.VERIFIED;
            if (!row.has("finding")) {
                repository.report(
                        task.caseNumber(), found, "report", status, task.user().username(), clock.instant());
            } else if (!repository.correct(task.caseNumber(), row.number("finding"), found, status)) {
                throw new RefusedException(Refusal.field("findings", "findingUnknown", row.number("finding")));
            }
        }
    }

    @Component
    static class Confirm extends LadderForm {

        private final FindingRepository repository;
        private final LetterBodies bodies;
        private final Questions ask;
        private final ApplicationEventPublisher events;

        Confirm(FindingRepository repository, LetterBodies bodies, Questions ask, ApplicationEventPublisher events) {
            super("confirmFindings", "verify");
            this.repository = repository;
            this.bodies = bodies;
            this.ask = ask;
            this.events = events;
        }

        @Override
        public List<Field> fields(TaskContext task) {
            return List.of(
                    Field.note("findings", summary(task)),
                    ask.outcome("confirmation", "confirmed", "returned"),
                    Field.longText("reason").when("confirmation", "returned"));
        }

        private String summary(TaskContext task) {
            return String.join(
                    "\n",
                    repository.findings(task.caseNumber()).stream()
                            .filter(finding -> finding.status() == Finding.Status.VERIFIED)
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
            return user.username().equals(repository.get(task.caseNumber()).verifiedBy())
                    ? Optional.of(Refusal.forbidden("compliance.sameVerifier"))
                    : Optional.empty();
        }

        @Override
        Completion work(TaskContext task, Values values) {
            var confirmation = values.text("confirmation");
            if (confirmation.equals("confirmed")) {
                repository.move(task.caseNumber(), Finding.Status.VERIFIED, Finding.Status.CONFIRMED);
            } else {
                events.publishEvent(new ComplianceAct(
                        "compliance.findingsReturned", task.caseNumber(), Map.of("reason", values.text("reason"))));
            }
            return Completion.of("confirmation", confirmation);
        }
    }
}
