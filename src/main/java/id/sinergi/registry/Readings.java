package id.sinergi.registry;

import id.sinergi.employers.Employers;
import id.sinergi.identity.CurrentUser;
import id.sinergi.imports.RejectedTaken;
import id.sinergi.registry.ReadingRepository.Budget;
import id.sinergi.registry.ReadingRepository.Counted;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts whose records are given to whom, and ends reading in bulk. Pages are counted in a table; the trail is told of the
 * first by each reader, list, filter and day, again when the records reach a hundred, a thousand and so on, and of the
 * day's whole number when it is over, so that its chain is not written page by page and yet holds the true number.
 */
@Service
public class Readings {

    private static final long FIRST_MARK = 100;
    private static final int HOURS_KEPT = 48;

    private final ReadingRepository repository;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<Budget, Long> limits;

    Readings(
            ReadingRepository repository,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${sinergi.people.records-per-hour:5000}") long records,
            @Value("${sinergi.people.files-per-hour:20}") long files,
            @Value("${sinergi.people.singles-per-hour:600}") long singles,
            @Value("${sinergi.people.lookups-per-hour:60}") long lookups) {
        this.repository = repository;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
        limits = Map.of(Budget.RECORDS, records, Budget.FILES, files, Budget.SINGLES, singles, Budget.LOOKUPS, lookups);
    }

    /** The filter of a list as it is kept: {@code name, value} in turn; what is {@code null} or empty is left out. */
    public static String by(@Nullable Object... criteria) {
        var parts = new ArrayList<String>();
        for (var i = 0; i < criteria.length; i += 2) {
            var value = criteria[i + 1];
            if (value != null && !value.toString().isBlank() && !value.equals(false)) {
                parts.add(criteria[i] + "=" + value);
            }
        }
        return String.join(" ", parts);
    }

    /** That a name was looked for, without the name: the trail is never erased. */
    public static @Nullable Boolean isSearched(@Nullable String text) {
        return text == null || text.isBlank() ? null : true;
    }

    /**
     * The current user is given so many records of a page; within the caller's transaction.
     *
     * @throws RuntimeException a refusal: {@code people.records} where the account has had its hour's share
     */
    @Transactional
    public void shown(PeopleList list, String filter, int records) {
        if (records > 0) {
            count(list, filter, records, Budget.RECORDS, records);
        }
    }

    /**
     * The same of a file, which is one act whatever its length.
     *
     * @throws RuntimeException a refusal: {@code people.files}
     */
    @Transactional
    public void handedOver(PeopleList list, String filter, int records) {
        count(list, filter, records, Budget.FILES, 1);
    }

    /**
     * The current user opens one record; the caller tells the trail which.
     *
     * @throws RuntimeException a refusal: {@code people.singles}
     */
    @Transactional
    public void opened() {
        count(PeopleList.RECORD, "", 1, Budget.SINGLES, 1);
    }

    /** The tax number of a person is a NIK. */
    @EventListener
    void on(Employers.NumberShown shown) {
        opened();
    }

    /** What is rejected of a file leaves with whole numbers of people. */
    @EventListener
    void on(RejectedTaken taken) {
        handedOver(
                PeopleList.REJECTED,
                by("kind", taken.job().kind(), "village", taken.job().villageCode()),
                Math.toIntExact(taken.job().rejected()));
    }

    /**
     * The current user asks for one person by the whole NIK; the caller tells the trail what came of it.
     *
     * @throws RuntimeException a refusal: {@code people.lookups}
     */
    @Transactional
    public void lookedUp(int records) {
        spend(Budget.LOOKUPS, 1);
        repository.add(currentUser.get(), today(), PeopleList.LOOKUP, "", records, clock.instant());
    }

    /** The same of a task's questions, which show the same people each time they are read on one day. */
    @Transactional
    public void asked(PeopleList list, String filter, int records) {
        var user = currentUser.get();
        if (records > 0 && !user.isSystem()) {
            told(list, filter, repository.atLeast(user, today(), list, filter, records, clock.instant()));
        }
    }

    private void count(PeopleList list, String filter, int records, Budget budget, long amount) {
        var user = currentUser.get();
        if (!user.isSystem()) {
            spend(budget, amount);
            told(list, filter, repository.add(user, today(), list, filter, records, clock.instant()));
        }
    }

    private void told(PeopleList list, String filter, Counted counted) {
        if (counted.records() > 0 && counted.records() >= mark(counted.told())) {
            var reader = currentUser.get().username();
            repository.told(reader, counted.day(), list.name(), filter, counted.records());
            tell("people.read", reader, counted.day(), list.name(), filter, counted.records());
        }
    }

    private void spend(Budget budget, long amount) {
        var most = limits.getOrDefault(budget, 0L);
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (!repository.spend(currentUser.get().username(), hour, budget, amount, most)) {
            throw Refusal.tooMany(
                            "people." + budget.name().toLowerCase(java.util.Locale.ROOT),
                            Math.max(1, clock.instant().until(hour.plus(1, ChronoUnit.HOURS), ChronoUnit.SECONDS)),
                            most)
                    .raise();
        }
    }

    /** The number of records at which the trail is told next. */
    private static long mark(long told) {
        var mark = told == 0 ? 1 : FIRST_MARK;
        while (mark <= told) {
            mark *= 10;
        }
        return mark;
    }

    /** Tells the trail the whole number of days that are over, where more was given than it knows. Gives how many. */
    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT15M")
    @Transactional
    public int close() {
        return currentUser.asSystem(() -> {
            var untold = repository.untold(today());
            untold.forEach(one -> {
                repository.told(one.by(), one.day(), one.list(), one.filter(), one.records());
                tell("people.readInDay", one.by(), one.day(), one.list(), one.filter(), one.records());
            });
            repository.forgetHours(clock.instant().minus(HOURS_KEPT, ChronoUnit.HOURS));
            return untold.size();
        });
    }

    private void tell(String action, String reader, LocalDate day, String list, String filter, long records) {
        events.publishEvent(new RegistryAct(
                action,
                list,
                Map.of(
                        "reader",
                        reader,
                        "day",
                        day.toString(),
                        "list",
                        list,
                        "filter",
                        filter,
                        "count",
                        Long.toString(records)),
                List.of()));
    }

    /** Who was given what between two days, newest and most first; for services that have checked the caller. */
    @Transactional(readOnly = true)
    public Slice<Reading> list(LocalDate from, LocalDate to, @Nullable Integer limit, @Nullable String cursor) {
        var size = Slice.limit(limit);
        var after = Slice.decodeId(cursor, repository::has);
        return Slice.of(repository.list(from, to, after, size + 1), size, reading -> Long.toString(reading.id()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
