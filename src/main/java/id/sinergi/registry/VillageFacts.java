package id.sinergi.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;

/** What the registry knows of villages as a whole: numbers, no person. Not cut by scope: ask for what may be shown. */
@Service
public class VillageFacts {

    private final VillageFactsQuery query;
    private final Clock clock;

    VillageFacts(VillageFactsQuery query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    /**
     * How a village's data came about since a moment.
     *
     * @param residents people on the register, retired duplicates left out
     * @param corrections fields changed after they were first entered
     * @param duplicates pairs found in which one of them lives in the village
     */
    public record Facts(long residents, long corrections, long duplicates) {}

    public Facts since(String village, Instant since) {
        return query.since(village, since);
    }

    /** People of working age who count by work, life and citizenship, by village; villages without any are left out. */
    public Map<String, Long> workers() {
        return query.workers(LocalDate.now(clock));
    }
}
