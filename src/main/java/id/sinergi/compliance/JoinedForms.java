package id.sinergi.compliance;

import id.sinergi.calendar.Calendar;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Findings that joined a case later, beside the ladder: verified by Disnaker, confirmed by BPJS. */
final class JoinedForms {

    private JoinedForms() {}

    /** Reported since, or given back by BPJS. */
    private static boolean isWaiting(Finding finding) {
        return finding.status() == Finding.Status.REPORTED
                || (finding.joined() && finding.status() == Finding.Status.VERIFIED);
    }

    @Component
    static class Verify extends LadderForm {

        private final FindingRepository repository;
        private final JoinedRepository joinedRows;
        private final FindingRows rows;
        private final JoinedFindings joined;
        private final Questions ask;

        Verify(
                FindingRepository repository,
                JoinedRepository joinedRows,
                FindingRows rows,
                JoinedFindings joined,
                Questions ask) {
            super("verifyJoined", "verify");
            this.repository = repository;
            this.joinedRows = joinedRows;
            this.rows = rows;
            this.joined = joined;
            this.ask = ask;
        }

        @Override
        public boolean isAside() {
            return true;
        }

        @Override
        public List<Field> fields(TaskContext task) {
            return List.of(
                    ask.outcome("joined", "confirmed", FindingRows.UNFOUNDED),
                    rows.field(task, JoinedForms::isWaiting).when("joined", "confirmed"),
                    Field.longText("reason").when("joined", FindingRows.UNFOUNDED),
                    rows.seen(task));
        }

        @Override
        public Values kept(Values values) {
            return FindingRows.kept(values);
        }

        /** Where each was dismissed by itself, nothing is left to confirm. */
        @Override
        Completion work(TaskContext task, Values values) {
            var number = task.caseNumber();
            var outcome = values.text("joined");
            rows.refuseUnseen(task, values, JoinedForms::isWaiting);
            if (outcome.equals(FindingRows.UNFOUNDED)) {
                joinedRows.dismissJoined(number);
            } else {
                joinedRows.markJoined(number);
                rows.keep(task, values.rows("findings"), JoinedForms::isWaiting);
                joinedRows.verifyJoined(number, task.user().username());
                if (repository.findings(number).stream().noneMatch(JoinedForms::isWaiting)) {
                    outcome = FindingRows.UNFOUNDED;
                }
            }
            if (outcome.equals(FindingRows.UNFOUNDED)) {
                joined.ended(number);
            }
            return Completion.of("joined", outcome);
        }
    }

    @Component
    static class Confirm extends ConfirmForm {

        private final FindingRepository repository;
        private final JoinedRepository joinedRows;
        private final JoinedFindings joined;
        private final Calendar calendar;

        Confirm(
                FindingRepository repository,
                JoinedRepository joinedRows,
                JoinedFindings joined,
                LetterBodies bodies,
                Questions ask,
                ApplicationEventPublisher events,
                Calendar calendar) {
            super("confirmJoined", "joinedConfirmation", bodies, ask, events);
            this.repository = repository;
            this.joinedRows = joinedRows;
            this.joined = joined;
            this.calendar = calendar;
        }

        @Override
        public boolean isAside() {
            return true;
        }

        @Override
        List<Finding> verified(String caseNumber) {
            return repository.findings(caseNumber).stream()
                    .filter(finding -> finding.joined() && finding.status() == Finding.Status.VERIFIED)
                    .toList();
        }

        @Override
        Collection<String> verifiers(String caseNumber) {
            return joinedRows.verifiers(caseNumber);
        }

        @Override
        void confirm(String caseNumber) {
            repository.confirm(caseNumber, true, calendar.today());
            joined.ended(caseNumber);
        }
    }
}
