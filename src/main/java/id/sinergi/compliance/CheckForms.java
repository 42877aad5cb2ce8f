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
    LadderForm checkAnswer(
            Questions ask,
            NoticeRepository repository,
            RecoveryRepository recoveries,
            Endings endings,
            Fines fines,
            Clock clock) {
        return new Check("checkAnswer", "guidance", ask, repository, recoveries, endings, fines, clock);
    }

    @Bean
    LadderForm checkFirstWarning(
            Questions ask,
            NoticeRepository repository,
            RecoveryRepository recoveries,
            Endings endings,
            Fines fines,
            Clock clock) {
        return new Check("checkFirstWarning", "warning1", ask, repository, recoveries, endings, fines, clock);
    }

    @Bean
    LadderForm checkSecondWarning(
            Questions ask,
            NoticeRepository repository,
            RecoveryRepository recoveries,
            Endings endings,
            Fines fines,
            Clock clock) {
        return new Check("checkSecondWarning", "warning2", ask, repository, recoveries, endings, fines, clock);
    }

    @Bean
    LadderForm checkFine(
            Questions ask,
            NoticeRepository repository,
            RecoveryRepository recoveries,
            Endings endings,
            Fines fines,
            Clock clock) {
        return new Check("checkFine", "fine", ask, repository, recoveries, endings, fines, clock);
    }

    @Bean
    LadderForm checkEvidence(
            Questions ask,
            SideRepository repository,
            RecoveryRepository recoveries,
            Endings endings,
            Fines fines,
            ApplicationEventPublisher events) {
        return new CheckEvidence(ask, repository, recoveries, endings, fines, events);
    }

    private static final class Check extends EndingForm {

        private final Questions ask;
        private final NoticeRepository repository;
        private final RecoveryRepository recoveries;
        private final Clock clock;

        Check(
                String id,
                String stage,
                Questions ask,
                NoticeRepository repository,
                RecoveryRepository recoveries,
                Endings endings,
                Fines fines,
                Clock clock) {
            super(id, stage, endings, fines, "compliance", COMPLIED, Money.PAID);
            this.ask = ask;
            this.repository = repository;
            this.recoveries = recoveries;
            this.clock = clock;
        }

        @Override
        List<Field> questions(TaskContext task) {
            return List.of(
                    ask.outcome("compliance", COMPLIED, NOT_COMPLIED),
                    Field.longText("evidence").when("compliance", COMPLIED),
                    Field.money("recovered").when("compliance", COMPLIED).optional(),
                    ask.document(),
                    ask.note());
        }

        @Override
        Completion work(TaskContext task, Values values) {
            var compliance = values.text("compliance");
            var document = ask.document(values);
            var by = task.user().username();
            repository.check(
                    task.caseNumber(),
                    id(),
                    compliance.equals(COMPLIED),
                    values.optionalText("evidence")
                            .or(() -> values.optionalText("note"))
                            .orElse(null),
                    document,
                    by,
                    clock.instant());
            recoveries.record(task.caseNumber(), id(), values.number("recovered", 0), document, by);
            return Completion.of("compliance", compliance);
        }
    }

    private static final class CheckEvidence extends EndingForm {

        private final Questions ask;
        private final SideRepository repository;
        private final RecoveryRepository recoveries;
        private final ApplicationEventPublisher events;

        CheckEvidence(
                Questions ask,
                SideRepository repository,
                RecoveryRepository recoveries,
                Endings endings,
                Fines fines,
                ApplicationEventPublisher events) {
            super("checkEvidence", "evidence", endings, fines, "evidence", "accepted", Money.PAID);
            this.ask = ask;
            this.repository = repository;
            this.recoveries = recoveries;
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
                    ask.outcome("evidence", "accepted", "rejected"),
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
            recoveries.record(
                    task.caseNumber(),
                    id(),
                    values.number("recovered", 0),
                    proof,
                    task.user().username());
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
    LadderForm recordProsecution(
            Questions ask, Prosecutions prosecutions, RecoveryRepository recoveries, Endings endings, Fines fines) {
        return new RecordProsecution(ask, prosecutions, recoveries, endings, fines);
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

        private final Questions ask;
        private final Prosecutions prosecutions;
        private final RecoveryRepository recoveries;

        RecordProsecution(
                Questions ask, Prosecutions prosecutions, RecoveryRepository recoveries, Endings endings, Fines fines) {
            super("recordProsecution", "prosecutor", endings, fines, "prosecution", COMPLIED, Money.PAID);
            this.ask = ask;
            this.prosecutions = prosecutions;
            this.recoveries = recoveries;
        }

        @Override
        public boolean isAside() {
            return true;
        }

        @Override
        List<Field> questions(TaskContext task) {
            return List.of(
                    ask.outcome("prosecution", COMPLIED, NOT_COMPLIED),
                    Field.money("recovered").when("prosecution", COMPLIED).optional(),
                    ask.date("heldOn"),
                    Field.longText("account"),
                    ask.document());
        }

        @Override
        void refuse(TaskContext task, Values values) {
            prosecutions.refuseDate(task.caseNumber(), values.date("heldOn"));
        }

        @Override
        Completion work(TaskContext task, Values values) {
            var result = values.text("prosecution");
            var document = ask.document(values);
            prosecutions.record(task, result, values);
            recoveries.record(
                    task.caseNumber(),
                    id(),
                    values.number("recovered", 0),
                    document,
                    task.user().username());
            return Completion.of("prosecution", result);
        }
    }
}
