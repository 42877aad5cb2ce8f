package id.sinergi.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who names an employer, and how many it has registered. For the system's steps: holds no person, not cut by scope. */
@Service
public class Workforce {

    private final WorkforceQuery query;
    private final Clock clock;

    Workforce(WorkforceQuery query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    /** Wage earners of the whole regency who name this employer today, members or not. */
    public int naming(String name) {
        return query.naming(name);
    }

    /** People that the employer of this NPP has registered as wage earners, active today. */
    public int registered(@Nullable String npp) {
        return npp == null ? 0 : query.registered(npp, LocalDate.now(clock));
    }

    /** Ids of the village's wage earners who name this employer and are no active members, as last matched. */
    public List<Long> unprotected(String village, String name) {
        return query.unprotected(village, name);
    }
}
