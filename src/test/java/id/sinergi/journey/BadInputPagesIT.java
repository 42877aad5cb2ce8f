package id.sinergi.journey;

import static id.sinergi.Neighbour.OWN;
import static id.sinergi.imports.ImportSamples.HEADER;
import static id.sinergi.imports.ImportSamples.csv;
import static id.sinergi.imports.ImportSamples.xlsx;
import static id.sinergi.imports.ImportSamples.zip;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import id.sinergi.Api;
import id.sinergi.ApiCases;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bad input on the screen: a sentence at its place, nothing stored, nothing lost, nothing executed. */
@IntegrationTest
@WithBrowser
class BadInputPagesIT {

    private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    private Api api;
    private ApiCases walk;
    Browser browser;

    @BeforeAll
    void open() {
        clock.reset();
        api = new Api(port);
        walk = new ApiCases(api);
    }

    private String village(String name) {
        return walk.collection(OWN, name);
    }

    @Test
    void filesThatAreNoListsAreRefusedOnThePage() throws IOException {
        var officer = browser.as("desa-waworaha").go("impor");
        var refusal = officer.page.locator(".import-refusal");
        var bad = new LinkedHashMap<String, byte[]>();
        bad.put("kosong.csv Berkas kosong", new byte[0]);
        bad.put("judul.csv hanya berisi baris judul", csv(HEADER));
        bad.put("salah.csv Kolom wajib tidak ditemukan", csv("tanggal,jumlah\n1,2\n"));
        bad.put("salah.xlsx Kolom wajib tidak ditemukan", xlsx(new Object[] {"Laporan"}, new Object[] {"x"}));
        bad.put("bom.xlsx mengembang tidak wajar", zip("<worksheet>", " ".repeat(1 << 16), 1600));
        bad.put("gambar.csv bukan CSV atau buku kerja Excel", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0
        });
        bad.forEach((name, bytes) -> {
            var cut = name.indexOf(' ');
            choose(officer, new FilePayload(name.substring(0, cut), "text/csv", bytes));
            PlaywrightAssertions.assertThat(refusal).containsText(name.substring(cut + 1));
        });
        choose(officer, new FilePayload("surat.pdf", "application/pdf", csv("%PDF-1.7")));
        PlaywrightAssertions.assertThat(refusal).containsText("bukan CSV atau buku kerja Excel");
        officer.page.locator("vaadin-upload input[type=file]").first().setInputFiles(huge());
        PlaywrightAssertions.assertThat(refusal).containsText("MB");
        choose(
                officer,
                new FilePayload(
                        "baik.csv",
                        "text/csv",
                        csv(HEADER + "7402014501901801," + SCRIPT.replace(",", "") + ",1990-01-05,P,9\n")));
        officer.page.locator(".import-confirm").click();
        officer.page.waitForURL(url -> url.matches(".*impor/[0-9a-f-]{36}"));
        officer.go("pekerja?q=script");
        PlaywrightAssertions.assertThat(officer.page.locator("body")).containsText(SCRIPT);
        assertThat(officer.page.locator("img[src=x]").count()).isZero();
        browser.assertQuiet();
    }

    /** No file is refused here that REST takes, and the page says how a text file was read. */
    @ParameterizedTest
    @CsvSource({
        "18-macro-workbook-refused-in-the-browser-only.xlsm, application/vnd.ms-excel.sheet.macroEnabled.12, Akan diterima",
        "15-utf16-tab-unicode-text.txt, text/plain, UTF-16"
    })
    void whatRestTakesThePageTakes(String name, String type, String said) throws IOException {
        var officer = browser.as("desa-waworaha").go("impor");
        choose(officer, new FilePayload(name, type, Files.readAllBytes(Path.of("src/test/resources/cases", name))));
        officer.page.locator(".import-figures").waitFor();
        PlaywrightAssertions.assertThat(officer.page.locator("body")).containsText(said);
        browser.assertQuiet();
    }

    private static void choose(Browser.Person person, FilePayload file) {
        person.page.locator("vaadin-upload input[type=file]").first().setInputFiles(file);
        person.page.waitForFunction("() => !document.querySelector('vaadin-upload-file')");
        person.settled();
    }

    /** 200 MB on the disk that take no room there. */
    private static Path huge() throws IOException {
        var path = Path.of("target", "besar.csv");
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(200L << 20);
        }
        return path;
    }

    @Test
    void filesOfACaseAreJudgedByTheirBytes() {
        var number = village("Berkas");
        var officer = browser.as("desa-waworaha").go("kasus/" + number + "?bagian=files");
        choose(officer, new FilePayload("kosong.pdf", "application/pdf", new byte[0]));
        PlaywrightAssertions.assertThat(officer.page.locator("body")).containsText("kosong");
        choose(officer, new FilePayload("surat.pdf", "application/pdf", csv("MZ program")));
        PlaywrightAssertions.assertThat(officer.page.locator("body")).containsText("PDF, JPEG");
        assertThat(api.as("desa-waworaha").all("/cases/" + number + "/documents"))
                .isEmpty();
        choose(officer, new FilePayload("benar.pdf", "application/pdf", csv("%PDF-1.7 uji")));
        PlaywrightAssertions.assertThat(officer.page.locator(
                        "a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("benar.pdf")))
                .isVisible();
        browser.assertQuiet();
    }

    @Test
    void aScriptInARemarkIsShownAndNotRun() {
        var number = village(SCRIPT.substring(0, 25));
        api.as("desa-waworaha")
                .post("/cases/" + number + "/comments", Map.of("text", SCRIPT))
                .ok();
        for (var reader : new String[] {"desa-waworaha", "dpmd", "inspektorat"}) {
            var person = browser.as(reader);
            for (var tab : new String[] {"overview", "timeline", "tasks", "diagram"}) {
                person.go("kasus/" + number + "?bagian=" + tab);
                if (tab.equals("overview") || tab.equals("timeline")) {
                    PlaywrightAssertions.assertThat(person.page.locator("body")).containsText(SCRIPT);
                }
                assertThat(person.page.locator("img[src=x]").count()).isZero();
            }
            person.go("tugas?antrian=all");
            assertThat(person.page.locator("img[src=x]").count()).isZero();
        }
        browser.as("inspektorat").go("riwayat?kasus=" + number);
        assertThat(browser.as("inspektorat").page.locator("img[src=x]").count()).isZero();
        browser.assertQuiet();
    }

    @Test
    void aRemarkOfTenThousandCharactersIsRefusedAndStaysInItsField() {
        var number = village("Panjang");
        var officer = browser.as("desa-waworaha").go("kasus/" + number);
        var field = officer.page.locator("vaadin-text-area textarea");
        field.fill("x".repeat(10_000));
        officer.page.locator("vaadin-button", text("Kirim")).click();
        officer.settled();
        PlaywrightAssertions.assertThat(officer.page.locator("vaadin-text-area [slot=error-message]"))
                .containsText("terlalu panjang");
        assertThat(field.inputValue()).hasSize(10_000);
        assertThat(api.as("desa-waworaha").all("/cases/" + number + "/comments"))
                .isEmpty();
        browser.assertQuiet();
    }

    private static com.microsoft.playwright.Page.LocatorOptions text(String text) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
    }

    /** The village's head, with the form of the signature open. */
    private String signing(String name) {
        var number = village(name);
        walk.done("dpmd", number, "village.nameCollector", Map.of("collector", "named", "officer", "desa-waworaha"));
        var job = walk.imported(
                "desa-waworaha",
                "residents",
                HEADER + "74020145019018" + (10 + (int) (System.nanoTime() % 89)) + ",Warga Sah,1990-01-05,P,9\n");
        walk.done(
                "desa-waworaha",
                number,
                "village.enterData",
                Map.of("method", "upload", "importId", job.get("id").asString()));
        var task = walk.task("kades-waworaha", number, "village.signOff");
        api.as("kades-waworaha").post("/tasks/" + task + "/claim").ok();
        return number + " " + task;
    }

    private static void sign(Browser.Person head) {
        head.page.locator("vaadin-radio-button").first().click();
        head.page.locator("vaadin-button", text("Selesaikan tugas")).click();
    }

    @Test
    void aTaskThatWasDoneMeanwhileSaysBy() {
        var task = signing("Dua kali").split(" ");
        var head = browser.as("kades-waworaha").go("tugas/" + task[1]);
        head.page.locator("vaadin-radio-button").first().waitFor();
        api.as("kades-waworaha")
                .post("/tasks/" + task[1] + "/complete", Map.of("values", Map.of("signOff", "signed")))
                .ok();
        head.page.locator("vaadin-radio-button").first().click();
        PlaywrightAssertions.assertThat(head.page.locator("body")).containsText("sudah diselesaikan oleh");
        assertThat(walk.open("dpmd", task[0])).containsExactly("village.reviewCompleteness");
        browser.assertQuiet();
    }

    @Test
    void aTaskWithdrawnMeanwhileSaysWhy() {
        var task = signing("Dibatalkan").split(" ");
        var head = browser.as("kades-waworaha").go("tugas/" + task[1]);
        head.page.locator("vaadin-radio-button").first().waitFor();
        api.as("dpmd-kepala")
                .post("/cases/" + task[0] + "/cancel", Map.of("reason", "Desa digabung"))
                .ok();
        head.page.locator("vaadin-radio-button").first().click();
        PlaywrightAssertions.assertThat(head.page.locator("body")).containsText("tidak diperlukan lagi");
        browser.assertQuiet();
    }

    @Test
    void anOpenFormOutlivesANewVersionOfItsProcess(@Autowired RepositoryService repository) throws IOException {
        var task = signing("Versi baru").split(" ");
        var head = browser.as("kades-waworaha").go("tugas/" + task[1]);
        head.page.locator("vaadin-radio-button").first().waitFor();
        var diagram = Files.readString(Path.of("bpmn/village/village-data-collection.bpmn"));
        var deployment = repository
                .createDeployment()
                .name("uji layar")
                .addString("village-data-collection.bpmn", diagram.replace("Sahkan data", "Sahkan data (baru)"))
                .deploy();
        try {
            sign(head);
            PlaywrightAssertions.assertThat(head.page.locator(".task-finished")).isVisible();
            assertThat(walk.open("dpmd", task[0])).containsExactly("village.reviewCompleteness");
            head.go("kasus/" + task[0] + "?bagian=diagram");
            PlaywrightAssertions.assertThat(head.page.locator("body")).containsText("Sahkan data");
            assertThat(head.page.locator("body").innerText()).doesNotContain("(baru)");
        } finally {
            repository.deleteDeployment(deployment.getId(), true, true);
        }
        browser.assertQuiet();
    }

    /** A program may keep anything as a draft; the page that opens it leaves out what does not fit. */
    @Test
    void aDraftOfAnotherTypeDoesNotBreakTheForm() {
        var number = village("Draf");
        var task = walk.task("dpmd", number, "village.nameCollector");
        var dpmd = api.as("dpmd");
        dpmd.post("/tasks/" + task + "/claim").ok();
        var odd = new HashMap<String, Object>(Map.of("collector", 7, "officer", Map.of("a", 1), "expected", "banyak"));
        dpmd.put("/tasks/" + task + "/draft", Map.of("values", odd)).ok();
        var person = browser.as("dpmd").go("tugas/" + task);
        Locator complete = person.page.locator("vaadin-button", text("Selesaikan tugas"));
        PlaywrightAssertions.assertThat(complete).isVisible();
        complete.click();
        PlaywrightAssertions.assertThat(person.page.locator("body")).containsText("wajib diisi");
        browser.assertQuiet();
    }
}
