package id.sinergi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.imports.ImportSamples;
import id.sinergi.territory.Territory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From an OpenSID file as villages really have it to the village's new coverage; all figures are counted from the file. */
@WithBrowser
@IntegrationTest
class VillageFileJourneyIT {

    /** The 43 columns without birth place, latitude and longitude. */
    private static final List<String> HEADER = List.of(("alamat dusun rw rt nama no_kk nik sex tanggallahir agama_id"
                    + " pendidikan_kk_id pendidikan_sedang_id pekerjaan_id status_kawin kk_level warganegara_id ayah_nik"
                    + " nama_ayah ibu_nik nama_ibu golongan_darah_id akta_lahir dokumen_pasport tanggal_akhir_paspor"
                    + " dokumen_kitas akta_perkawinan tanggalperkawinan akta_perceraian tanggalperceraian cacat_id"
                    + " cara_kb_id hamil ktp_el status_rekam alamat_sekarang status_dasar suku tag_id_card id_asuransi"
                    + " no_asuransi")
            .split(" "));

    private static final Set<String> SECRET = Set.of(
            "agama_id",
            "ayah_nik",
            "nama_ayah",
            "ibu_nik",
            "nama_ibu",
            "golongan_darah_id",
            "cacat_id",
            "cara_kb_id",
            "hamil",
            "suku");

    /** One line of the file and what must become of it by the rules in {@code docs/api.md}. */
    private record Person(
            Map<String, Object> cells,
            boolean accepted,
            boolean counts,
            int remarks,
            boolean repeated,
            boolean elsewhere) {}

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Territory territory;

    @Autowired
    JdbcClient jdbc;

    Browser browser;

    private final List<Person> people = new ArrayList<>();

    @Test
    void fromAnOpenSidFileToTheCoverage() throws IOException {
        var village = territory.villages("74.02.42").get(5).code();
        accounts.createUnlisted(
                List.of(new User("desa-berkas", "Desa", Agency.DESA, Set.of(Role.OFFICER), Set.of(village), "id")),
                "sinergi");
        var api = new Api(port).as("desa-berkas");
        var before = eligible(api);
        fill(neighbour(village));

        var officer = browser.as("desa-berkas").go("impor");
        upload(officer, "penduduk_huruf.xlsx", workbook());
        look(officer);
        officer.page.locator(".import-confirm").click();
        receipt(officer);
        assertThat(eligible(api)).isEqualTo(before + count(Person::counts));
        assertThat(secrets()).isZero();

        upload(officer.go("impor"), "penduduk_huruf-ditolak.xlsx", mended(officer));
        officer.page.locator(".import-confirm").click();
        officer.page.waitForURL("**/impor/*");
        PlaywrightAssertions.assertThat(figure(officer, "Diterima")).hasText("2");
        PlaywrightAssertions.assertThat(figure(officer, "Ditolak")).hasText("1");
        var after = before + count(Person::counts) + 2;
        assertThat(eligible(api)).isEqualTo(after);
        officer.go("cakupan");
        PlaywrightAssertions.assertThat(officer.page.locator("body"))
                .containsText(String.format(Locale.GERMANY, "%,d", after));
        officer.picture("page-coverage-after-file-1440");
        browser.assertQuiet();
    }

