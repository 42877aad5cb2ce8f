package id.sinergi.letters;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.Refusals;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.Cases;
import id.sinergi.identity.Agency;
import id.sinergi.shared.Table;
import id.sinergi.shared.Texts;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** The register: who sees which letters, what it is narrowed to, and what is taken along. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterIT {

    private static final int YEAR = 2087;
    private static final LocalDate DATE = LocalDate.of(YEAR, 3, 5);

    @LocalServerPort
    private int port;

    @Autowired
    private Register register;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterLife life;

    @Autowired
    private Cases cases;

    @Autowired
    private Actors actors;

    @Autowired
    private TransactionTemplate transaction;

    private final List<Letter> written = new ArrayList<>();

    /** Four of one year: on its way, received, returned, and never sent. */
    @BeforeAll
    void write() {
        actors.asSystem(() -> transaction.execute(status -> {
            for (var i = 0; i < 4; i++) {
                var number = cases.open(new Cases.NewCase(
                        CaseKind.EMPLOYER_COMPLIANCE,
                        "PT Uji Register " + i,
                        List.of("74.02.01.2012"),
                        "74.02.01.2012",
                        null,
                        null));
                written.add(life.issue(new NewLetter(
                        Agency.DISNAKER,
                        "guidance",
                        number,
                        DATE.plusDays(i),
                        "Pembinaan ke-" + i,
                        List.of("Pimpinan PT Uji Register " + i),
                        List.of("Isi"),
                        null,
                        List.of(),
                        null)));
            }
            for (var letter : written.subList(0, 3)) {
                life.sent(letter.id(), Delivery.Means.POST, letter.date(), "Pimpinan", null);
            }
            life.received(written.get(1).id(), DATE.plusDays(5), "Satpam", null);
            life.returned(written.get(2).id(), DATE.plusDays(6), "Pindah", null);
            cases.close(written.get(3).caseNumber(), "complied");
            return status;
        }));
    }

    private static RegisterFilter only(LetterState state) {
        return new RegisterFilter(null, null, state, YEAR, null);
    }

    private List<RegisterEntry> seen(String user, RegisterFilter filter) {
        return actors.as(user, () -> register.list(filter, null, null).items());
    }

    private static final RegisterFilter OF_YEAR = new RegisterFilter(null, null, null, YEAR, null);

    @Test
    void everyLetterIsInItWithItsStateTheNewestFirst() {
        assertThat(seen("disnaker", OF_YEAR))
                .extracting(RegisterEntry::state)
                .containsExactly(LetterState.VOID, LetterState.RETURNED, LetterState.RECEIVED, LetterState.SENT);
        assertThat(seen("disnaker", OF_YEAR))
                .as("void numbers are seen: there is no gap")
                .extracting(RegisterEntry::number)
                .containsExactly(
                        "560/00004/DISNAKER/III/2087",
                        "560/00003/DISNAKER/III/2087",
                        "560/00002/DISNAKER/III/2087",
                        "560/00001/DISNAKER/III/2087");
    }

    @Test
    void itIsNarrowedByEverything() {
        assertThat(seen("bpjs", only(LetterState.SENT)))
                .extracting(RegisterEntry::id)
                .containsExactly(written.getFirst().id());
        assertThat(seen("bpjs", new RegisterFilter(Agency.BPJS, null, null, YEAR, null)))
                .isEmpty();
        assertThat(seen("bpjs", new RegisterFilter(Agency.DISNAKER, "guidance", null, YEAR, null)))
                .hasSize(4);
        assertThat(seen("bpjs", new RegisterFilter(null, "warning1", null, YEAR, null)))
                .isEmpty();
        for (var text : List.of(
                "00002/DISNAKER/III/2087", "Register 1", "KE-1", written.get(1).caseNumber())) {
            assertThat(seen("bpjs", new RegisterFilter(null, null, null, YEAR, text)))
                    .as(text)
                    .extracting(RegisterEntry::id)
                    .containsExactly(written.get(1).id());
        }
        assertThat(seen("bpjs", new RegisterFilter(null, null, null, YEAR, "100%")))
                .isEmpty();
        assertThat(actors.as("bpjs", () -> register.years())).contains(YEAR);
        assertThat(actors.as("bpjs", () -> register.kinds())).contains("guidance");
    }

    @Test
    void whoDoesNotSeeTheCaseDoesNotSeeTheLetter() {
        assertThat(seen("desa-waworaha", OF_YEAR)).isEmpty();
        assertThat(seen("admin", RegisterFilter.ALL)).isEmpty();
        assertThat(seen("inspektorat", OF_YEAR)).hasSize(4);
    }

    @Test
    void itIsReadSliceBySlice() {
        var ids = new ArrayList<java.util.UUID>();
        String cursor = null;
        do {
            var from = cursor;
            var slice = actors.as("disnaker", () -> register.list(OF_YEAR, 3, from));
            slice.items().forEach(entry -> ids.add(entry.id()));
            cursor = slice.next();
        } while (cursor != null);
        assertThat(ids)
                .containsExactlyElementsOf(
                        written.reversed().stream().map(Letter::id).toList());
        for (var strange : List.of("eA", "MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw")) {
            assertThat(Refusals.raisedBy(() -> seen("disnaker", strange))).isEqualTo("cursor.unknown");
        }
    }

    private Object seen(String user, String cursor) {
        return actors.as(user, () -> register.list(RegisterFilter.ALL, null, cursor));
    }

    @Test
    void whatIsFilteredIsTakenAlongWithWhoAndWhen() throws Exception {
        LocaleContextHolder.setLocale(Texts.INDONESIAN);
        var table = actors.as("bpjs", () -> register.table(only(LetterState.RECEIVED)));
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(table.bytes(Table.Format.XLSX)))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(0).getCellText(1)).isEqualTo("Nomor");
            assertThat(rows.get(1).getCellText(1)).isEqualTo("560/00002/DISNAKER/III/2087");
            assertThat(rows.get(1).getCellText(8)).isEqualTo("Diterima");
            assertThat(rows.get(1).getCellText(11)).isEqualTo("2087-03-10");
            assertThat(rows.get(2).getCellText(1)).contains("Rina Lautteduh");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void programsReadItToo() {
        var bpjs = new Api(port).as("bpjs");
        var items = bpjs.get("/letters?state=returned&year=" + YEAR).ok().get("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("number").asString()).isEqualTo("560/00003/DISNAKER/III/2087");
        assertThat(items.get(0).get("returnedOn").asString()).isEqualTo("2087-03-11");
        bpjs.get("/letters?state=lost").refused(422);
        bpjs.get("/letters?agency=X").refused(422);
        assertThat(bpjs.get("/letters.xlsx?year=" + YEAR).status()).isEqualTo(200);
    }
}
