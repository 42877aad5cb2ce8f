package id.sinergi.compliance;

import id.sinergi.casefile.Attachments;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.Cases;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Act;
import id.sinergi.shared.Acts;
import id.sinergi.shared.Length;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What happens beside the ladder while it goes on: evidence that the employer complies, and the prosecutor's office. */
@Service
public class BesideLadder {

    static final String EVIDENCE = "compliance-evidence";
    static final String PROSECUTOR = "hand-to-prosecutor";

    private final ComplianceCases compliance;
    private final FindingRepository repository;
    private final SideRepository side;
    private final Cases cases;
    private final Attachments attachments;
    private final ProcessRuntime engine;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Acts acts;
    private final Clock clock;

    BesideLadder(
            ComplianceCases compliance,
            FindingRepository repository,
            SideRepository side,
            Cases cases,
            Attachments attachments,
            ProcessRuntime engine,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Acts acts,
            Clock clock) {
        this.compliance = compliance;
        this.repository = repository;
        this.side = side;
        this.cases = cases;
        this.attachments = attachments;
        this.engine = engine;
        this.currentUser = currentUser;
        this.events = events;
        this.acts = acts;
        this.clock = clock;
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
        if (!compliance.mayReport()) {
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
            if (!ComplianceCases.worksFor(currentUser.get(), Agency.BPJS)) {
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
                && compliance.mayReport()
                && side.pendingEvidence(file.number()).isEmpty();
    }

    boolean mayHandToProsecutor(CaseFile file) {
        return file.isOpen()
                && ComplianceCases.worksFor(currentUser.get(), Agency.BPJS)
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
        return compliance.running(caseNumber).then(file -> {
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
}
