package id.sinergi.visits;

import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.Attachments;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.Cases;
import id.sinergi.compliance.ComplianceCases;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.User;
import id.sinergi.shared.Act;
import id.sinergi.shared.Length;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joint visits to employers: Disnaker and BPJS, with the provincial labour inspector or the prosecutor as guests. */
@Service
public class Visits {

    private static final int FURTHEST_MONTHS = 12;

    private final VisitRepository repository;
    private final VisitPeople people;
    private final ComplianceCases compliance;
    private final Cases cases;
    private final Attachments attachments;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Calendar calendar;
    private final Clock clock;

    Visits(
            VisitRepository repository,
            VisitPeople people,
            ComplianceCases compliance,
            Cases cases,
            Attachments attachments,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Calendar calendar,
            Clock clock) {
        this.repository = repository;
        this.people = people;
        this.compliance = compliance;
        this.cases = cases;
        this.attachments = attachments;
        this.currentUser = currentUser;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Whether the current user may plan a visit in this case, and report one. */
    public boolean mayAct(CaseFile file) {
        return file.kind() == CaseKind.EMPLOYER_COMPLIANCE && file.isOpen() && compliance.mayReport();
    }

    /** Whom a visit may be planned with. */
    public List<User> people() {
        return people.all();
    }

    /** The visits of a case, latest first; {@code case.unknown} where the current user does not see it. */
    @Transactional(readOnly = true)
    public Result<List<Visit>> ofCase(String caseNumber) {
        return cases.find(caseNumber).map(file -> repository.ofCase(caseNumber));
    }

    /**
     * Plans a visit. Refused: {@code case.unknown}, {@code case.ended}, {@code compliance.role}; fields {@code on} required,
     * past or too far, {@code place} and {@code purpose} required or too long, {@code participants} required or unknown.
     */
    @Act
    public Result<Visit> plan(String caseNumber, VisitPlan plan) {
        return writable(caseNumber).then(file -> {
            var errors = new ArrayList<FieldError>();
            day(plan.on(), errors);
            VisitText.check("place", plan.place(), Length.NAME, errors);
            VisitText.check("purpose", plan.purpose(), Length.TEXT, errors);
            people.check(plan.participants(), errors);
            var on = plan.on();
            var participants = plan.participants();
            if (on == null || participants == null || !errors.isEmpty()) {
                return Result.refused(Refusal.fields(errors));
            }
            var by = currentUser.get().username();
            var areas = cases.get(caseNumber).areas();
            var id = repository.plan(
                    caseNumber, areas, on, strip(plan.place()), strip(plan.purpose()), by, clock.instant());
            repository.participants(id, participants);
            tell("visit.planned", caseNumber, Map.of("on", on.toString(), "place", strip(plan.place())));
            return find(id);
        });
    }

    /** Moves a planned visit. Refused as {@link #plan}, {@code visit.unknown}, {@code visit.over}, field {@code reason}. */
    @Act
    public Result<Visit> move(long id, @Nullable LocalDate on, @Nullable String reason) {
        return planned(id, visit -> {
            var errors = new ArrayList<FieldError>();
            day(on, errors);
            VisitText.check("reason", reason, Length.TEXT, errors);
            if (on != null && on.equals(visit.plannedOn())) {
                errors.add(new FieldError("on", "visitSameDay"));
            }
            if (on == null || !errors.isEmpty()) {
                return Result.refused(Refusal.fields(errors));
            }
            if (!repository.move(visit, on, strip(reason), currentUser.get().username(), clock.instant())) {
                return Result.refused(Refusal.conflict("visit.over"));
            }
            tell(
                    "visit.moved",
                    visit.caseNumber(),
                    Map.of("from", visit.plannedOn().toString(), "to", on.toString(), "reason", strip(reason)));
            return find(id);
        });
    }

    /** Cancels a planned visit. Refused: {@code visit.unknown}, {@code visit.over}, {@code compliance.role}, {@code reason}. */
    @Act
    public Result<Visit> cancel(long id, @Nullable String reason) {
        return planned(id, visit -> {
            var errors = new ArrayList<FieldError>();
            VisitText.check("reason", reason, Length.TEXT, errors);
            if (!errors.isEmpty()) {
                return Result.refused(Refusal.fields(errors));
            }
            if (!repository.cancel(id, strip(reason))) {
                return Result.refused(Refusal.conflict("visit.over"));
            }
            tell(
                    "visit.cancelled",
                    visit.caseNumber(),
                    Map.of("on", visit.plannedOn().toString(), "reason", strip(reason)));
            return find(id);
        });
    }

    /**
     * Reports that a visit was held; what was found is reported into the case. Refused: {@code visit.unknown}, {@code
     * visit.over}, {@code case.ended}, {@code compliance.role}; fields {@code heldOn} required, in the future or before it
     * was planned to be possible, {@code met}, {@code account} required or too long, {@code agreed} too long, {@code photo}
     * not a document of the case.
     */
    @Act
    public Result<Visit> report(long id, VisitReport report) {
        return planned(id, visit -> {
            var errors = new ArrayList<FieldError>();
            held(report.heldOn(), visit, errors);
            VisitText.check("met", report.met(), Length.NAME, errors);
            VisitText.check("account", report.account(), Length.TEXT, errors);
            var agreed = report.agreed();
            if (agreed != null && !agreed.isBlank()) {
                VisitText.check("agreed", agreed, Length.TEXT, errors);
            }
            var photo = report.photo();
            if (photo != null && !attachments.belongs(photo, visit.caseNumber())) {
                errors.add(new FieldError("photo", "notAFile"));
            }
            var on = report.heldOn();
            if (on == null || !errors.isEmpty()) {
                return Result.refused(Refusal.fields(errors));
            }
            var by = currentUser.get().username();
            var kept = new Visit.Report(
                    on,
                    strip(report.met()),
                    strip(report.account()),
                    agreed == null || agreed.isBlank() ? null : agreed.strip(),
                    photo,
                    by);
            if (!repository.report(id, kept, clock.instant())) {
                return Result.refused(Refusal.conflict("visit.over"));
            }
            tell("visit.held", visit.caseNumber(), Map.of("on", on.toString(), "met", kept.met()));
            return found(visit, report).then(number -> find(id));
        });
    }

    private Result<String> found(Visit visit, VisitReport report) {
        return report.findings().isEmpty()
                ? Result.done(visit.caseNumber())
                : compliance.report(
                        Long.parseLong(Objects.requireNonNull(
                                cases.get(visit.caseNumber()).employer())),
                        report.findings(),
                        "visit:" + visit.id());
    }

    private Result<Visit> find(long id) {
        return Result.done(repository.find(id).orElseThrow());
    }

    private Result<Visit> planned(long id, Function<Visit, Result<Visit>> work) {
        var visit =
                repository.find(id).filter(known -> cases.find(known.caseNumber()) instanceof Result.Done<CaseFile>);
        if (visit.isEmpty()) {
            return Result.refused(Refusal.notFound("visit.unknown"));
        }
        return writable(visit.get().caseNumber())
                .then(file -> visit.get().state() == Visit.State.PLANNED
                        ? work.apply(visit.get())
                        : Result.refused(Refusal.conflict("visit.over")));
    }

    private Result<CaseFile> writable(String caseNumber) {
        return cases.find(caseNumber).then(file -> {
            if (file.kind() != CaseKind.EMPLOYER_COMPLIANCE) {
                return Result.refused(Refusal.notFound("case.unknown", caseNumber));
            }
            if (!compliance.mayReport()) {
                return Result.refused(Refusal.forbidden("compliance.role"));
            }
            cases.holdOpen(caseNumber);
            return Result.done(file);
        });
    }

    private void day(@Nullable LocalDate on, List<FieldError> errors) {
        var today = calendar.today();
        if (on == null) {
            errors.add(new FieldError("on", "required"));
        } else if (on.isBefore(today)) {
            errors.add(new FieldError("on", "visitInPast"));
        } else if (on.isAfter(today.plusMonths(FURTHEST_MONTHS))) {
            errors.add(new FieldError("on", "visitTooFar", FURTHEST_MONTHS));
        }
    }

    private void held(@Nullable LocalDate on, Visit visit, List<FieldError> errors) {
        if (on == null) {
            errors.add(new FieldError("heldOn", "required"));
        } else if (on.isAfter(calendar.today())) {
            errors.add(new FieldError("heldOn", "inFuture"));
        } else if (on.isBefore(calendar.dateOf(cases.get(visit.caseNumber()).openedAt()))) {
            errors.add(new FieldError(
                    "heldOn",
                    "beforeCase",
                    calendar.dateOf(cases.get(visit.caseNumber()).openedAt())));
        }
    }

    private static String strip(@Nullable String text) {
        return Objects.requireNonNull(text).strip();
    }

    private void tell(String action, String caseNumber, Map<String, String> details) {
        events.publishEvent(new VisitAct(action, caseNumber, details));
    }
}
