package id.sinergi.compliance;

import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.Cases;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.ladder.Notice;
import id.sinergi.ladder.Step;
import id.sinergi.shared.Acts;
import id.sinergi.shared.Length;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.worklist.forms.DueMoved;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Pauses and extensions of the ladder's clocks. The time to answer moves with its task, by request and decision of the
 * supervisor; a warning's time stands still only for a reason with its paper.
 */
@Service
public class Clocks {

    private static final String ANSWER = "compliance.recordAnswer";

    private final ClockRepository repository;
    private final FindingRepository repositoryOfCases;
    private final Ladders ladders;
    private final Cases cases;
    private final ProcessRuntime engine;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Acts acts;
    private final Calendar calendar;
    private final Clock clock;

    Clocks(
            ClockRepository repository,
            FindingRepository repositoryOfCases,
            Ladders ladders,
            Cases cases,
            ProcessRuntime engine,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Acts acts,
            Calendar calendar,
            Clock clock) {
        this.repository = repository;
        this.repositoryOfCases = repositoryOfCases;
        this.ladders = ladders;
        this.cases = cases;
        this.engine = engine;
        this.currentUser = currentUser;
        this.events = events;
        this.acts = acts;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The task of the answer was paused, resumed or extended: so is the time to answer, and the timer that ends it. */
    @EventListener
    void on(DueMoved moved) {
        if (!moved.formKey().equals(ANSWER)) {
            return;
        }
        var number = moved.caseNumber();
        var notice = ladders.notice(number, Notice.Kind.GUIDANCE).id();
        var by = currentUser.get().username();
        switch (moved.kind()) {
            case PAUSED ->
                repository.pause(notice, calendar.today(), moved.reason(), moved.reference(), by, clock.instant());
            case RESUMED -> repository.resume(notice, calendar.today(), by);
            case EXTENDED ->
                repository.extend(notice, calendar.today(), moved.days(), moved.reason(), by, clock.instant());
        }
        engine.rearm("answerDue", number);
    }

    /** The warning whose time runs or stands still now. */
    private Optional<Notice> warning(String caseNumber) {
        var ladder = ladders.load(caseNumber);
        var rules = ladders.rules(caseNumber);
        var last = rules.position(ladder, calendar.today());
        if (last.ended() || (last.last() != Step.WARNING1 && last.last() != Step.WARNING2)) {
            return Optional.empty();
        }
        return ladder.notices().stream()
                .filter(notice -> notice.kind().step() == last.last())
                .filter(notice -> rules.starts(notice).isPresent())
                .findFirst();
    }

    /** Whether the current user may stop a warning's clock in this case now. */
    public boolean mayPause(CaseFile file) {
        return mayMove(file).filter(warning -> !isPaused(warning)).isPresent();
    }

    /** Whether the current user may start it again. */
    public boolean mayResume(CaseFile file) {
        return mayMove(file).filter(this::isPaused).isPresent();
    }

    /** The warning whose clock the current user may move. */
    private Optional<Notice> mayMove(CaseFile file) {
        return file.isOpen() && file.kind() == CaseKind.EMPLOYER_COMPLIANCE && isSupervisor()
                ? warning(file.number())
                : Optional.empty();
    }

    private boolean isSupervisor() {
        var user = currentUser.get();
        return user.agency() == Agency.BPJS && user.is(Role.SUPERVISOR);
    }

    private boolean isPaused(Notice warning) {
        return ladders.load(warning.caseNumber()).clocks().stream()
                .anyMatch(entry -> entry.noticeId() == warning.id() && entry.isRunning());
    }

    /**
     * Stops the time of the warning that runs, for the supervisor of BPJS. Refused: {@code case.unknown}, {@code
     * case.ended}, {@code ladder.pauseRole}, {@code ladder.noClock}, {@code ladder.pausedAlready}, fields {@code reason} and
     * {@code reference} required or too long.
     */
    public Result<CaseFile> pause(String caseNumber, @Nullable String reason, @Nullable String reference) {
        var errors = new ArrayList<FieldError>();
        Length.TEXT.require("reason", reason, errors);
        Length.TEXT.require("reference", reference, errors);
        if (!errors.isEmpty()) {
            return Result.refused(Refusal.fields(errors));
        }
        return move(caseNumber, notice -> {
            if (isPaused(notice)) {
                throw Refusal.conflict("ladder.pausedAlready").raise();
            }
            var why = Objects.requireNonNull(reason).strip();
            var paper = Objects.requireNonNull(reference).strip();
            repository.pause(
                    notice.id(), calendar.today(), why, paper, currentUser.get().username(), clock.instant());
            events.publishEvent(new ComplianceAct(
                    "compliance.clockPaused",
                    caseNumber,
                    Map.of("number", notice.letterNumber(), "reason", why, "reference", paper)));
        });
    }

    /** Starts it again: the working days of the pause are given back. Refused as {@link #pause}, and {@code ladder.notPaused}. */
    public Result<CaseFile> resume(String caseNumber) {
        return move(caseNumber, notice -> {
            if (!repository.resume(
                    notice.id(), calendar.today(), currentUser.get().username())) {
                throw Refusal.conflict("ladder.notPaused").raise();
            }
            events.publishEvent(
                    new ComplianceAct("compliance.clockResumed", caseNumber, Map.of("number", notice.letterNumber())));
        });
    }

    private Result<CaseFile> move(String caseNumber, java.util.function.Consumer<Notice> work) {
        return cases.find(caseNumber).then(file -> {
            if (file.kind() != CaseKind.EMPLOYER_COMPLIANCE) {
                return Result.refused(Refusal.notFound("case.unknown", caseNumber));
            }
            if (!file.isOpen()) {
                return Result.refused(Refusal.conflict("case.ended"));
            }
            if (!isSupervisor()) {
                return Result.refused(Refusal.forbidden("ladder.pauseRole"));
            }
            var moved = acts.run(() -> {
                cases.holdOpen(caseNumber);
                repositoryOfCases.lock(repositoryOfCases.get(caseNumber).employerId());
                var notice = warning(caseNumber)
                        .orElseThrow(() -> Refusal.conflict("ladder.noClock").raise());
                work.accept(notice);
                engine.rearm(
                        notice.kind() == Notice.Kind.WARNING1 ? "firstWarningEnds" : "secondWarningEnds", caseNumber);
            });
            return moved.then(done -> {
                engine.settle(caseNumber);
                return cases.find(caseNumber);
            });
        });
    }
}
