package id.sinergi.employers;

import id.sinergi.calendar.Calendar;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fictional employers for demonstration, in the transaction that makes their workers. */
@Component
public class DemonstrationEmployers {

    private final DemonstrationEmployersRepository repository;
    private final Calendar calendar;
    private final Clock clock;

    DemonstrationEmployers(DemonstrationEmployersRepository repository, Calendar calendar, Clock clock) {
        this.repository = repository;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The names and, where they have one, the NPPs of those that were made, in one order. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Made(String[] names, @Nullable String[] npps) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public Made create(String[] villages) {
        repository.create(villages, calendar.workingDays(), clock.instant());
        return new Made(repository.names(), repository.npps());
    }
}
