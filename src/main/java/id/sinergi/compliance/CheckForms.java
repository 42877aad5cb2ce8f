package id.sinergi.compliance;

import id.sinergi.compliance.Endings.Money;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where BPJS checks whether the employer complies; and what happens beside the ladder. */
@Configuration(proxyBeanMethods = false)
class CheckForms {

    private static final String COMPLIED = "complied";
    private static final String NOT_COMPLIED = "not_complied";

    @Bean
    LadderForm checkAnswer(Checking checking, NoticeRepository repository, Clock clock) {
        return new Check("checkAnswer", "guidance", checking, repository, clock);
    }

    @Bean
    LadderForm checkFirstWarning(Checking checking, NoticeRepository repository, Clock clock) {
        return new Check("checkFirstWarning", "warning1", checking, repository, clock);
    }

    @Bean
    LadderForm checkSecondWarning(Checking checking, NoticeRepository repository, Clock clock) {
        return new Check("checkSecondWarning", "warning2", checking, repository, clock);
    }

    @Bean
    LadderForm checkFine(Checking checking, NoticeRepository repository, Clock clock) {
        return new Check("checkFine", "fine", checking, repository, clock);
    }

    @Bean
    LadderForm checkEvidence(Checking checking, SideRepository repository, ApplicationEventPublisher events) {
        return new CheckEvidence(checking, repository, events);
    }

    private static final class Check extends EndingForm {

        private final Checking checking;
        private final NoticeRepository repository;
        private final Clock clock;

        Check(String id, String stage, Checking checking, NoticeRepository repository, Clock clock) {
            super(id, stage, checking.endings(), checking.fines(), "compliance", COMPLIED, Money.PAID);
            this.checking = checking;
            this.repository = repository;
            this.clock = clock;
        }

        @Override
        List<Field> questions(TaskContext task) {
            return List.of(
                    checking.ask().outcome("compliance", COMPLIED, NOT_COMPLIED),
                    Field.longText("evidence").when("compliance", COMPLIED),
                    Field.money("recovered").when("compliance", COMPLIED).optional(),
                    checking.ask().document(),
                    checking.ask().note());
        }

        @Override
        Completion work(TaskContext task, Values values) {
            var compliance = values.text("compliance");
            var document = checking.ask().document(values);
            repository.check(
                    task.caseNumber(),
                    id(),
                    compliance.equals(COMPLIED),
                    values.optionalText("evidence")
                            .or(() -> values.optionalText("note"))
                            .orElse(null),
                    document,
                    task.user().username(),
                    clock.instant());
            checking.recover(task, id(), values, document);
            return Completion.of("compliance", compliance);
        }
    }

    private static final class CheckEvidence extends EndingForm {

        private final Checking checking;
        private final SideRepository repository;
        private final ApplicationEventPublisher events;

        CheckEvidence(Checking checking, SideRepository repository, ApplicationEventPublisher events) {
            super(
                    "checkEvidence",
                    "evidence",
                    checking.endings(),
                    checking.fines(),
                    "evidence",
                    "accepted",
                    Money.PAID);
            this.checking = checking;
            this.repository = repository;
            this.events = events;
        }

        @Override
        public boolean isAside() {
            return true;
        }

        @Override
        List<Field> questions(TaskContext task) {
            var submitted = repository.pendingEvidence(task.caseNumber());
            return List.of(
                    Field.note(
                            "submitted",
                            submitted.map(SideRepository.Evidence::text).orElse("")),
                    checking.ask().outcome("evidence", "accepted", "rejected"),
                    Field.money("recovered").when("evidence", "accepted").optional(),
                    Field.longText("assessment"));
        }

        @Override
        void refuse(TaskContext task, Values values) {}

        @Override
        Completion work(TaskContext task, Values values) {
            var evidence = values.text("evidence");
            var assessment = values.text("assessment");
            var proof = repository
                    .pendingEvidence(task.caseNumber())
                    .map(SideRepository.Evidence::document)
                    .orElse(null);
            checking.recover(task, id(), values, proof);
            repository.checked(
                    task.caseNumber(), evidence, assessment, task.user().username());
            if (evidence.equals("rejected")) {
                events.publishEvent(new ComplianceAct(
                        "compliance.evidenceRejected", task.caseNumber(), Map.of("reason", assessment)));
            }
            return Completion.of("evidence", evidence);
        }
    }

    @Bean
    LadderForm grantPower(Questions ask, Prosecutions prosecutions) {
        return new GrantPower(ask, prosecutions);
    }

    @Bean
    LadderForm recordProsecution(Checking checking, Prosecutions prosecutions) {
        return new RecordProsecution(checking, prosecutions);
    }

    private static final class GrantPower extends LadderForm {

        private final Questions ask;
        private final Prosecutions prosecutions;

        GrantPower(Questions ask, Prosecutions prosecutions) {
            super("grantPower", "prosecutor");
            this.ask = ask;
            this.prosecutions = prosecutions;
        }

        @Override
        public boolean isAside() {
            return true;
        }

        @Override
        public List<Field> fields(TaskContext task) {
            return ask.outgoing(
                    task,
                    Field.note("handed", prosecutions.reason(task.caseNumber())),
                    ask.date("letterDate"),
                    Field.name("prosecutor"),
                    Field.longText("scope"));
        }

        @Override
        Completion work(TaskContext task, Values values) {
            prosecutions.grant(task, values);
            return Completion.plain();
        }
    }

    private static final class RecordProsecution extends EndingForm {

        private final Checking checking;
        private final Prosecutions prosecutions;

        RecordProsecution(Checking checking, Prosecutions prosecutions) {
            super(
                    "recordProsecution",
                    "prosecutor",
                    checking.endings(),
                    checking.fines(),
                    "prosecution",
                    COMPLIED,
                    Money.PAID);
            this.checking = checking;
            this.prosecutions = prosecutions;
        }

        @Override
        public boolean isAside() {
            return true;
        }

        @Override
        List<Field> questions(TaskContext task) {
            return List.of(
                    checking.ask().outcome("prosecution", COMPLIED, NOT_COMPLIED),
                    Field.money("recovered").when("prosecution", COMPLIED).optional(),
                    checking.ask().date("heldOn"),
                    Field.longText("account"),
                    checking.ask().document());
        }

        @Override
        void refuse(TaskContext task, Values values) {
            prosecutions.refuseDate(task.caseNumber(), values.date("heldOn"));
        }

        @Override
        Completion work(TaskContext task, Values values) {
            var result = values.text("prosecution");
            var document = checking.ask().document(values);
            prosecutions.record(task, result, values);
            checking.recover(task, id(), values, document);
            return Completion.of("prosecution", result);
        }
    }
}
