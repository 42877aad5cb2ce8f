package id.sinergi.compliance;

import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.Cases;
import id.sinergi.employers.Employer;
import id.sinergi.employers.EmployerFilter;
import id.sinergi.employers.EmployerNames;
import id.sinergi.employers.Employers;
import id.sinergi.shared.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The employers that the current user may see, with what they owe and what runs against them. */
@Service
public class EmployerDirectory {

    private static final int MOST_NAMED = 50;

    private final Employers employers;
    private final Cases cases;
    private final NamedEmployerRepository named;
    private final FindingKindQuery found;
    private final EmployerNames names;

    EmployerDirectory(
            Employers employers,
            Cases cases,
            NamedEmployerRepository named,
            FindingKindQuery found,
            EmployerNames names) {
        this.employers = employers;
        this.cases = cases;
        this.named = named;
        this.found = found;
        this.names = names;
    }

    /**
     * One employer.
     *
     * @param months months with open contributions
     * @param owed what is open, rupiah
     * @param file its open case
     * @param findings kinds of the open case's findings that were not dismissed
     */
    public record Entry(
            Employer employer,
            int months,
            long owed,
            @Nullable CaseFile file,
            List<FindingKind> findings) {}

    /**
     * An employer that people of a village named and about whom nothing was reported.
     *
     * @param employer our id where the register knows it by now
     */
    public record Named(
            String villageCode,
            String name,
            int workers,
            @Nullable Long employer) {}

    @Transactional(readOnly = true)
    public Slice<Entry> list(EmployerFilter filter, @Nullable String cursor) {
        var slice = employers.list(filter, null, cursor);
        return new Slice<>(entries(slice.items()), slice.next());
    }

    /** One employer as in the list. */
    @Transactional(readOnly = true)
    public Entry entry(Employer employer) {
        return entries(List.of(employers.owing(employer))).getFirst();
    }

    @Transactional(readOnly = true)
    public List<Named> named() {
        return named.list(MOST_NAMED).stream()
                .map(one -> new Named(
                        one.villageCode(),
                        one.name(),
                        one.workers(),
                        names.resolve(one.villageCode(), List.of(one.name())).get(one.name())))
                .toList();
    }

    private List<Entry> entries(List<Employers.Listed> listed) {
        var open = cases.openOf(
                listed.stream().map(one -> Long.toString(one.employer().id())).toList());
        var visible = cases.visible(open.values().stream().map(CaseFile::number).toList());
        var kinds = found.of(visible.keySet());
        return listed.stream()
                .map(one -> {
                    var running = open.get(Long.toString(one.employer().id()));
                    var file = running == null ? null : visible.get(running.number());
                    return new Entry(
                            one.employer(),
                            one.months(),
                            one.owed(),
                            file,
                            file == null ? List.of() : kinds.getOrDefault(file.number(), List.of()));
                })
                .toList();
    }
}
