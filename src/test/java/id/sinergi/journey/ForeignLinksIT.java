package id.sinergi.journey;

import static id.sinergi.Neighbour.SECRET;
import static id.sinergi.Neighbour.VILLAGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.Neighbour;
import id.sinergi.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A village officer who types or is sent the address of something that is another village's. */
@IntegrationTest
@WithBrowser
class ForeignLinksIT {

    private static final String DENIED = "Halaman ini bukan untuk peran Anda";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Neighbour neighbour;
    Browser browser;
    private Browser.Person officer;

    /** By route: the addresses tried, each with words that its page must show; none where it is the reader's own. */
    private final Map<String, Map<String, String>> tried = new TreeMap<>();

    @BeforeAll
    void open() {
        clock.reset();
        neighbour = new Neighbour(new Api(port));
        officer = browser.as("desa-waworaha");
        things();
        lists();
        pagesOfOthers();
    }

    private void things() {
        var cases = new TreeMap<String, String>();
        cases.put("kasus/" + neighbour.cases.getFirst(), "tidak ada, atau di luar wilayah");
        cases.put("kasus/" + neighbour.cases.getLast(), "tidak ada, atau di luar wilayah");
        cases.put("kasus/" + neighbour.employerCase + "?bagian=letters", "tidak ada, atau di luar wilayah");
        cases.put("kasus/%3Cscript%3E", "tidak ada, atau di luar wilayah");
        tried.put("kasus/:number", cases);
        var tasks = new TreeMap<String, String>();
        neighbour.tasks.reversed().stream().limit(3).forEach(task -> tasks.put("tugas/" + task, "Tugas ini tidak ada"));
        tasks.put("tugas/99999999", "Tugas ini tidak ada");
        tasks.put("tugas/%20", "Tugas ini tidak ada");
        tried.put("tugas/:taskId", tasks);
        var worker = jdbc.sql("SELECT min(id) FROM registry.worker WHERE village_code = :village")
                .param("village", VILLAGE)
                .query(Long.class)
                .single();
        tried.put(
                "pekerja",
                Map.of(
                        "pekerja/" + worker,
                        "tidak ditemukan dalam wilayah",
                        "pekerja/999999999",
                        "tidak ditemukan dalam wilayah",
                        "pekerja",
                        "",
                        "pekerja?q=" + SECRET,
                        "",
                        "pekerja?wilayah=" + VILLAGE,
                        "",
                        "pekerja?wilayah=74.02.39&q=a",
                        ""));
        tried.put(
                "impor",
                Map.of(
                        "impor/" + neighbour.importId,
                        "Unggahan tidak ditemukan",
                        "impor/bukan-nomor",
                        "Unggahan tidak ditemukan",
                        "impor",
                        ""));
        tried.put(
                "impor/periksa",
                Map.of(
                        "impor/periksa/" + neighbour.draft,
                        "Berkas ini tidak menunggu lagi",
                        "impor/periksa/bukan-nomor",
                        "Berkas ini tidak menunggu lagi"));
        tried.put(
                "pendataan/putaran",
                Map.of(
                        "pendataan/putaran/" + neighbour.round,
                        "Putaran ini tidak ada",
                        "pendataan/putaran/99999",
                        "Putaran ini tidak ada",
                        "pendataan/putaran/" + neighbour.sharedRound,
                        "Waworaha"));
        tried.put(
                "pendataan/laporan",
                Map.of(
                        "pendataan/laporan/" + neighbour.round,
                        "Laporan ini tidak ada",
                        "pendataan/laporan/9",
                        "Laporan ini"));
        tried.put(
                "isian",
                Map.of(
                        "isian/" + neighbour.cases.getFirst(),
                        "tidak ada, atau di luar wilayah",
                        "isian/X",
                        "tidak ada, atau di luar wilayah"));
        var campaigns = new TreeMap<String, String>();
        campaigns.put("sosialisasi/" + neighbour.cases.getLast(), "tidak ada, atau di luar wilayah");
        campaigns.put("sosialisasi/" + neighbour.sharedCampaign, "Waworaha");
        tried.put("sosialisasi/:number", campaigns);
    }

    private void lists() {
        tried.put("", Map.of("", ""));
        var worklist = new TreeMap<String, String>();
        for (var queue : List.of("unit", "all", "done")) {
            worklist.put("tugas?antrian=" + queue, "");
        }
        worklist.put("tugas?antrian=all&cari=Rahasia", "");
        worklist.put("tugas?antrian=all&wilayah=" + VILLAGE, "");
        tried.put("tugas", worklist);
        tried.put("kasus", Map.of("kasus", "", "kasus?cari=Rahasia", "", "kasus?jenis=employer_compliance", ""));
        tried.put("pendataan", Map.of("pendataan", ""));
        tried.put("sosialisasi", Map.of("sosialisasi", "Kampanye bersama"));
        tried.put("privasi/permohonan", Map.of("privasi/permohonan", "Pelindungan data"));
        tried.put("privasi/pembacaan", Map.of("privasi/pembacaan", "Hanya penjaga data pribadi"));
        tried.put("perangkat", Map.of("perangkat", "Perangkat saya"));
        tried.put("privasi/retensi", Map.of("privasi/retensi", "Retensi dikelola koordinator"));
        tried.put("privasi", Map.of("privasi", "Pendataan pekerja"));
        tried.put(
                "privasi/insiden",
                Map.of("privasi/insiden", "", "privasi/insiden/" + neighbour.breach, "Insiden tidak ditemukan"));
        tried.put("perlindungan", Map.of("perlindungan", ""));
        tried.put(
                "cakupan",
                Map.of("cakupan", "Waworaha", "cakupan?wilayah=74.02.39", "", "cakupan?wilayah=" + VILLAGE, ""));
    }

