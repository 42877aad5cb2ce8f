package id.sinergi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.MissingTexts;
import id.sinergi.QuickPasswords;
import id.sinergi.calendar.Calendar;
import id.sinergi.compliance.ComplianceCases;
import id.sinergi.compliance.Finding;
import id.sinergi.compliance.FindingKind;
import id.sinergi.employers.EmployerForm;
import id.sinergi.employers.Employers;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.letters.Letters;
import id.sinergi.territory.Territory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Started with another regency's reference files, the system speaks of that regency and of no other. */
@WithBrowser
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sinergi.demo=false",
            "sinergi.admin-password=lembayung-lembayung",
            "sinergi.jobs=false",
            "sinergi.zone=Asia/Jakarta",
            "sinergi.regency.code=99.01",
            "sinergi.regency.name=Lembayung",
            "logging.level.io.zonky=warn"
        })
@Import({Actors.class, QuickPasswords.class, MissingTexts.class})
@ContextConfiguration(initializers = IntegrationTest.FreshFolder.class)
class OtherRegencyIT {

    private static final Pattern KONAWE = Pattern.compile(
            "(?i)konawe|kendari|\\bunaaha\\b|sulawesi|makassar|\\bWITA\\b|\\b74\\.02\\.\\d\\d\\b(?!\\.2012)");
    private static final Map<String, String> OTHERWISE = Map.of(
            "Konawe", "Lembayung",
            "KONAWE", "LEMBAYUNG",
            "Kendari", "Kota Senja",
            "Unaaha", "Fajar",
            "Sulawesi Tenggara", "Nusantara Timur",
            "WITA", "WIB",
            "74.02", "99.01");
    private static final List<String> ROLES =
            List.of("disnaker", "disnaker-kepala", "bpjs", "dpmd-kepala", "inspektorat", "sekda", "desa-satu");

    Browser browser;

    @Autowired
    private Actors actors;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Territory territory;

    @Autowired
    private Employers employers;

    @Autowired
    private ComplianceCases compliance;

    @Autowired
    private Letters letters;

    @Autowired
    private Calendar calendar;

    @Autowired
    private JdbcTemplate jdbc;

    private String number = "";

    /** Konawe's files with every name of its own replaced: what still says Konawe then says so elsewhere. */
    @DynamicPropertySource
    static void reference(DynamicPropertyRegistry registry) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "test-data", "reference-lembayung"));
        try (var files = Files.list(Path.of("src/main/resources/reference"))) {
            for (var file : files.toList()) {
                var text = Files.readString(file);
                for (var word : OTHERWISE.entrySet()) {
                    text = text.replace(word.getKey(), word.getValue());
                }
                Files.writeString(folder.resolve(file.getFileName()), text);
            }
        }
        registry.add("sinergi.regency.reference", () -> folder.toUri().toString());
    }

    @BeforeAll
    void people() {
        var village = territory.villages(null).getFirst().code();
        accounts.createUnlisted(
                List.of(
                        person("disnaker", Agency.DISNAKER, Role.OFFICER, "99.01"),
                        person("disnaker-kepala", Agency.DISNAKER, Role.SUPERVISOR, "99.01"),
                        person("bpjs", Agency.BPJS, Role.OFFICER, "99.01"),
                        person("dpmd-kepala", Agency.DPMD, Role.SUPERVISOR, "99.01"),
                        person("inspektorat", Agency.INSPEKTORAT, Role.INSPECTOR, "99.01"),
                        person("sekda", Agency.SETDA, Role.COORDINATOR, "99.01"),
                        person("desa-satu", Agency.DESA, Role.OFFICER, village)),
                "sinergi");
        number = letter(village);
    }

    private static User person(String username, Agency agency, Role role, String area) {
        return new User(username, "Petugas " + username, agency, Set.of(role), Set.of(area), "id");
    }

    /** A case with a letter of guidance that has its number. */
    private String letter(String village) {
        var form = Map.of(
                "npp",
                "T1",
                "name",
                "PT Lembayung Jaya",
                "address",
                "Jalan Uji 1",
                "villageCode",
                village,
                "workerCount",
                12);
        var employer = actors.as(
                "bpjs",
                () -> employers.create(EmployerForm.EMPTY.with(form), false).orThrow());
        var finding = new Finding.New(FindingKind.PWBD, 12, 6, 1_000_000, "Kunjungan bersama");
        var opened = actors.as(
                "disnaker",
                () -> compliance
                        .report(employer.id(), List.of(finding), "report")
                        .orThrow());
        actors.settle(opened);
        actors.complete("disnaker", opened, "compliance.verifyFindings", Map.of("verification", "confirmed"));
        actors.complete("bpjs", opened, "compliance.confirmFindings", Map.of("confirmation", "confirmed"));
        var date = calendar.today().toString();
        actors.complete("disnaker", opened, "compliance.sendGuidance", Map.of("letterDate", date));
        actors.complete("disnaker-kepala", opened, "letters.checkLetter", Map.of("letterCheck", "approved"));
        return opened;
    }

    @Test
    void nothingStoredSpeaksOfKonawe() {
        var columns = jdbc.queryForList("""
                        SELECT quote_ident(c.table_schema) || '.' || quote_ident(c.table_name) AS place, quote_ident(c.column_name) AS name
                          FROM information_schema.columns c JOIN information_schema.tables t
                            USING (table_schema, table_name)
                         WHERE t.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema', 'engine')
                           AND c.table_name NOT LIKE 'flyway%'
                           AND (c.data_type IN ('text', 'jsonb', 'character varying') OR c.udt_name = '_text')
                        """);
        assertThat(columns).hasSizeGreaterThan(200);
        var found = new ArrayList<String>();
        for (var column : columns) {
            jdbc
                    .queryForList(
                            "SELECT %s::text FROM %s".formatted(column.get("name"), column.get("place")), String.class)
                    .stream()
                    .filter(text -> text != null && KONAWE.matcher(text).find())
                    .forEach(text -> found.add(column + ": " + text));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void lettersAndPagesSpeakOfTheirRegency() {
        var person = browser.as("inspektorat");
        person.go("kasus/" + number);
        assertThat(person.page.content()).contains("PT Lembayung Jaya");
        var said = actors.as("disnaker", () -> letters.ofCase(number).orThrow().toString());
        assertThat(said).contains("BPJS Ketenagakerjaan Cabang Kota Senja").doesNotContainPattern(KONAWE);
        var seen = new LinkedHashSet<String>();
        for (var username : ROLES) {
            var reader = browser.as(username);
            var links = new LinkedHashSet<String>();
            for (var link : reader.page.locator("nav a[href]").all()) {
                links.add(link.getAttribute("href"));
            }
            assertThat(links).as(username).isNotEmpty();
            links.removeAll(seen);
            seen.addAll(links);
            for (var link : links) {
                reader.go(link);
                assertThat(reader.page.locator("body").innerText())
                        .as("%s at %s", username, link)
                        .doesNotContainPattern(KONAWE);
            }
        }
        assertThat(browser.visitor(1440, 900).go("login").page.locator("body").innerText())
                .doesNotContainPattern(KONAWE);
    }

    @Test
    void theTextsAndSourcesNameNoRegency() throws IOException {
        var named = new ArrayList<String>();
        for (var folder : List.of("src/main/resources/messages", "src/main/resources/letters", "bpmn", "frontend")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    if (file.toString().matches(".*\\.(properties|xhtml|bpmn|dmn|js|css)")
                            && KONAWE.matcher(Files.readString(file)).find()) {
                        named.add(file.toString());
                    }
                }
            }
        }
        assertThat(named).isEmpty();
    }
}
