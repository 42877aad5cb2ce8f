package id.sinergi.compliance;

import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.Cases;
import id.sinergi.letters.Letters;
import id.sinergi.letters.Letters.Filed;
import id.sinergi.shared.Result;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that was ever opened about an employer, for whoever may see the cases. */
@Service
public class EmployerCases {

    private final Cases cases;
    private final FindingRepository findings;
    private final Letters letters;

    EmployerCases(Cases cases, FindingRepository findings, Letters letters) {
        this.cases = cases;
        this.findings = findings;
        this.letters = letters;
    }

    /** A case with all that was found and all that was written. */
    public record One(CaseFile file, List<Finding> findings, List<Filed> letters) {}

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<One> of(long employer) {
        var numbers = cases.ofEmployer(Long.toString(employer)).stream()
                .map(CaseFile::number)
                .toList();
        return cases.visible(numbers).values().stream()
                .sorted(Comparator.comparing(CaseFile::openedAt).reversed())
                .map(file -> new One(file, findings.findings(file.number()), letters(file)))
                .toList();
    }

    private List<Filed> letters(CaseFile file) {
        return letters.ofCase(file.number()) instanceof Result.Done<List<Filed>>(var filed) ? filed : List.of();
    }
}
