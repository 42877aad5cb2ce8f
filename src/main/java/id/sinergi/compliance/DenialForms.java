package id.sinergi.compliance;

import id.sinergi.engine.ProcessRuntime;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Denial of public services, from the request to the lifting. */
@Configuration(proxyBeanMethods = false)
class DenialForms {

    private final Questions ask;
    private final Denials denials;
    private final Endings endings;
    private final Fines fines;
    private final ProcessRuntime engine;

    DenialForms(Questions ask, Denials denials, Endings endings, Fines fines, ProcessRuntime engine) {
        this.ask = ask;
        this.denials = denials;
        this.endings = endings;
        this.fines = fines;
        this.engine = engine;
    }

    @Bean
    LadderForm requestDenial() {
        return new Plain(
                "requestDenial",
                "denial",
                task -> ask.outgoing(task, ask.date("letterDate"), ask.services(task, null), Field.longText("reason")),
                denials::request);
    }

    @Bean
    LadderForm coordinateDenial() {
        return new Plain(
                "coordinateDenial",
                "denial",
                task -> List.of(
                        ask.date("heldOn"),
                        Field.text("participants").max(500),
                        Field.longText("account"),
                        ask.services(task, known(task))),
                denials::coordinate);
    }

    @Bean
    LadderForm decideDenial() {
        return new DecideDenial();
    }

    @Bean
    LadderForm imposeDenial() {
        return new Plain(
                "imposeDenial",
                "denial",
                task -> ask.outgoing(
                        task, ask.date("letterDate"), Field.text("unit").max(300)),
                denials::impose);
    }

    @Bean
    LadderForm proposeLift() {
        return new Plain(
                "proposeLift",
                "lift",
                task -> List.of(
                        ask.choice("ground", "ground.", Denials.FINE_PAID, "data_complete"),
                        Field.money("recovered")
                                .when("ground", Denials.FINE_PAID)
                                .optional(),
                        Field.longText("evidence"),
                        ask.document(),
                        ask.date("proposedOn")),
                (task, values) -> denials.proposeLift(task, values, ask.document(values)));
    }

    @Bean
    LadderForm decideLift() {
        return new Deciding(
                "decideLift",
                "lift",
                "lift",
                task -> List.of(
                        ask.outcome("lift", "lifted", "refused"), Field.longText("reason"), ask.date("decidedOn")),
                (task, values) -> denials.decideLift(task, values.text("lift"), values));
    }

    @Bean
    LadderForm recordLift() {
        return new Plain("recordLift", "lift", task -> ask.outgoing(task, ask.date("letterDate")), denials::recordLift);
    }

    /** Declined, the case goes on with its fine; by the first versions of the diagram it ended, and then two people decide. */
    private final class DecideDenial extends EndingForm {

        private static final String ENDED_AT = "declinedEnd";

        DecideDenial() {
            super("decideDenial", "denial", endings, fines, "denial", "decline", Endings.Money.NOT_PAID);
        }

        @Override
        List<Field> questions(TaskContext task) {
            return List.of(
                    ask.outcome("denial", "impose", "decline"),
                    ask.services(task, known(task)).when("denial", "impose"),
                    Field.longText("reason"),
                    ask.date("decidedOn"));
        }

        @Override
        boolean ends(TaskContext task, Values values) {
            return super.ends(task, values) && engine.isDrawn(task.taskId(), ENDED_AT);
        }

        @Override
        void refuse(TaskContext task, Values values) {
            denials.refuseDecidedOn(task.caseNumber(), values.date("decidedOn"));
        }

        @Override
        Completion work(TaskContext task, Values values) {
            denials.decide(task, values.text("denial"), values);
            return Completion.of("denial", values.text("denial"));
        }
    }

    private List<String> known(TaskContext task) {
        return denials.get(task.caseNumber()).services();
    }

    /** One thing to do, with nothing to branch on. */
    private static class Plain extends LadderForm {

        private final Function<TaskContext, List<Field>> questions;
        private final BiConsumer<TaskContext, Values> act;

        Plain(
                String id,
                String stage,
                Function<TaskContext, List<Field>> questions,
                BiConsumer<TaskContext, Values> act) {
            super(id, stage);
            this.questions = questions;
            this.act = act;
        }

        @Override
        public List<Field> fields(TaskContext task) {
            return questions.apply(task);
        }

        @Override
        Completion work(TaskContext task, Values values) {
            act.accept(task, values);
            return Completion.plain();
        }
    }

    /** A decision that the process branches on. */
    private static final class Deciding extends Plain {

        private final String variable;

        Deciding(
                String id,
                String stage,
                String variable,
                Function<TaskContext, List<Field>> questions,
                BiConsumer<TaskContext, Values> act) {
            super(id, stage, questions, act);
            this.variable = variable;
        }

        @Override
        Completion work(TaskContext task, Values values) {
            super.work(task, values);
            return Completion.of(variable, values.text(variable));
        }
    }
}
