package id.sinergi.compliance;

import id.sinergi.calendar.Calendar;
import id.sinergi.shared.Refusal;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Verifying the findings (Disnaker) and confirming them (BPJS). */
final class FindingForms {

    private FindingForms() {}

    @Component
    static class Verify extends EndingForm {

        private final FindingRepository repository;
        private final FindingRows rows;
        private final Questions ask;

        Verify(FindingRepository repository, FindingRows rows, Questions ask, Endings endings, Fines fines) {
            super(
                    "verifyFindings",
                    "verify",
                    endings,
                    fines,
                    "verification",
                    FindingRows.UNFOUNDED,
                    Endings.Money.NOT_PAID);
            this.repository = repository;
            this.rows = rows;
            this.ask = ask;
        }

        @Override
        List<Field> questions(TaskContext task) {
            return List.of(
                    ask.outcome("verification", "confirmed", FindingRows.UNFOUNDED),
                    rows.field(task, Verify::isShown).when("verification", "confirmed"),
                    Field.longText("reason").when("verification", FindingRows.UNFOUNDED),
                    ask.note(),
                    rows.seen(task));
        }

        private static boolean isShown(Finding finding) {
            return finding.status() != Finding.Status.DISMISSED;
        }

        @Override
        public Values kept(Values values) {
            return FindingRows.kept(values);
        }

        @Override
        void refuse(TaskContext task, Values values) {
            rows.refuseUnseen(task, values, Verify::isShown);
        }

        @Override
        Completion work(TaskContext task, Values values) {
            var verification = values.text("verification");
            var number = task.caseNumber();
            var by = task.user().username();
            refuse(task, values);
            if (verification.equals(FindingRows.UNFOUNDED)) {
                repository.move(number, Finding.Status.REPORTED, Finding.Status.DISMISSED);
                repository.move(number, Finding.Status.VERIFIED, Finding.Status.DISMISSED);
                repository.move(number, Finding.Status.CONFIRMED, Finding.Status.DISMISSED);
            } else {
                rows.keep(task, values.rows("findings"), Verify::isShown);
                repository.verify(number, by);
                refuseNone(number);
            }
            repository.verifiedBy(number, by);
            return Completion.of("verification", verification);
        }

        private void refuseNone(String number) {
            if (repository.findings(number).stream()
                    .allMatch(finding -> finding.status() == Finding.Status.DISMISSED)) {
                throw Refusal.field("findings", "noneConfirmed").raise();
            }
        }
    }

    @Component
    static class Confirm extends ConfirmForm {

        private final FindingRepository repository;
        private final JoinedFindings joined;
        private final Calendar calendar;

        Confirm(
                FindingRepository repository,
                JoinedFindings joined,
                LetterBodies bodies,
                Questions ask,
                ApplicationEventPublisher events,
                Calendar calendar) {
            super("confirmFindings", "confirmation", bodies, ask, events);
            this.repository = repository;
            this.joined = joined;
            this.calendar = calendar;
        }

        @Override
        List<Finding> verified(String caseNumber) {
            return repository.findings(caseNumber).stream()
                    .filter(finding -> finding.status() == Finding.Status.VERIFIED && !finding.joined())
                    .toList();
        }

        @Override
        List<String> verifiers(String caseNumber) {
            return Optional.ofNullable(repository.get(caseNumber).verifiedBy()).stream()
                    .toList();
        }

        @Override
        void confirm(String caseNumber) {
            repository.lock(caseNumber);
            repository.confirm(caseNumber, false, calendar.today());
            joined.start(caseNumber);
        }
    }
}
