package id.sinergi.compliance;

import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.Attachments;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.Cases;
import id.sinergi.employers.Employer;
import id.sinergi.employers.Employers;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.shared.Act;
import id.sinergi.shared.Acts;
import id.sinergi.shared.Length;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Cases of employer compliance: reporting findings, evidence, and the prosecutor's office. */
@Service
public class ComplianceCases {

    static final String EVIDENCE = "compliance-evidence";
    static final String PROSECUTOR = "hand-to-prosecutor";

    private final FindingRepository repository;
    private final SideRepository side;
    private final JoinedFindings joined;
    private final Employers employers;
    private final Cases cases;
    private final Attachments attachments;
    private final ProcessRuntime engine;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Acts acts;
    private final Calendar calendar;
    private final Clock clock;

    ComplianceCases(
            FindingRepository repository,
            SideRepository side,
            JoinedFindings joined,
            Employers employers,
            Cases cases,
            Attachments attachments,
            ProcessRuntime engine,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Acts acts,
            Calendar calendar,
            Clock clock) {
        this.repository = repository;
        this.side = side;
        this.joined = joined;
        this.employers = employers;
        this.cases = cases;
        this.attachments = attachments;
        this.engine = engine;
        this.currentUser = currentUser;
        this.events = events;
        this.acts = acts;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Whether the current user may report findings: officers and supervisors of Disnaker and BPJS. */
    public boolean mayReport() {
        var user = currentUser.get();
        return user.isSystem() || worksFor(user, Agency.DISNAKER) || worksFor(user, Agency.BPJS);
    }

    /**
     * Reports findings about an employer: they join its open case, or open one. Two who report at the same time meet in
     * one case. The first step is asynchronous: who calls outside of a transaction calls {@link ProcessRuntime#settle}.
     *
     * @param origin where it comes from, as in {@link Finding#origin}
     * @return the case's number; refused with {@code compliance.role}, field {@code employer} unknown, field
     *     {@code findings} required
     */
    @Act
    public Result<String> report(long employerId, List<Finding.New> found, String origin) {
        return reported(employerId, null, found, origin);
    }

    /**
     * As {@link #report(long, List, String)}; a case that is opened bears {@code subject} in place of the employer's name.
     * Refused at {@code subject} where it is too long, or where the findings join a case, which has its own.
     */
    @Act
    public Result<String> report(long employerId, @Nullable String subject, List<Finding.New> found, String origin) {
        return reported(employerId, subject, found, origin);
    }

    private Result<String> reported(long employerId, @Nullable String subject, List<Finding.New> found, String origin) {
        if (!mayReport()) {
            return Result.refused(Refusal.forbidden("compliance.role"));
        }
        var employer = employers.find(employerId);
        if (employer.isEmpty()) {
            return Result.refused(Refusal.field("employer", "employerUnknown"));
        }
        if (found.isEmpty()) {
            return Result.refused(Refusal.field("findings", "required"));
        }
        var key = Long.toString(employerId);
        cases.holdOpenOf(List.of(key));
        repository.lock(employerId);
        // What came up meanwhile is not held, the wrong way round: no case ends without its employer.
        var open = cases.openOf(key).map(CaseFile::number);
        if (!proved(open, found)) {
            return Result.refused(Refusal.field("documents", "notAFile"));
        }
        if (subject != null && open.isPresent()) {
            return Result.refused(Refusal.field("subject", "joinsCase", open.get()));
        }
        var number = open.orElseGet(
                () -> open(employer.get(), subject == null ? employer.get().name() : subject, origin));
        found.forEach(finding -> add(number, finding, origin));
        if (open.isPresent()) {
            joined.came(number);
        }
        return Result.done(number);
    }

    /** Whether the documents that are to prove the findings are the open case's. */
    private boolean proved(Optional<String> open, List<Finding.New> found) {
        return found.stream()
                .flatMap(finding -> finding.parts().documents().stream())
                .allMatch(id ->
                        open.filter(number -> attachments.belongs(id, number)).isPresent());
    }

    /** Reports more findings into an open case. Refused as {@link #report}, and {@code case.unknown}, {@code case.ended}. */
    public Result<CaseFile> join(String caseNumber, List<Finding.New> found) {
        return running(caseNumber)
                .then(file -> acts.run(() -> {
                    cases.holdOpen(caseNumber);
                    return report(repository.get(caseNumber).employerId(), found, "report");
                }))
                .then(number -> {
                    engine.settle(number);
                    return cases.find(number);
                });
    }

    private Result<CaseFile> running(String caseNumber) {
        return cases.find(caseNumber).then(file -> {
            if (file.kind() != CaseKind.EMPLOYER_COMPLIANCE) {
                return Result.refused(Refusal.notFound("case.unknown", caseNumber));
            }
            return file.isOpen() ? Result.done(file) : Result.refused(Refusal.conflict("case.ended"));
        });
    }

    String open(Employer employer, String subject, String origin) {
        repository.deactivateAllOf(employer.id());
        var number = cases.open(new Cases.NewCase(
                CaseKind.EMPLOYER_COMPLIANCE,
                subject,
                List.of(employer.villageCode()),
                employer.villageCode(),
                Long.toString(employer.id()),
                null));
        repository.insert(number, employer.id(), calendar.today(), origin);
        engine.start(CaseKind.EMPLOYER_COMPLIANCE.process(), number);
        return number;
    }

    private void add(String number, Finding.New finding, String origin) {
        var by = currentUser.get().username();
        if (!repository.report(number, finding, origin, Finding.Status.REPORTED, by, clock.instant())) {
            return;
        }
        events.publishEvent(new ComplianceAct(
                "compliance.findingReported",
                number,
                Map.of("kind", finding.kind().name(), "workers", Integer.toString(finding.workers()))));
    }

    /**
     * Hands in evidence that the employer complies now; BPJS checks it while the ladder goes on. Refused: {@code
     * case.unknown}, {@code compliance.role}, {@code case.ended}, {@code compliance.evidencePending}, field {@code text}
     * required or too long, field {@code documentId} not a document of the case.
     */
    public Result<CaseFile> submitEvidence(String caseNumber, @Nullable String text, @Nullable UUID documentId) {
        if (documentId != null && !attachments.belongs(documentId, caseNumber)) {
            return Result.refused(Refusal.field("documentId", "notAFile"));
        }
        return beside(caseNumber, "text", text, EVIDENCE, words -> submit(caseNumber, words, documentId));
    }

    /**
     * The same inside the caller's transaction, for another module's task; who calls settles the case afterwards.
     *
     * @param text up to 2,000 characters
     * @return refused with {@code compliance.role}, {@code compliance.evidencePending}, {@code compliance.notWaiting}
     */
    @Act(joins = true)
    public Result<String> takeEvidence(String caseNumber, String text, @Nullable UUID documentId) {
        cases.hold(caseNumber);
        repository.lock(caseNumber);
        submit(caseNumber, text, documentId);
        send(EVIDENCE, caseNumber);
        return Result.done(caseNumber);
    }

    private void submit(String caseNumber, String words, @Nullable UUID documentId) {
        if (!mayReport()) {
            throw Refusal.forbidden("compliance.role").raise();
        }
        if (side.pendingEvidence(caseNumber).isPresent()) {
            throw Refusal.conflict("compliance.evidencePending").raise();
        }
        side.submit(caseNumber, words, documentId, currentUser.get().username(), clock.instant());
        events.publishEvent(new ComplianceAct("compliance.evidenceSubmitted", caseNumber, Map.of("text", words)));
    }

    private void send(String message, String caseNumber) {
        if (!engine.send(message, caseNumber)) {
            throw Refusal.conflict("compliance.notWaiting").raise();
        }
    }

    /**
     * Hands the case to the prosecutor's office, while the ladder goes on: BPJS only, and only with a confirmed finding
     * of arrears, PDS-TK or PWBD. Refused: {@code case.unknown}, {@code case.ended}, {@code compliance.bpjsOnly}, {@code
     * compliance.prosecutorKinds}, {@code compliance.withProsecutor}, field {@code reason} required or too long.
     */
    public Result<CaseFile> handToProsecutor(String caseNumber, @Nullable String reason) {
        return beside(caseNumber, "reason", reason, PROSECUTOR, words -> {
            if (!worksFor(currentUser.get(), Agency.BPJS)) {
                throw Refusal.forbidden("compliance.bpjsOnly").raise();
            }
            if (!isForProsecutor(caseNumber)) {
                throw Refusal.invalid("compliance.prosecutorKinds").raise();
            }
            if (side.pendingProsecution(caseNumber).isPresent()) {
                throw Refusal.conflict("compliance.withProsecutor").raise();
            }
            side.hand(caseNumber, words, currentUser.get().username(), clock.instant());
            events.publishEvent(
                    new ComplianceAct("compliance.handedToProsecutor", caseNumber, Map.of("reason", words)));
        });
    }

    boolean maySubmitEvidence(CaseFile file) {
        return file.isOpen()
                && mayReport()
                && side.pendingEvidence(file.number()).isEmpty();
    }

    boolean mayHandToProsecutor(CaseFile file) {
        return file.isOpen()
                && worksFor(currentUser.get(), Agency.BPJS)
                && isForProsecutor(file.number())
                && side.pendingProsecution(file.number()).isEmpty();
    }

    private boolean isForProsecutor(String caseNumber) {
        return repository.findings(caseNumber).stream()
                .anyMatch(finding -> finding.status() == Finding.Status.CONFIRMED
                        && finding.kind().isForProsecutor());
    }

    /** Does {@code work} and tells the process, both or neither, then runs what follows. */
    private Result<CaseFile> beside(
            String caseNumber, String field, @Nullable String text, String message, Consumer<String> work) {
        return running(caseNumber).then(file -> {
            var wrong = Length.TEXT.wrong(field, text);
            if (text == null || wrong.isPresent()) {
                return Result.refused(Refusal.fields(wrong.stream().toList()));
            }
            var done = acts.run(() -> {
                cases.holdOpen(caseNumber);
                repository.lock(caseNumber);
                work.accept(text.strip());
                send(message, caseNumber);
            });
            return done.then(nothing -> {
                engine.settle(caseNumber);
                return cases.find(caseNumber);
            });
        });
    }

    private static boolean worksFor(User user, Agency agency) {
        return user.agency() == agency && (user.is(Role.OFFICER) || user.is(Role.SUPERVISOR));
    }
}
