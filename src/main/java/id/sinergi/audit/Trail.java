package id.sinergi.audit;

import id.sinergi.casefile.Cases;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.shared.Act;
import id.sinergi.shared.Auditable;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the trail to those who may read it. */
@Service
public class Trail {

    private static final int MOST_AT_ONCE = 2_000;

    private final TrailRepository repository;
    private final Cases cases;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Trail(
            TrailRepository repository,
            Cases cases,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clock = clock;
        this.repository = repository;
        this.cases = cases;
        this.currentUser = currentUser;
        this.events = events;
    }

    /** The history of a case in order, for whoever may see the case. */
    @Transactional(readOnly = true)
    public Result<Slice<Entry>> ofCase(String number, @Nullable Integer limit, @Nullable String cursor) {
        return cases.find(number).map(file -> slice(ofCase(number), false, limit, cursor));
    }

    /** The history of a case, newest first, for whoever may see the case. */
    @Transactional(readOnly = true)
    public Result<Slice<Entry>> latestOfCase(String number, @Nullable Integer limit, @Nullable String cursor) {
        return cases.find(number).map(file -> slice(ofCase(number), true, limit, cursor));
    }

    /** Who finished which task of a case: the latest entry by the task's id, for whoever may see the case. */
    @Transactional(readOnly = true)
    public Map<String, Entry> completions(String number) {
        var byTask = new HashMap<String, Entry>();
        if (cases.find(number) instanceof Result.Done) {
            var wanted = new TrailQuery(null, "task.completed", number, null, null, null, scope());
            repository.search(wanted, null, false, MOST_AT_ONCE).forEach(entry -> {
                if (entry.subject() != null) {
                    byTask.put(entry.subject(), entry);
                }
            });
        }
        return byTask;
    }

    /**
     * Newest first, across all cases; inspectors and the coordinator only. Each page that is read goes into the trail.
     * Refused: field {@code to} before {@code from}.
     */
    @Act
    public Result<Slice<Entry>> search(TrailQuery query, @Nullable Integer limit, @Nullable String cursor) {
        if (!mayInspect()) {
            return Result.refused(Refusal.forbidden("trail.inspectorsOnly"));
        }
        var from = query.from();
        var to = query.to();
        if (from != null && to != null && !from.isBefore(to)) {
            return Result.refused(Refusal.field("to", "endsBefore"));
        }
        var result = slice(query, true, limit, cursor);
        events.publishEvent(new Inspected("trail.searched", query.caseNumber(), Map.of()));
        return Result.done(result);
    }

    /**
     * Recomputes the chains, whole ones also for a period; inspectors and the coordinator only. Refused: field {@code to}
     * before {@code from}, {@code trail.nothing} where no entry is of the period and nothing is broken that touches it.
     */
    @Act(takesLong = true)
    public Result<Verdict> verify(@Nullable Instant from, @Nullable Instant to) {
        if (!mayInspect()) {
            return Result.refused(Refusal.forbidden("trail.inspectorsOnly"));
        }
        if (from != null && to != null && !from.isBefore(to)) {
            return Result.refused(Refusal.field("to", "endsBefore"));
        }
        var broken = repository.firstBroken(from, to).orElse(null);
        var verdict = new Verdict(broken == null, repository.count(from, to), from, to, broken);
        if (verdict.intact() && verdict.checked() == 0) {
            return Result.refused(Refusal.invalid("trail.nothing"));
        }
        events.publishEvent(new Inspected("trail.verified", null, details(verdict)));
        return Result.done(verdict);
    }

    private Map<String, String> details(Verdict verdict) {
        var details = new HashMap<String, String>();
        details.put("result", verdict.intact() ? "intact" : "broken");
        details.put("checked", Long.toString(verdict.checked()));
        put(details, "from", verdict.from());
        put(details, "to", verdict.to());
        return details;
    }

    private void put(Map<String, String> details, String name, @Nullable Instant at) {
        if (at != null) {
            details.put(name, at.atZone(clock.getZone()).toLocalDateTime().toString());
        }
    }

    /**
     * What was done with one record, oldest first, at most 2,000 entries: for the copy that the person it is about may
     * ask for (UU 27/2022 Art. 32). For services that have checked the reader.
     *
     * @param action the beginning of the acts' codes, such as {@code worker}
     */
    @Transactional(readOnly = true)
    public List<Entry> ofRecord(String subject, String action) {
        return repository.search(
                new TrailQuery(null, action, null, subject, null, null, null), null, false, MOST_AT_ONCE);
    }

    private TrailQuery ofCase(String number) {
        return new TrailQuery(null, null, number, null, null, null, scope());
    }

    /** The reader's areas, or {@code null} where the reader sees everything. */
    private @Nullable Set<String> scope() {
        var user = currentUser.get();
        return user.seesAllCases() ? null : user.areas();
    }

    public boolean mayInspect() {
        return currentUser.get().is(Role.INSPECTOR) || currentUser.get().is(Role.COORDINATOR);
    }

    private Slice<Entry> slice(
            TrailQuery query, boolean newestFirst, @Nullable Integer limit, @Nullable String cursor) {
        var after = Slice.decodeId(cursor, seq -> repository.has(seq, query.caseNumber()));
        var size = Slice.limit(limit);
        List<Entry> rows = repository.search(query, after == 0 ? null : after, newestFirst, size + 1);
        return Slice.of(rows, size, entry -> String.valueOf(entry.seq()));
    }

    /** The inspector's own acts are logged too. */
    record Inspected(String action, @Nullable String subject, Map<String, String> details) implements Auditable {}
}
