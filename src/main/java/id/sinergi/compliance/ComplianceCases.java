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
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Cases of employer compliance: findings are reported, open a case or join the open one. */
@Service
public class ComplianceCases {

    private final FindingRepository repository;
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

    Result<CaseFile> running(String caseNumber) {
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

    static boolean worksFor(User user, Agency agency) {
        return user.agency() == agency && (user.is(Role.OFFICER) || user.is(Role.SUPERVISOR));
    }
}
