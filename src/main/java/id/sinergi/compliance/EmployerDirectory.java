package id.sinergi.compliance;

import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.Cases;
import id.sinergi.employers.Employer;
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
    private final FindingRepository findings;

    EmployerDirectory(Employers employers, Cases cases, FindingRepository findings) {
        this.employers = employers;
        this.cases = cases;
        this.findings = findings;
    }

    /**
     * One employer.
     *
     * @param months months with open contributions
     * @param owed what is open, rupiah
     * @param file its open case
     * @param findings those of the open case that were not dismissed
     */
    public record Entry(
            Employer employer,
            int months,
            long owed,
            @Nullable CaseFile file,
            List<Finding> findings) {}

    /** An employer that people of a village named and that the registry does not know. */
    public record Named(String villageCode, String name, int workers) {}

    @Transactional(readOnly = true)
    public Slice<Entry> search(@Nullable String text, @Nullable String cursor) {
        return employers.search(text, null, null, cursor).map(this::entry);
    }

    /** Those with open contributions, largest sum first. */
    @Transactional(readOnly = true)
    public List<Entry> inArrears(int limit) {
        return employers.inArrears(limit).stream().map(this::entry).toList();
    }

    @Transactional(readOnly = true)
    public List<Named> named() {
        return findings.named(MOST_NAMED).stream()
                .map(named -> new Named(named.villageCode(), named.name(), named.workers()))
                .toList();
    }

    private Entry entry(Employer employer) {
        var open = employers.arrears(employer).stream()
                .filter(month -> month.open() > 0)
                .toList();
        var file = cases.openOf(Long.toString(employer.id())).orElse(null);
        return new Entry(
                employer,
                open.size(),
                open.stream().mapToLong(Employer.Arrears::open).sum(),
                file,
                file == null
                        ? List.of()
                        : findings.findings(file.number()).stream()
                                .filter(finding -> finding.status() != Finding.Status.DISMISSED)
                                .toList());
    }
}
