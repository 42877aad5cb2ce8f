package id.sinergi.privacy;

import id.sinergi.audit.Trail;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.registry.PersonalFile;
import id.sinergi.shared.Pdf;
import id.sinergi.shared.PersonalData;
import id.sinergi.shared.PersonalData.Fact;
import id.sinergi.shared.PersonalData.Section;
import id.sinergi.shared.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everything held about a person, and who did what with it, on paper and in Indonesian (UU 27/2022 Art. 7 and 32). */
@Component
class CopyOfData {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy HH.mm z", Texts.INDONESIAN);

    private static final String PAGE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <html xmlns="http://www.w3.org/1999/xhtml" lang="id"><head><title>%1$s</title>
            <meta name="subject" content="%1$s"/><style>
            @page { size: 210mm 297mm; margin: 18mm 18mm 20mm 20mm;
              @bottom-left { content: "%2$s"; font: 8pt "Liberation Sans"; color: #555; }
              @bottom-right { content: "Halaman " counter(page) " dari " counter(pages);
                font: 8pt "Liberation Sans"; color: #555; } }
            body { font: 10pt/1.4 "Liberation Sans"; word-wrap: break-word; }
            h1 { font-size: 14pt; margin: 0 0 4pt; } h2 { font-size: 11pt; margin: 14pt 0 4pt; }
            table { width: 100%%; table-layout: fixed; border-collapse: collapse; }
            td { vertical-align: top; padding: 2pt 4pt; border-bottom: 0.5pt solid #ccc; }
            td.key { width: 52mm; color: #444; }
            </style></head><body><h1>%1$s</h1><p>%3$s</p>%4$s</body></html>
            """;

    private final List<PersonalData> holders;
    private final PersonalFile file;
    private final Trail trail;
    private final Accounts accounts;
    private final ActivityRepository register;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    CopyOfData(
            List<PersonalData> holders,
            PersonalFile file,
            Trail trail,
            Accounts accounts,
            ActivityRepository register,
            CurrentUser currentUser,
            Texts texts,
            Clock clock) {
        this.holders = holders;
        this.file = file;
        this.trail = trail;
        this.accounts = accounts;
        this.register = register;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    byte[] of(SubjectRequest request) {
        var nik = nik(request);
        var sections = new ArrayList<Section>();
        holders.stream()
                .sorted(Comparator.comparing(holder -> holder.getClass().getName(), Comparator.reverseOrder()))
                .forEach(holder -> sections.addAll(holder.about(nik)));
        sections.add(new Section(say("privacy.copy.trail"), trail(nik)));
        sections.add(new Section(say("privacy.copy.purposes"), purposes()));
        return Pdf.of(page(request, sections));
    }

    private static String nik(SubjectRequest request) {
        return Objects.requireNonNullElse(request.nik(), "");
    }

    private String page(SubjectRequest request, List<Section> sections) {
        var title = say("privacy.copy.title");
        var foot = say(
                "privacy.copy.foot",
                request.caseNumber(),
                time(clock.instant()),
                currentUser.get().name());
        var about = say(
                "privacy.copy.about",
                Objects.requireNonNullElse(request.name(), "–"),
                nik(request),
                request.caseNumber(),
                time(request.receivedAt()));
        return PAGE.formatted(
                        Pdf.escape(title),
                        Pdf.escape(foot.replace("\"", "").replace("\\", "")),
                        Pdf.escape(about),
                        sections.stream().map(this::section).collect(Collectors.joining()))
                .strip();
    }

    private String section(Section section) {
        var rows = section.facts().stream()
                .map(fact -> "<tr><td class=\"key\">%s</td><td>%s</td></tr>"
                        .formatted(Pdf.escape(fact.label()), Pdf.escape(Objects.requireNonNullElse(fact.value(), "–"))))
                .collect(Collectors.joining());
        var body = rows.isEmpty() ? "<p>" + say("privacy.copy.nothing") + "</p>" : "<table>" + rows + "</table>";
        return "<h2>" + Pdf.escape(section.title()) + "</h2>" + body;
    }

    /** Who opened, changed or copied the person's records: what Art. 32 calls the processing trail. */
    private List<Fact> trail(String nik) {
        return file.rows(nik).stream()
                .flatMap(row -> trail.ofRecord(Long.toString(row.id()), "worker").stream())
                .map(entry -> new Fact(
                        time(entry.at()),
                        say(
                                "privacy.copy.act",
                                accounts.nameOf(entry.actor()),
                                agency(entry.agency()),
                                sentence(entry.action(), entry.details().getOrDefault("reason", "–")))))
                .toList();
    }

    private String sentence(String action, String reason) {
        return say("trail." + action).replace("{reason}", reason).replaceAll("\\s*[(:]*\\s*\\{.*", "");
    }

    private String agency(String code) {
        return Arrays.stream(Agency.values())
                .filter(agency -> agency.name().equals(code))
                .findFirst()
                .map(accounts::agencyName)
                .orElse(code);
    }

    private List<Fact> purposes() {
        return register.inForce(clock.instant().atZone(clock.getZone()).toLocalDate()).stream()
                .map(activity -> new Fact(
                        activity.text().title(),
                        activity.text().purpose() + " " + activity.text().basis()))
                .toList();
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }

    private String say(String key, Object... args) {
        return texts.get(Texts.INDONESIAN, key, args);
    }
}
