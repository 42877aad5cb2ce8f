package id.sinergi.protection;

import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.CaseQuery;
import id.sinergi.casefile.Cases;
import id.sinergi.identity.CurrentUser;
import id.sinergi.protection.ProtectionList.State;
import id.sinergi.registry.Beneficiaries;
import id.sinergi.registry.PeopleList;
import id.sinergi.registry.Readings;
import id.sinergi.registry.WorkerRow;
import id.sinergi.shared.Act;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists as the current user may see them: whose case is theirs, with the people of their own areas. */
@Service
public class ProtectionLists {

    private static final Progress NOBODY = new Progress(0, 0, 0, 0, 0, 0, 0);

    private final ListRepository repository;
    private final PersonRepository people;
    private final Costing costing;
    private final Beneficiaries beneficiaries;
    private final Readings readings;
    private final Cases cases;
    private final CurrentUser currentUser;
    private final Clock clock;

    ProtectionLists(
            ListRepository repository,
            PersonRepository people,
            Costing costing,
            Beneficiaries beneficiaries,
            Readings readings,
            Cases cases,
            CurrentUser currentUser,
            Clock clock) {
        this.repository = repository;
        this.people = people;
        this.costing = costing;
        this.beneficiaries = beneficiaries;
        this.readings = readings;
        this.cases = cases;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * A list as its reader sees it.
     *
     * @param overdue handed over, and not everybody became a member by the day set
     */
    public record Listed(ProtectionList list, CaseFile file, Progress progress, boolean overdue) {}

    /**
     * All there is to show of a list.
     *
     * @param whole whether the reader covers all of its villages; the lines of its cost and its notes are theirs only
     * @param yearly what twelve months from its start cost by the rates it was proposed with and those after; rupiah
     */
    public record Sheet(Listed seen, boolean whole, List<CostLine> lines, long yearly) {}

    /**
     * Somebody on a list, NIK masked.
     *
     * @param since reporting date from which BPJS shows the person as a member
     * @param gone {@code died}, {@code moved}, {@code merged} or {@code ineligible}
     */
    public record Person(
            WorkerRow worker,
            String standing,
            @Nullable LocalDate since,
            @Nullable String gone) {}

    /** The lists of the cases the user sees, newest first. */
    @Transactional(readOnly = true)
    public List<Listed> list() {
        var files = new HashMap<String, CaseFile>();
        String cursor = null;
        do {
            var slice = cases.list(
                    new CaseQuery(CaseKind.SUBSIDISED_PROTECTION, null, null, null), Slice.MAX_LIMIT, cursor);
            slice.items().forEach(file -> files.put(file.number(), file));
            cursor = slice.next();
        } while (cursor != null);
        var progress = people.progress(files.keySet(), Reach.of(currentUser.get()));
        return repository.all(files.keySet()).stream()
                .map(list -> listed(
                        list,
                        Objects.requireNonNull(files.get(list.number())),
                        progress.getOrDefault(list.number(), NOBODY)))
                .toList();
    }

    private Listed listed(ProtectionList list, CaseFile file, Progress progress) {
        var by = list.realiseBy();
        var overdue = list.state() == State.REGISTERED
                && by != null
                && LocalDate.now(clock).isAfter(by)
                && progress.waiting() > 0;
        return new Listed(list, file, progress, overdue);
    }

    /** The list, if the user sees its case; otherwise {@code case.unknown}. */
    @Transactional(readOnly = true)
    public Result<Sheet> find(String number) {
        return cases.find(number)
                .then(file -> repository
                        .find(number)
                        .map(list -> Result.done(sheet(list, file)))
                        .orElseGet(() -> Result.refused(Refusal.notFound("case.unknown", number))));
    }

    private Sheet sheet(ProtectionList list, CaseFile file) {
        var progress = people.progress(List.of(list.number()), Reach.of(currentUser.get()))
                .getOrDefault(list.number(), NOBODY);
        var lines = repository.lines(list.number());
        var whole = currentUser.get().sees(list.villages());
        return new Sheet(
                listed(list, file, progress),
                whole,
                whole ? lines : List.of(),
                whole ? costing.yearly(lines, list) : 0);
    }

    /**
     * Those of its people whom the user may see, by name. How many were shown is counted.
     *
     * @param standing {@code WAITING}, {@code ACTIVE} or {@code GONE}, or {@code null} for all
     * @return refused with {@code case.unknown}
     */
    @Act
    public Result<Slice<Person>> people(
            String number, @Nullable String standing, @Nullable Integer limit, @Nullable String cursor) {
        return all(number, standing).map(people -> {
            var shown = Slice.of(people, one -> Long.toString(one.worker().id()), limit, cursor);
            readings.shown(
                    PeopleList.PROTECTION,
                    Readings.by("case", number, "standing", standing),
                    shown.items().size());
            return shown;
        });
    }

    private Result<List<Person>> all(String number, @Nullable String standing) {
        return find(number).map(sheet -> {
            var placed = people.of(number, Reach.of(currentUser.get()));
            if (standing != null) {
                placed.values().removeIf(one -> !one.standing().equals(standing));
            }
            var persons = new ArrayList<Person>();
            for (var row : beneficiaries.rows(placed.keySet())) {
                var one = Objects.requireNonNull(placed.get(row.id()));
                persons.add(new Person(row, one.standing(), one.since(), one.gone()));
            }
            return List.copyOf(persons);
        });
    }

    /** Whether there is a list of this name. */
    public boolean exists(String name) {
        return repository.exists(name);
    }
}
