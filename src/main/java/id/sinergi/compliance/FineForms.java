package id.sinergi.compliance;

import id.sinergi.identity.User;
import id.sinergi.ladder.LadderRules;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Imposing the fine and approving it. */
final class FineForms {

    private static final int MOST_LINES = 50;

    private FineForms() {}

    /** Line by line: contributions × rate × months = amount, then the sum. */
    static String show(FineExplanation fine, Texts texts) {
        var lines = new ArrayList<String>();
        for (var line : fine.lines()) {
            lines.add(texts.get(
                    "fine.line",
                    texts.get("finding." + line.kind().name()),
                    LetterBodies.rupiah(line.contributions()),
                    Fines.percent(fine.percent()),
                    Integer.toString(fine.months()),
                    LetterBodies.rupiah(line.amount())));
        }
        lines.add(texts.get("fine.total", LetterBodies.rupiah(fine.total()), fine.basis()));
        return String.join("\n", lines);
    }

    @Component
    static class Impose extends LadderForm {

        private final Questions ask;
        private final Fines fines;
        private final Ladders ladders;
        private final Texts texts;

        Impose(Questions ask, Fines fines, Ladders ladders, Texts texts) {
            super("imposeFine", "fine");
            this.ask = ask;
            this.fines = fines;
            this.ladders = ladders;
            this.texts = texts;
        }

        @Override
        public List<Field> fields(TaskContext task) {
            var number = task.caseNumber();
            var bases = fines.bases(number);
            var fields = new ArrayList<Field>();
            fields.add(Field.note("explanation", show(fines.explain(number, ladders.today(), bases), texts)));
            fines.latest(number)
                    .map(FineRepository.Fine::reason)
                    .ifPresent(reason -> fields.add(Field.note("returnReason", reason)));
            fields.add(ask.date("countedTo"));
            fields.add(Field.rows("bases", MOST_LINES, List.of(ask.kind(), Field.money("contributions")))
                    .optional()
                    .value(bases.stream().map(Impose::row).toList()));
            return fields;
        }

        private static Map<String, Object> row(FineExplanation.Base base) {
            return Map.of("kind", base.kind().name(), "contributions", base.contributions());
        }

        @Override
        Completion work(TaskContext task, Values values) {
            var bases = values.rows("bases").stream()
                    .map(row -> new FineExplanation.Base(
                            FindingKind.valueOf(row.text("kind")), row.number("contributions")))
                    .toList();
            fines.propose(task, values.date("countedTo"), bases.isEmpty() ? fines.bases(task.caseNumber()) : bases);
            return Completion.plain();
        }

        @Override
        public Optional<LocalDate> due(TaskContext task) {
            return Optional.of(ladders.fineBy(task.caseNumber()));
        }

        @Override
        public Optional<String> dueBasis(TaskContext task) {
            return Optional.of(ladders.fineBasis(task.caseNumber()));
        }
    }

    @Component
    static class Approve extends LadderForm {

        private final Questions ask;
        private final Fines fines;
        private final Texts texts;
        private final FindingRepository cases;
        private final LadderRules rules;

        Approve(Questions ask, Fines fines, Texts texts, FindingRepository cases, LadderRules rules) {
            super("approveFine", "fine");
            this.ask = ask;
            this.fines = fines;
            this.texts = texts;
            this.cases = cases;
            this.rules = rules;
        }

        @Override
        public List<Field> fields(TaskContext task) {
            return ask
                    .outgoing(
                            task,
                            Field.note("explanation", explanation(task)),
                            ask.outcome("fineApproval", "approved", "returned"),
                            Field.longText("reason").when("fineApproval", "returned"))
                    .stream()
                    .map(field -> field.name().equals("means") || field.name().equals("receiver")
                            ? field.when("fineApproval", "approved")
                            : field)
                    .toList();
        }

        private String explanation(TaskContext task) {
            var basis = rules.rules(cases.get(task.caseNumber()).openedOn()).fineBasis();
            return fines.latest(task.caseNumber())
                    .map(fine -> show(fine.explanation(basis), texts))
                    .orElse("");
        }

        @Override
        public Optional<Refusal> barred(TaskContext task, User user) {
            return fines.proposed(task.caseNumber())
                    .filter(fine -> fine.proposedBy().equals(user.username()))
                    .map(fine -> Refusal.forbidden("compliance.sameProposer"));
        }

        @Override
        Completion work(TaskContext task, Values values) {
            var approval = values.text("fineApproval");
            if (approval.equals("approved")) {
                fines.approve(task, values);
            } else {
                fines.giveBack(task, values.text("reason"));
            }
            return Completion.of("fineApproval", approval);
        }
    }
}
