package id.sinergi.coverage;

import id.sinergi.registry.Headcount;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts once and stores. A change notes its villages in its own transaction; whoever counts takes the notes away in the
 * transaction that stores the new figures. So nothing noted is lost by a crash, and nobody waits for the count. One at a
 * time counts, whatever the number of changes and servers.
 */
@Service
public class Counting {

    private final FigureRepository figures;
    private final Headcount headcount;
    private final Clock clock;

    Counting(FigureRepository figures, Headcount headcount, Clock clock) {
        this.figures = figures;
        this.headcount = headcount;
        this.clock = clock;
    }

    /** Counts what was noted up to now; nothing noted costs next to nothing. */
    @Transactional
    public void catchUp() {
        figures.lock();
        var noted = figures.takeNoted();
        if (!noted.villages().isEmpty()) {
            recountOpen(noted.villages());
        }
        if (!noted.reported().isEmpty()) {
            report(noted.reported());
        }
    }

    /**
     * Counts all that is open anew, and opens today: for the night, when people grow a day older, and for a start, which
     * may come after anything. The days before the latest reporting date stay as they are.
     */
    @Transactional
    public void renew() {
        figures.lock();
        figures.takeNoted();
        report(headcount.reportingDates());
        runOn(LocalDate.now(clock));
        recountOpen(null);
    }

    /** Whether there is a day for which {@link #renew} has not run yet. */
    boolean isStale() {
        var today = LocalDate.now(clock);
        return figures.days().stream().allMatch(day -> day.at().isBefore(today));
    }

    private void recountOpen(@Nullable Set<String> villages) {
        figures.days().stream().filter(day -> !day.frozen()).forEach(day -> count(day.at(), villages, clock.instant()));
    }

    /** Dates that are new get their figures; all before the latest are frozen with what they have. */
    private void report(Iterable<LocalDate> dates) {
        var known = new HashSet<LocalDate>();
        figures.days().stream().filter(FigureRepository.Day::reported).forEach(day -> known.add(day.at()));
        var now = clock.instant();
        for (var date : dates) {
            if (known.add(date)) {
                figures.open(date, true, now);
                count(date, null, now);
            }
        }
        known.stream().max(LocalDate::compareTo).ifPresent(figures::freezeBefore);
    }

    private void runOn(LocalDate today) {
        figures.dropRunning();
        var days = figures.days();
        if (!days.isEmpty() && today.isAfter(days.getLast().at())) {
            figures.open(today, false, clock.instant());
        }
    }

    private void count(LocalDate at, @Nullable Set<String> villages, Instant now) {
        figures.store(at, villages, headcount.count(at, villages), now);
    }
}
