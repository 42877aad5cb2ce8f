package id.sinergi.compliance;

import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.Cases;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Refusal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reports the arrears of many employers in one transaction and few statements. */
@Service
public class ArrearsReports {

    private final ArrearsReportRepository repository;
    private final ComplianceCases compliance;
    private final JoinedFindings joined;
    private final Cases cases;
    private final ProcessRuntime engine;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Calendar calendar;
    private final Clock clock;

    ArrearsReports(
            ArrearsReportRepository repository,
            ComplianceCases compliance,
            JoinedFindings joined,
            Cases cases,
            ProcessRuntime engine,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Calendar calendar,
            Clock clock) {
        this.repository = repository;
        this.compliance = compliance;
        this.joined = joined;
        this.cases = cases;
        this.engine = engine;
        this.currentUser = currentUser;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What an employer owes. */
    public record Debt(long employerId, String name, String villageCode, int workers, List<Finding.Month> months) {

        private Debt without(Set<YearMonth> reported) {
            return new Debt(
                    employerId,
                    name,
                    villageCode,
                    workers,
                    months.stream()
                            .filter(month -> !reported.contains(month.month()))
                            .toList());
        }

        /** Rupiah. */
        public long amount() {
            return months.stream().mapToLong(Finding.Month::amount).sum();
        }
    }

    /** What becomes of an employer. */
    public enum Way {
        OPENED,
        JOINED,
        REPORTED
    }

    /** What became of an employer; {@code debt} holds the months that are new in its case. */
    public record Outcome(Debt debt, Way way, String caseNumber) {}

    /**
     * The open case of an employer.
     *
     * @param reported months that stand in it as arrears already, whatever became of the finding
     */
    public record Standing(String caseNumber, Set<YearMonth> reported) {}

    /** By our id of the employer; none for those without an open case. */
    @Transactional(readOnly = true)
    public Map<Long, Standing> standings(Collection<Long> employers) {
        var numbers = new HashMap<Long, String>();
        cases.openOf(employers.stream().map(Object::toString).toList())
                .forEach((employer, file) -> numbers.put(Long.valueOf(employer), file.number()));
        if (numbers.isEmpty()) {
            return Map.of();
        }
        var reported = repository.reported(numbers.values());
        var standings = new HashMap<Long, Standing>();
        numbers.forEach((employer, number) ->
                standings.put(employer, new Standing(number, reported.getOrDefault(number, Set.of()))));
        return standings;
    }

    /** What would become of an employer with this standing. */
    public Way way(Debt debt, @Nullable Standing standing) {
        if (standing == null) {
            return Way.OPENED;
        }
        return debt.without(standing.reported()).months().isEmpty() ? Way.REPORTED : Way.JOINED;
    }

    /**
     * Opens cases, or joins the open ones with the months that are new to them, inside the caller's transaction. Whoever
     * else reports about one of these employers waits for it. The first steps are asynchronous.
     *
     * @param origin {@code arrears:<id>} of the sweep
     * @throws RuntimeException raised, {@code compliance.role}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Outcome> report(List<Debt> debts, String origin, String evidence) {
        if (!compliance.mayReport()) {
            throw Refusal.forbidden("compliance.role").raise();
        }
        var ids = debts.stream().map(Debt::employerId).toList();
        var keys = ids.stream().map(Object::toString).toList();
        cases.holdOpenOf(keys);
        repository.lock(ids);
        repository.planAnew(true);
        var standings = standings(ids);
        repository.planAnew(false);
        var opened = open(
                debts.stream()
                        .filter(debt -> !standings.containsKey(debt.employerId()))
                        .toList(),
                origin);
        var outcomes = debts.stream()
                .map(debt -> outcome(debt, standings.get(debt.employerId()), opened))
                .toList();
        var written = outcomes.stream()
                .filter(outcome -> outcome.way() != Way.REPORTED)
                .toList();
        repository.insert(written, origin, evidence, currentUser.get().username(), clock.instant());
        written.forEach(outcome -> events.publishEvent(new ComplianceAct(
                "compliance.findingReported",
                outcome.caseNumber(),
                Map.of(
                        "kind",
                        FindingKind.ARREARS.name(),
                        "workers",
                        Integer.toString(outcome.debt().workers())))));
        outcomes.stream()
                .filter(outcome -> outcome.way() == Way.JOINED)
                .forEach(outcome -> joined.came(outcome.caseNumber()));
        return outcomes;
    }

    private Outcome outcome(Debt debt, @Nullable Standing standing, Map<Long, String> opened) {
        return standing == null
                ? new Outcome(debt, Way.OPENED, Objects.requireNonNull(opened.get(debt.employerId())))
                : new Outcome(debt.without(standing.reported()), way(debt, standing), standing.caseNumber());
    }

    /** The new cases' numbers, by employer. */
    private Map<Long, String> open(List<Debt> fresh, String origin) {
        if (fresh.isEmpty()) {
            return Map.of();
        }
        var numbers = cases.open(
                CaseKind.EMPLOYER_COMPLIANCE,
                fresh.stream().map(ArrearsReports::newCase).toList());
        var opened = new HashMap<Long, String>();
        var ids = new ArrayList<Long>();
        for (var i = 0; i < fresh.size(); i++) {
            ids.add(fresh.get(i).employerId());
            opened.put(fresh.get(i).employerId(), numbers.get(i));
        }
        repository.insertCases(numbers, ids, calendar.today(), origin);
        engine.start(CaseKind.EMPLOYER_COMPLIANCE.process(), numbers);
        return opened;
    }

    private static Cases.NewCase newCase(Debt debt) {
        return new Cases.NewCase(
                CaseKind.EMPLOYER_COMPLIANCE,
                debt.name(),
                List.of(debt.villageCode()),
                debt.villageCode(),
                Long.toString(debt.employerId()),
                null);
    }
}
