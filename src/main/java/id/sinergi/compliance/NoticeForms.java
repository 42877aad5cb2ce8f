package id.sinergi.compliance;

import id.sinergi.ladder.Ladder;
import id.sinergi.ladder.Notice;
import id.sinergi.shared.Length;
import id.sinergi.shared.Refusal;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Guidance and warnings: letter, receipt, sending again, and the employer's answer. */
@Configuration(proxyBeanMethods = false)
class NoticeForms {

    @Bean
    LadderForm sendGuidance(Questions ask, Notices notices) {
        return new Issue("sendGuidance", "guidance", Notice.Kind.GUIDANCE, ask, notices);
    }

    @Bean
    LadderForm issueFirstWarning(Questions ask, Notices notices) {
        return new Issue("issueFirstWarning", "warning1", Notice.Kind.WARNING1, ask, notices);
    }

    @Bean
    LadderForm issueSecondWarning(Questions ask, Notices notices) {
        return new Issue("issueSecondWarning", "warning2", Notice.Kind.WARNING2, ask, notices);
    }

    @Bean
    LadderForm recordFirstReceipt(Questions ask, Notices notices) {
        return new Receipt("recordFirstReceipt", "warning1", Notice.Kind.WARNING1, ask, notices);
    }

    @Bean
    LadderForm recordSecondReceipt(Questions ask, Notices notices) {
        return new Receipt("recordSecondReceipt", "warning2", Notice.Kind.WARNING2, ask, notices);
    }

    @Bean
    LadderForm resendFirstWarning(Questions ask, Notices notices) {
        return new Resend("resendFirstWarning", "warning1", Notice.Kind.WARNING1, ask, notices);
    }

    @Bean
    LadderForm resendSecondWarning(Questions ask, Notices notices) {
        return new Resend("resendSecondWarning", "warning2", Notice.Kind.WARNING2, ask, notices);
    }

    @Bean
    LadderForm recordAnswer(Questions ask, Notices notices, Ladders ladders, ReceivedAnswers received) {
        return new Answer(ask, notices, ladders, received);
    }

    private static final class Issue extends LadderForm {

        private final Notice.Kind kind;
        private final Questions ask;
        private final Notices notices;

        Issue(String id, String stage, Notice.Kind kind, Questions ask, Notices notices) {
            super(id, stage);
            this.kind = kind;
            this.ask = ask;
            this.notices = notices;
        }

        @Override
        public List<Field> fields(TaskContext task) {
            return ask.outgoing(task, ask.date("letterDate"), ask.note());
        }

        @Override
        public Optional<Refusal> check(TaskContext task, Values values) {
            return notices.whyNotDraft(task, kind, values);
        }

        @Override
        Completion work(TaskContext task, Values values) {
            notices.draft(task, kind, values);
            return Completion.plain();
        }
    }

    private static final class Receipt extends LadderForm {

        private static final String RECEIVED = "received";
        private static final String RETURNED = "returned";

        private final Notice.Kind kind;
        private final Questions ask;
        private final Notices notices;

        Receipt(String id, String stage, Notice.Kind kind, Questions ask, Notices notices) {
            super(id, stage);
            this.kind = kind;
            this.ask = ask;
            this.notices = notices;
        }

        @Override
        public List<Field> fields(TaskContext task) {
            return List.of(
                    ask.outcome("receipt", RECEIVED, RETURNED),
                    Field.date("receivedOn").when("receipt", RECEIVED),
                    Field.name("receivedBy").when("receipt", RECEIVED),
                    Field.date("returnedOn").when("receipt", RETURNED),
                    Field.text("reason").when("receipt", RETURNED),
                    ask.document());
        }

        @Override
        Completion work(TaskContext task, Values values) {
            var receipt = values.text("receipt");
            var proof = ask.document(values);
            if (receipt.equals(RECEIVED)) {
                notices.received(task, kind, values.date("receivedOn"), values.text("receivedBy"), proof);
            } else {
                notices.returned(task, kind, values.date("returnedOn"), values.text("reason"), proof);
            }
            return Completion.of("receipt", receipt);
        }
    }

    private static final class Resend extends LadderForm {

        private final Notice.Kind kind;
        private final Questions ask;
        private final Notices notices;

        Resend(String id, String stage, Notice.Kind kind, Questions ask, Notices notices) {
            super(id, stage);
            this.kind = kind;
            this.ask = ask;
            this.notices = notices;
        }

        @Override
        public List<Field> fields(TaskContext task) {
            return List.of(ask.date("sentOn"), ask.means(), ask.receiver(task));
        }

        @Override
        Completion work(TaskContext task, Values values) {
            notices.resend(task, kind, values);
            return Completion.plain();
        }
    }

    private static final class Answer extends LadderForm {

        private static final String[] GIVEN = {"registered", "corrected", "paid", "disputes"};

        private final Questions ask;
        private final Notices notices;
        private final Ladders ladders;
        private final ReceivedAnswers received;

        Answer(Questions ask, Notices notices, Ladders ladders, ReceivedAnswers received) {
            super("recordAnswer", "guidance");
            this.ask = ask;
            this.notices = notices;
            this.ladders = ladders;
            this.received = received;
        }

        @Override
        public List<Field> fields(TaskContext task) {
            var questions = List.of(
                    ask.outcome("answer", "registered", "corrected", "paid", "disputes", Ladder.SILENT),
                    Field.date("answeredOn").when("answer", GIVEN),
                    Field.longText("text").when("answer", GIVEN),
                    ask.document());
            return ladders.load(task.caseNumber())
                    .notice(Notice.Kind.GUIDANCE)
                    .flatMap(guidance -> received.to(guidance.letterId()))
                    .map(came -> filled(questions, came))
                    .orElse(questions);
        }

        /** What came on line stands in the form, said to come from there; the officer still answers for it. */
        private static List<Field> filled(List<Field> questions, ReceivedAnswers.Received came) {
            var answer = questions.getFirst();
            var text = questions.get(2);
            var longest = (int) text.max();
            var known = List.of(GIVEN).contains(came.answer()) ? came.answer() : null;
            return List.of(
                    Field.note("received", came.origin()),
                    answer.value(known),
                    questions.get(1).value(came.on().toString()),
                    text.value(Length.begin(came.text(), longest)),
                    questions
                            .get(3)
                            .value(
                                    came.documents().isEmpty()
                                            ? null
                                            : came.documents().getFirst().toString()));
        }

        @Override
        Completion work(TaskContext task, Values values) {
            var answer = values.text("answer");
            notices.answer(task, answer, values, ask.document(values));
            return Completion.of("answer", answer);
        }

        @Override
        public Optional<LocalDate> due(TaskContext task) {
            return Optional.of(ladders.answerBy(task.caseNumber()));
        }

        @Override
        public Optional<String> dueBasis(TaskContext task) {
            return Optional.of(ladders.answerBasis(task.caseNumber()));
        }
    }
}
