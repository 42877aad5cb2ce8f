package id.sinergi.compliance;

import id.sinergi.employers.Employer;
import id.sinergi.employers.EmployerNames;
import id.sinergi.employers.Employers;
import id.sinergi.identity.Agency;
import id.sinergi.letters.NewLetter;
import id.sinergi.shared.Texts;
import id.sinergi.templates.LetterWriter;
import id.sinergi.territory.Territory;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands in the places of the ladder's letters. Letters are in Indonesian, whoever writes them. */
@Component
class LetterBodies {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Texts.INDONESIAN);

    private final FindingRepository findings;
    private final Employers employers;
    private final EmployerNames names;
    private final LetterWriter writer;
    private final Territory territory;
    private final Texts texts;

    LetterBodies(
            FindingRepository findings,
            Employers employers,
            EmployerNames names,
            LetterWriter writer,
            Territory territory,
            Texts texts) {
        this.findings = findings;
        this.employers = employers;
        this.names = names;
        this.writer = writer;
        this.territory = territory;
        this.texts = texts;
    }

    /** The letter {@code kind} to the employer of the case, or to whom its template names. */
    NewLetter compose(Agency agency, String kind, String caseNumber, LocalDate date, Map<String, String> places) {
        var words = new HashMap<>(places);
        words.put("employer", name(caseNumber));
        words.putIfAbsent("findings", findings(caseNumber));
        return writer.write(agency, kind, caseNumber, date, words, addressee(caseNumber));
    }

    static String rupiah(long amount) {
        return "Rp " + NumberFormat.getIntegerInstance(Texts.INDONESIAN).format(amount);
    }

    static String day(LocalDate date) {
        return DATE.format(date);
    }

    static String items(List<String> items) {
        return String.join(
                "\n", items.stream().map(item -> "- " + oneLine(item)).toList());
    }

    String kind(FindingKind kind) {
        return texts.get(Texts.INDONESIAN, "finding." + kind.name());
    }

    /** Who a letter goes to unless the officer names somebody else. */
    String receiver(String caseNumber) {
        return employer(caseNumber)
                .map(firm -> firm.contact() == null ? firm.name() : firm.contact() + ", " + firm.name())
                .orElseGet(() -> name(caseNumber));
    }

    /** As the register has it, whoever writes: what a case is shown as may be anything. */
    private String name(String caseNumber) {
        var employer = findings.get(caseNumber).employerId();
        return Objects.requireNonNull(names.byId(List.of(employer)).get(employer));
    }

    private String findings(String caseNumber) {
        return items(findings.findings(caseNumber).stream()
                .filter(finding -> finding.status() == Finding.Status.CONFIRMED)
                .map(this::finding)
                .toList());
    }

    private String finding(Finding finding) {
        var text = new StringBuilder(kind(finding.kind()));
        if (finding.workers() > 0) {
            text.append(", ").append(finding.workers()).append(" pekerja");
        }
        if (finding.months() > 0) {
            text.append(", ").append(finding.months()).append(" bulan");
        }
        if (finding.amount() > 0) {
            text.append(", iuran ").append(rupiah(finding.amount()));
        }
        return text.append(". ").append(finding.evidence()).toString();
    }

    private List<String> addressee(String caseNumber) {
        return employer(caseNumber).map(this::addressee).orElseGet(() -> List.of(name(caseNumber)));
    }

    private List<String> addressee(Employer firm) {
        var lines = new ArrayList<String>();
        lines.add("Pimpinan " + firm.name());
        Optional.ofNullable(firm.contact()).ifPresent(contact -> lines.add("u.p. " + contact));
        Optional.ofNullable(firm.address()).ifPresent(lines::add);
        lines.add(territory.name(firm.villageCode()));
        return lines;
    }

    private Optional<Employer> employer(String caseNumber) {
        return employers.find(findings.get(caseNumber).employerId());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