    private void pagesOfOthers() {
        for (var page : List.of(
                "perusahaan",
                "penegakan",
                "aturan-kepatuhan",
                "riwayat",
                "sampel",
                "temuan",
                "langkah-gagal",
                "terlambat",
                "perlindungan/baru",
                "batas-wilayah",
                "surat",
                "naskah-surat",
                "surat-massal")) {
            tried.put(page, Map.of(page, DENIED));
        }
        tried.put(
                "pekerja/ganda", Map.of("pekerja/ganda", "Halaman ini untuk Dinas", "pekerja/ganda?diputuskan=ya", ""));
        tried.put(
                "pekerja/padanan",
                Map.of("pekerja/padanan", "Halaman ini untuk BPJS", "pekerja/padanan?diputuskan=ya", ""));
        tried.put("pekerja/peserta-lain", Map.of("pekerja/peserta-lain", "bukan untuk peran Anda"));
        tried.put("perusahaan", Map.of("perusahaan", DENIED, "perusahaan/" + neighbour.employer, DENIED));
        tried.put("piutang", Map.of("piutang", DENIED));
        tried.put("piutang/tindak-lanjut", Map.of("piutang/tindak-lanjut/1", DENIED));
        tried.put("pendataan/pembukaan", Map.of("pendataan/pembukaan/1", DENIED));
        tried.put("login", Map.of());
        tried.put("surat/:code", Map.of("surat/ABCD2345EFGH", "Surat tidak dikenal", "surat/x", "Surat tidak dikenal"));
        tried.put(
                "jawaban/:code",
                Map.of("jawaban/ABCD2345EFGH", "Tautan ini tidak dikenal", "jawaban/x", "tidak dikenal"));
        tried.put("naskah-surat/:kind", Map.of("naskah-surat/guidance", DENIED));
        tried.put("surat-massal/hasil", Map.of("surat-massal/hasil/1", DENIED));
        tried.put("periksa-surat", Map.of("periksa-surat", "Kode surat"));
    }

    @Test
    void everyRouteIsTried() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        var routes = new TreeSet<String>();
        for (var found : scan.findCandidateComponents("id.sinergi")) {
            try {
                var view = Class.forName(found.getBeanClassName());
                routes.add(view.getAnnotation(Route.class).value());
                for (var alias : view.getAnnotationsByType(RouteAlias.class)) {
                    routes.add(alias.value());
                }
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(routes).hasSizeGreaterThan(10).isEqualTo(tried.keySet());
    }

    @Test
    void noAddressShowsAnotherVillage() {
        for (var addresses : tried.values()) {
            addresses.forEach((address, words) -> {
                officer.go(address);
                var text = shown(officer);
                assertThat(text).as(address).isNotBlank().contains(words);
                assertSilent(address, text);
            });
        }
        assertThat(complaints()).isEmpty();
    }

    @Test
    void theSharedCampaignShowsTheOwnPart() {
        for (var tab : List.of("overview", "tasks", "timeline", "outreach", "letters", "files", "diagram")) {
            var address = "kasus/" + neighbour.sharedCampaign + "?bagian=" + tab;
            officer.go(address);
            assertThat(shown(officer)).contains("Kampanye bersama");
            assertSilent(address, shown(officer));
        }
        assertThat(complaints()).isEmpty();
    }

    /** The address of a file belongs to the page that shows it; it opens nothing for anybody else. */
    @Test
    void theAddressOfADownloadIsOfNoUseToOthers() {
        var theirs = browser.as("desa-morosi").go("kasus/" + neighbour.sharedCampaign + "?bagian=files");
        var link = theirs.page.locator("a:has-text('" + SECRET + ".pdf')").first();
        var address = String.valueOf(link.evaluate("anchor => anchor.href"));
        assertThat(theirs.page.context().request().get(address).text()).contains(SECRET);
        var stolen = officer.page.context().request().get(address);
        assertThat(stolen.text()).doesNotContain(SECRET);
        assertThat(stolen.status()).isGreaterThanOrEqualTo(400);
        for (var id : neighbour.documents) {
            var byNumber = officer.page.context().request().get("http://localhost:" + port + "/api/v1/documents/" + id);
            assertThat(byNumber.status())
                    .as("a browser's session opens no door of the API")
                    .isEqualTo(401);
        }
    }

    /** Tables given out as files are cut like the tables themselves. */
    @Test
    void noExportHoldsAnotherVillage() {
        var files = 0;
        for (var address : List.of("cakupan", "pekerja", "impor", "pendataan/putaran/" + neighbour.sharedRound)) {
            officer.go(address);
            for (var link : officer.page.locator("a[href*='VAADIN/dynamic']").all()) {
                var file = officer.page.context().request().get(String.valueOf(link.evaluate("anchor => anchor.href")));
                assertThat(file.status()).isEqualTo(200);
                assertSilent(address, file.text());
                files++;
            }
        }
        assertThat(files).as("the pages still offer files").isPositive();
    }

    private static String shown(Browser.Person person) {
        return person.page.locator("body").innerText();
    }

    private void assertSilent(String address, String text) {
        var marks = new ArrayList<>(neighbour.marks());
        marks.removeIf(address::contains);
        assertThat(text).as(address).doesNotContain(marks.toArray(String[]::new));
    }

    /** An unknown page answers 404, which Chromium reports as it reports a failure. */
    private List<String> complaints() {
        return browser.complaints().stream()
                .filter(complaint -> !complaint.contains("status of 404") && !complaint.contains("status of 403"))
                .toList();
    }
}
