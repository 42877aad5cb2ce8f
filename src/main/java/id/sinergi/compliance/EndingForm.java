package id.sinergi.compliance;

import id.sinergi.compliance.Endings.Money;
import id.sinergi.identity.User;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A form of which one answer ends the case, by the rule of {@link Endings}. */
abstract class EndingForm extends LadderForm {

    private final Endings endings;
    private final Fines fines;
    private final String question;
    private final String end;
    private final Money money;

    /**
     * @param question the form's outcome, on which the process branches
     * @param end the answer that ends the case
     */
    EndingForm(String id, String stage, Endings endings, Fines fines, String question, String end, Money money) {
        super(id, stage);
        this.endings = endings;
        this.fines = fines;
        this.question = question;
        this.end = end;
        this.money = money;
    }

    /** The answer that ends the case, as the diagram's condition has it. */
    String endsBy() {
        return "${" + question + " == '" + end + "'}";
    }

    /** Whether these answers would end the case. */
    boolean ends(TaskContext task, Values values) {
        return values.text(question).equals(end);
    }

    /** What is asked. */
    abstract List<Field> questions(TaskContext task);

    /** Refuses by {@link Refusal#raise} what {@link #work} would refuse: whoever decides is shown nothing that cannot be done. */
    void refuse(TaskContext task, Values values) {}

    /** Whoever decides sees who proposed; what was proposed is filled in already. */
    @Override
    public List<Field> fields(TaskContext task) {
        var fields = new ArrayList<>(questions(task));
        endings.proposer(task).ifPresent(name -> fields.addFirst(Field.note("proposedBy", name)));
        return fields;
    }

    @Override
    public Optional<Refusal> barred(TaskContext task, User user) {
        return endings.barred(task, user);
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        if (!ends(task, values)) {
            return super.complete(task, values);
        }
        refuse(task, values);
        var refusal = endings.whyNot(task.caseNumber(), money);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        var recovered = values.number("recovered", 0);
        if (money == Money.PAID) {
            fines.refuseUnpaid(task.caseNumber(), recovered);
        }
        return endings.isOnlyProposed(task, end, money, recovered)
                ? Result.done(Completion.proposed(end))
                : super.complete(task, values);
    }
}
