package id.sinergi.registry;

import id.sinergi.employers.Employer;
import id.sinergi.employers.EmployerNames;
import id.sinergi.identity.Scope;
import id.sinergi.shared.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The workers of an employer that the registry knows: members under its number, and people who name it. */
@Service
public class Staff {

    private final StaffQuery query;
    private final EmployerNames names;
    private final Readings readings;
    private final Scope scope;

    Staff(StaffQuery query, EmployerNames names, Readings readings, Scope scope) {
        this.query = query;
        this.names = names;
        this.readings = readings;
        this.scope = scope;
    }

    /**
     * How many there are of the user's villages.
     *
     * @param unregistered whom BPJS does not know, or who were not compared yet
     */
    public record Counts(long active, long inactive, long unregistered) {

        public long all() {
            return active + inactive + unregistered;
        }
    }

    public Counts counts(Employer employer) {
        var areas = scope.people(null);
        return areas.length == 0 ? new Counts(0, 0, 0) : query.counts(employer.npp(), spellings(employer), areas);
    }

    /** In the order of their ids, NIK masked. */
    public Slice<WorkerRow> list(Employer employer, @Nullable Integer limit, @Nullable String cursor) {
        var areas = scope.people(null);
        if (areas.length == 0) {
            return new Slice<>(List.of(), null);
        }
        var size = Slice.limit(limit);
        var rows = query.list(employer.npp(), spellings(employer), areas, Slice.decodeId(cursor, query::has), size + 1);
        var shown = Slice.of(rows, size, row -> Long.toString(row.id()));
        readings.shown(
                PeopleList.STAFF,
                Readings.by("employer", employer.id()),
                shown.items().size());
        return shown;
    }

    private List<String> spellings(Employer employer) {
        return names.spellings(employer.id(), query.told());
    }
}
