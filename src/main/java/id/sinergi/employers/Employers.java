package id.sinergi.employers;

import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.Cases;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Scope;
import id.sinergi.shared.Act;
import id.sinergi.shared.Auditable;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The employers of the regency, cut by the user's scope. */
@Service
public class Employers {

    private static final Pattern PLACE = Pattern.compile("(-?\\d{1,24}(?:\\.\\d{1,6})?)\n(\\d{1,18})");

    private final EmployerRepository repository;
    private final EmployerListQuery lists;
    private final EmployerEntry entry;
    private final Cases cases;
    private final Scope scope;
    private final ApplicationEventPublisher events;
    private final Calendar calendar;
    private final Clock clock;

    Employers(
            EmployerRepository repository,
            EmployerListQuery lists,
            EmployerEntry entry,
            Cases cases,
            Scope scope,
            ApplicationEventPublisher events,
            Calendar calendar,
            Clock clock) {
        this.repository = repository;
        this.lists = lists;
        this.entry = entry;
        this.cases = cases;
        this.scope = scope;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Somebody was shown the tax number of a person whole: it is the NIK. */
    public record NumberShown(String subject) implements Auditable {

        @Override
        public String action() {
            return "employer.numberShown";
        }
    }

    /**
     * An employer in a list; the tax number of a person is masked for everybody.
     *
     * @param months whose contributions are open after their day of payment
     * @param owed what is open of them, rupiah
     * @param oldest day of payment of the oldest of them
     */
    public record Listed(
            Employer employer,
            int months,
            long owed,
            @Nullable LocalDate oldest) {

        private Listed withoutArrears() {
            return new Listed(employer, 0, 0, null);
        }

        private Listed masked() {
            return new Listed(employer.masked(), months, owed, oldest);
        }
    }

    public Optional<Employer> find(long id) {
        return repository.find(id).filter(this::isVisible);
    }

    /** As {@link #find}, refused with {@code employer.unknown}. */
    public Result<Employer> get(long id) {
        return find(id).map(Result::done).orElseGet(() -> Result.refused(Refusal.notFound("employer.unknown")));
    }

    /**
     * As {@link #get}, for somebody who looks at the record. Where {@link #npwp} then gives a person's number whole, the
     * trail is told and the look is one of the hour's share.
     */
    @Act
    public Result<Employer> open(long id) {
        return get(id).map(employer -> {
            if (employer.isOfPerson() && mayWrite()) {
                events.publishEvent(new NumberShown(Long.toString(id)));
            }
            return employer;
        });
    }

    /** By the number at BPJS Ketenagakerjaan, whose letters are kept as capitals. */
    public Optional<Employer> byNpp(String npp) {
        return repository.byNumber(npp.toUpperCase(Locale.ROOT), null).filter(this::isVisible);
    }

    /** Whether what employers owe is for this user: BPJS, Disnaker, and those who see everything. */
    public boolean seesArrears() {
        return scope.user().seesAllCases() || scope.worksFor(Agency.BPJS, Agency.DISNAKER);
    }

    /**
     * By name; by likeness where words are looked for; by what is owed where arrears are looked at. Refused with {@code
     * employer.arrearsRole} where it asks about arrears that are not for this user, and {@code cursor.unknown}.
     */
    @Transactional(readOnly = true)
    public Slice<Listed> list(EmployerFilter filter, @Nullable Integer limit, @Nullable String cursor) {
        var size = Slice.limit(limit);
        var wanted = wanted(filter);
        var rows = wanted.areas().length == 0
                ? List.<EmployerListQuery.Row>of()
                : lists.list(wanted, place(cursor), size + 1);
        var slice = Slice.of(rows, size, EmployerListQuery.Row::key)
                .map(row -> row.listed().masked());
        return seesArrears() ? slice : slice.map(Listed::withoutArrears);
    }

    /** Ids of all employers of {@link #list}, in no order; refused likewise. */
    @Transactional(readOnly = true)
    public List<Long> ids(EmployerFilter filter) {
        var wanted = wanted(filter);
        return wanted.areas().length == 0 ? List.of() : lists.ids(wanted);
    }

    private EmployerListQuery.Wanted wanted(EmployerFilter filter) {
        if (filter.looksAtArrears() && !seesArrears()) {
            throw Refusal.forbidden("employer.arrearsRole").raise();
        }
        var withCase = filter.openCase() == null ? List.<Long>of() : cases.employersWithOpenCase();
        return new EmployerListQuery.Wanted(
                filter, scope.people(filter.area()), LocalDate.now(clock), calendar.workingDays(), withCase);
    }

    private EmployerListQuery.@Nullable Place place(@Nullable String cursor) {
        var after = Slice.decode(cursor);
        if (after == null) {
            return null;
        }
        var parts = PLACE.matcher(after);
        if (!parts.matches()) {
            throw Refusal.invalid("cursor.unknown").raise();
        }
        var last = repository
                .find(Long.parseLong(parts.group(2)))
                .filter(this::isVisible)
                .orElseThrow(() -> Refusal.invalid("cursor.unknown").raise());
        return new EmployerListQuery.Place(new BigDecimal(parts.group(1)), last.name(), last.id());
    }

    /** As {@link #list} by words and place only. */
    @Transactional(readOnly = true)
    public Slice<Employer> search(
            @Nullable String text, @Nullable String area, @Nullable Integer limit, @Nullable String cursor) {
        return list(EmployerFilter.of(text, area), limit, cursor).map(Listed::employer);
    }

    /** Employers with open contributions, largest sum first. */
    @Transactional(readOnly = true)
    public List<Employer> inArrears(int limit) {
        return list(EmployerFilter.debtors(), limit, null).map(Listed::employer).items();
    }

    /** Contributions and what is open of them by month, newest first; rupiah. None where they are not for this user. */
    public List<Employer.Arrears> arrears(Employer employer) {
        return employer.npp() == null || !seesArrears()
                ? List.of()
                : repository.arrears(employer.npp()).stream()
                        .map(month -> month.due(calendar.workingDays()))
                        .toList();
    }

    /** What an employer that the user may see owes after its days of payment. */
    public Listed owing(Employer employer) {
        var today = LocalDate.now(clock);
        var late = arrears(employer).stream()
                .filter(month -> month.open() > 0 && month.dueOn().isBefore(today))
                .toList();
        return new Listed(
                employer,
                late.size(),
                late.stream().mapToLong(Employer.Arrears::open).sum(),
                late.stream()
                        .map(Employer.Arrears::dueOn)
                        .min(LocalDate::compareTo)
                        .orElse(null));
    }

    /** Whether this user may enter and change employers: officers and supervisors of BPJS and Disnaker. */
    public boolean mayWrite() {
        return entry.mayWrite();
    }

    /**
     * The tax number of a record that was {@link #open opened}: of a person it is the NIK, masked but for those who keep the
     * record up.
     */
    public @Nullable String npwp(Employer employer) {
        return mayWrite() ? employer.npwp() : employer.masked().npwp();
    }

    /** Whether this user may set the group of work accident risk: BPJS. */
    public boolean maySetRisk() {
        return entry.maySetRisk();
    }

    /**
     * Adds an employer.
     *
     * @param confirmed whether it is another one although the village has one of that name
     * @return refused with {@code employer.role}, {@code employer.exists}, {@code employer.similar}, or per field by the
     *     rules of the import
     */
    @Act
    public Result<Employer> create(EmployerForm form, boolean confirmed) {
        return entry.create(form, confirmed);
    }

    /**
     * Changes an employer's record; what was and what is stand in the trail.
     *
     * @param version that the user had before their eyes
     * @return refused with {@code employer.unknown}, {@code employer.changeRole}, {@code employer.stale}, {@code
     *     employer.exists}, or per field
     */
    @Act
    public Result<Employer> change(long id, int version, EmployerForm form) {
        return get(id).then(before -> entry.change(before, version, form));
    }

    /** Whether employers of this village are for this user. */
    public boolean covers(String village) {
        return scope.coversPeople(village);
    }

    private boolean isVisible(Employer employer) {
        return covers(employer.villageCode());
    }
}
