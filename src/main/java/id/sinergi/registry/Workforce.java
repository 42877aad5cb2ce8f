package id.sinergi.registry;

import id.sinergi.employers.Employer;
import id.sinergi.employers.EmployerNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who names an employer, and how many it has registered. For the system's steps: holds no person, not cut by scope. */
@Service
public class Workforce {

    private final WorkforceQuery query;
    private final StaffQuery staff;
    private final EmployerNames names;
    private final Clock clock;

    Workforce(WorkforceQuery query, StaffQuery staff, EmployerNames names, Clock clock) {
        this.query = query;
        this.staff = staff;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Wage earners of the whole regency who name this employer today, members or not, however they spell it. A name that
     * another firm has equally well counts in the employer's own village only, as {@link EmployerNames#resolve} has it.
     */
    public int naming(Employer employer) {
        var told = names.spellings(employer.id(), staff.told());
        return query.naming(
                meaning(employer, "", told), employer.villageCode(), meaning(employer, employer.villageCode(), told));
    }

    private List<String> meaning(Employer employer, String village, List<String> told) {
        var known = names.resolve(village, told);
        return told.stream()
                .filter(name -> Long.valueOf(employer.id()).equals(known.get(name)))
                .toList();
    }

    /** People that the employer of this NPP has registered as wage earners, active today. */
    public int registered(@Nullable String npp) {
        return npp == null ? 0 : query.registered(npp, LocalDate.now(clock));
    }

    /** Ids of the village's wage earners who name this employer and are no active members, as last matched. */
    public List<Long> unprotected(String village, Employer employer) {
        return query.unprotected(village, meaning(employer, village, query.told(village)));
    }
}