    /** The reader took the first of two rows that look like a header, and the sheet that was open: the officer says better. */
    @Test
    void theOfficerSaysWhichSheetsAndWhichRowNamesTheColumns() throws IOException {
        var village = territory.villages("74.02.42").get(6).code();
        accounts.createUnlisted(
                List.of(new User("desa-lembar", "Desa", Agency.DESA, Set.of(Role.OFFICER), Set.of(village), "id")),
                "sinergi");
        var api = new Api(port).as("desa-lembar");
        var officer = browser.as("desa-lembar").go("impor");
        upload(officer, "dua dusun.xlsx", twoSheets());
        officer.page.locator(".import-shape").waitFor();
        PlaywrightAssertions.assertThat(figure(officer, "Akan diterima")).hasText("2");
        PlaywrightAssertions.assertThat(figure(officer, "Akan ditolak")).hasText("1");
        assertThat(officer.barriers()).isEmpty();
        var header = officer.page.locator(".import-header-row input");
        assertThat(header.inputValue()).isEqualTo("2");

        header.fill("3");
        header.press("Tab");
        PlaywrightAssertions.assertThat(figure(officer, "Akan ditolak")).hasText("0");
        PlaywrightAssertions.assertThat(figure(officer, "Akan diterima")).hasText("2");
        officer.page
                .locator(".import-sheets vaadin-checkbox")
                .filter(new Locator.FilterOptions().setHasText("Dusun II"))
                .locator("input")
                .check();
        PlaywrightAssertions.assertThat(figure(officer, "Akan diterima")).hasText("3");
        PlaywrightAssertions.assertThat(figure(officer, "Akan ditolak")).hasText("1");
        officer.picture("page-import-sheets-1440");
        assertThat(officer.barriers()).isEmpty();
        officer.page.locator(".import-confirm").click();
        officer.page.waitForURL("**/impor/*");
        PlaywrightAssertions.assertThat(figure(officer, "Diterima")).hasText("3");
        PlaywrightAssertions.assertThat(figure(officer, "Ditolak")).hasText("1");
        var job = api.get("/imports/" + officer.page.url().replaceFirst(".*/impor/", ""))
                .ok();
        assertThat(job.get("read").asInt())
                .isEqualTo(4)
                .isEqualTo(job.get("accepted").asInt() + job.get("rejected").asInt());
        assertThat(jdbc.sql("SELECT name FROM registry.worker WHERE village_code = :village AND nik LIKE '7402420%81'")
                        .param("village", village)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("Warga Satu", "Warga Dua", "Warga Tiga");
        browser.assertQuiet();
    }

    /** Two hamlets, each with a title, the names of columns twice, and people; one NIK lacks a digit. */
    private static byte[] twoSheets() {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0")) {
            sheet(
                    workbook,
                    "Dusun I",
                    "7402420501900781,Warga Satu,1990-01-05,L",
                    "7402420602910781,Warga Dua,1991-02-06,L");
            sheet(
                    workbook,
                    "Dusun II",
                    "7402420703920781,Warga Tiga,1992-03-07,L",
                    "740242080493078,Kurang Satu,1993-04-08,L");
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void sheet(Workbook workbook, String name, String... people) {
        var sheet = workbook.newWorksheet(name);
        sheet.value(0, 0, "DATA PENDUDUK " + name.toUpperCase(Locale.ROOT));
        var rows = new ArrayList<>(List.of("nik,nama,tanggallahir,sex", "nik,nama,tanggallahir,sex"));
        rows.addAll(List.of(people));
        for (var row = 0; row < rows.size(); row++) {
            var cells = rows.get(row).split(",");
            for (var column = 0; column < cells.length; column++) {
                sheet.value(row + 1, column, cells[column]);
            }
        }
    }

    /** Apostrophes, invisible characters, three ways to write a date, words, and everybody who is special. */
    private void fill(String nikNextDoor) {
        person("'7402424503840701", "Hasna Telagabening", "1984-03-05", "PEREMPUAN", "PETANI/PEKEBUN")
                .kept(true, 0);
        person("7402\u00a0420908930702\u200b", "Andi\u00a0Wijaya", "09-08-1993", "LAKI-LAKI", "KARYAWAN SWASTA")
                .kept(true, 0);
        person("7402426711900703", "Rahma", "27/11/1990", "Perempuan", "BURUH HARIAN LEPAS")
                .kept(true, 0);
        person("7402421201880704", "Darwis", LocalDate.of(1988, 1, 12), "Laki-laki", "NELAYAN/PERIKANAN")
                .kept(true, 0);
        person("0402421201880705", "Sementara", "12-01-1988", "L", "PETANI/PEKEBUN")
                .rejected();
        person("7402421506190706", "Anak", "15-06-2019", "L", "").kept(false, 1);
        person("7402422003850707", "Orang Asing", "20-03-1985", "L", "PETANI/PEKEBUN")
                .with("warganegara_id", "WNA")
                .kept(false, 0);
        person("7402422103550708", "Almarhum", "21-03-1955", "L", "PETANI/PEKEBUN")
                .with("status_dasar", "MATI")
                .kept(false, 0);
        person("7402422203800709", "Pegawai", "22-03-1980", "L", "PEGAWAI NEGERI SIPIL (PNS)")
                .kept(false, 0);
        person("7402424503840701", "Hasna Lagi", "05-03-1984", "P", "PETANI/PEKEBUN")
                .repeated();
        person(nikNextDoor, "Pindahan", birth(nikNextDoor), "", "PETANI/PEKEBUN")
                .elsewhere();
        person("740242120188071", "Kurang Satu", "12-01-1988", "L", "PETANI/PEKEBUN")
                .rejected();
        person("7402421301880712", "Tanggal Salah", "31-02-1988", "L", "PETANI/PEKEBUN")
                .rejected();
        person("7402421401880713", "Juru Ukir", "14-01-1988", "L", "JURU UKIR KERIS")
                .kept(true, 1);
        person("7402421501880714", "Beda Tanggal", "16-01-1988", "L", "PETANI/PEKEBUN")
                .kept(true, 1);
        person("7402425601050715", "Mahasiswi", "16-01-2005", "P", "PELAJAR/MAHASISWA")
                .kept(false, 0);
    }

    private Line person(String nik, String name, Object birth, String sex, String occupation) {
        return new Line(nik, name, birth, sex, occupation);
    }

    /** A line while it is written down. */
    private final class Line {

        private final Map<String, Object> cells;

        Line(String nik, String name, Object birth, String sex, String occupation) {
            cells = new HashMap<>(
                    Map.of("nik", nik, "nama", name, "tanggallahir", birth, "sex", sex, "pekerjaan_id", occupation));
            cells.putAll(Map.of("warganegara_id", "WNI", "status_dasar", "HIDUP", "no_kk", "7402420101100001"));
        }

        Line with(String column, String value) {
            cells.put(column, value);
            return this;
        }

        void kept(boolean counts, int remarks) {
            people.add(new Person(cells, true, counts, remarks, false, false));
        }

        void rejected() {
            people.add(new Person(cells, false, false, 0, false, false));
        }

        void repeated() {
            people.add(new Person(cells, false, false, 0, true, false));
        }

        /** Counts once, where it was registered first; the sex is taken from the NIK, with a remark. */
        void elsewhere() {
            people.add(new Person(cells, true, false, 1, false, true));
        }
    }

    private void look(Browser.Person officer) throws IOException {
        officer.page.locator(".import-draft").waitFor();
        PlaywrightAssertions.assertThat(figure(officer, "Akan diterima")).hasText(number(Person::accepted));
        PlaywrightAssertions.assertThat(figure(officer, "Akan ditolak")).hasText(number(person -> !person.accepted()));
        PlaywrightAssertions.assertThat(figure(officer, "Catatan")).hasText(remarks());
        PlaywrightAssertions.assertThat(officer.page.locator("body")).not().containsText("RAHASIA");
        officer.picture("import-preview-1440");
        assertThat(officer.barriers()).isEmpty();
        officer.page.setViewportSize(390, 844);
        officer.picture("import-preview-390");
        officer.page.setViewportSize(1440, 900);
        officer.page.locator(".import-column-choice summary").click();
        officer.picture("page-import-columns-1440");
        assertThat(officer.barriers()).isEmpty();
    }

    private void receipt(Browser.Person officer) throws IOException {
        officer.page.waitForURL("**/impor/*");
        PlaywrightAssertions.assertThat(figure(officer, "Diterima")).hasText(number(Person::accepted));
        PlaywrightAssertions.assertThat(figure(officer, "Ditolak")).hasText(number(person -> !person.accepted()));
        PlaywrightAssertions.assertThat(figure(officer, "Catatan")).hasText(remarks());
        PlaywrightAssertions.assertThat(figure(officer, "NIK ganda")).hasText(number(Person::repeated));
        officer.picture("import-receipt-1440");
        assertThat(officer.barriers()).isEmpty();
        officer.page.setViewportSize(390, 844);
        officer.picture("page-import-receipt-390");
        officer.page.setViewportSize(1440, 900);
    }

    /** The file of rejected rows as the officer gets it: two of the four mended, one deleted, one left as it is. */
    private static byte[] rows(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return ImportSamples.xlsx(workbook.getFirstSheet().read().stream()
                    .filter(row -> row.stream().noneMatch(cell -> cell.getText().equals("Hasna Lagi")))
                    .map(row -> row.stream()
                            .map(cell -> (Object) cell.getText()
                                    .replace("0402421201880705", "7402421201880705")
                                    .replace("31-02-1988", "13-01-1988"))
                            .toArray())
                    .toArray(Object[][]::new));
        }
    }

    private byte[] mended(Browser.Person officer) throws IOException {
        officer.page.goBack();
        var download = officer.page.waitForDownload(
                () -> officer.page.getByText("Unduh baris yang ditolak").click());
        var file = rows(Files.readAllBytes(download.path()));
        officer.go("impor");
        return file;
    }

    private static void upload(Browser.Person officer, String name, byte[] file) {
        officer.page
                .locator("vaadin-upload input[type=file]")
                .first()
                .setInputFiles(new FilePayload(
                        name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file));
        officer.page.locator(".import-confirm").waitFor();
    }

    private byte[] workbook() {
        var rows = new ArrayList<Object[]>();
        rows.add(HEADER.toArray());
        people.forEach(person -> rows.add(HEADER.stream()
                .map(column ->
                        SECRET.contains(column) ? "RAHASIA" : person.cells().getOrDefault(column, ""))
                .toArray()));
        return ImportSamples.xlsx(rows.toArray(Object[][]::new));
    }

    private static Locator figure(Browser.Person officer, String name) {
        return officer.page
                .locator(".import-figures > *")
                .filter(new Locator.FilterOptions()
                        .setHas(officer.page.getByText(name, new Page.GetByTextOptions().setExact(true))))
                .locator(".import-figure");
    }

    private String number(Predicate<Person> which) {
        return Long.toString(count(which));
    }

    private long count(Predicate<Person> which) {
        return people.stream().filter(which).count();
    }

    private String remarks() {
        return Integer.toString(people.stream().mapToInt(Person::remarks).sum());
    }

    private static long eligible(Api.Caller api) {
        return api.get("/coverage").ok().get("total").get("eligible").asLong();
    }

    /** Somebody who counts in another village. */
    private String neighbour(String village) {
        return jdbc.sql("""
                        SELECT min(nik) FROM registry.worker
                         WHERE village_code <> :village AND village_code LIKE '74.02.42.%' AND countable
                           AND birth_date BETWEEN '1970-01-01' AND '1999-12-31' AND substr(nik, 7, 1) < '4'
                           AND substr(nik, 7, 6) = to_char(birth_date, 'DDMMYY')
                           AND NOT EXISTS (SELECT 1 FROM registry.duplicate_pair p WHERE p.a = worker.id OR p.b = worker.id)
                        """).param("village", village).query(String.class).single();
    }

    private static String birth(String nik) {
        return nik.substring(6, 8) + "-" + nik.substring(8, 10) + "-19" + nik.substring(10, 12);
    }

    private long secrets() {
        return Arrays.stream(
                        new String[] {"imports.import_job", "imports.import_issue", "registry.worker", "audit.entry"})
                .mapToLong(table -> jdbc.sql("SELECT count(*) FROM " + table + " t WHERE t::text LIKE '%RAHASIA%'")
                        .query(Long.class)
                        .single())
                .sum();
    }
}
