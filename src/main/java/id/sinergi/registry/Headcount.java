package id.sinergi.registry;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How many people count, by the one rule of who does. Numbers only, so not cut by scope: who shows them cuts. */
@Service
public class Headcount {

    private final CoverageQuery query;

    Headcount(CoverageQuery query) {
        this.query = query;
    }

    /** The ages, in years, of those who count. */
    public record Ages(int youngest, int oldest) {

        /** Whether somebody born on {@code birthDate} is of age {@code on} a day; both ages count in full years. */
        public boolean include(LocalDate birthDate, LocalDate on) {
            var age = Period.between(birthDate, on).getYears();
            return !birthDate.isAfter(on) && age >= youngest && age <= oldest;
        }
    }

    /**
     * Those who count in a village and segment.
     *
     * @param segment {@code PU}, {@code BPU} or {@code JAKON}
     * @param active members with JKK and JKM
     * @param inactive known to BPJS, but not active
     */
    public record Group(String villageCode, String segment, int eligible, int active, int inactive) {}

    public Ages ages() {
        return query.ages();
    }

    /** Counts, which takes seconds for a million people; {@code villages} are all where {@code null}. */
    public List<Group> count(LocalDate at, @Nullable Collection<String> villages) {
        return query.count(at, villages);
    }

    /** The dates for which there are memberships, oldest first. */
    public List<LocalDate> reportingDates() {
        return query.reportingDates();
    }
}
