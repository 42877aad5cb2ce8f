package id.sinergi.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.ApiCases;
import id.sinergi.ApiRuns;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.shared.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever can be downloaded is downloaded here once as it is meant to be; a new one without a case fails the test. */
@IntegrationTest
class DownloadsIT {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path TESTS = Path.of("src", "test", "java", "id", "sinergi");

    /** What a file that is sent says in the code, where its name does not. */
    private static final Pattern SENT = Pattern.compile("CONTENT_DISPOSITION|parseMediaType|APPLICATION_PDF");

    /** What takes a whole process to come by is downloaded at its end. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "/api/v1/protection-lists/{number}/registration.xlsx", "protection/ProtectionApiIT.java",
            "/api/v1/protection-lists/{number}/registration.csv", "protection/ProtectionApiIT.java",
            "/api/v1/cases/{number}/invitations.xlsx", "outreach/InvitationsIT.java",
            "/api/v1/cases/{number}/invitations.csv", "outreach/InvitationsIT.java",
            "/api/v1/data-requests/{number}/copy.pdf", "privacy/process/DataSubjectRequestIT.java");

    private static final String XLSX = "PK";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final String npp = "D" + System.nanoTime() % 1_000_000_000_000L;
    private Api api;
    private ApiCases walk;
    private ApiRuns runs;

    @BeforeEach
    void somethingToTakeAlong(@Autowired TestClock clock) {
        clock.reset();
        api = new Api(port);
        walk = new ApiCases(api);
        runs = new ApiRuns(api);
    }

    /** By their addresses, with what the file begins with. */
    private Map<String, Taken> taken() {
        var taken = new LinkedHashMap<String, Taken>();
        imports(taken);
        arrears(taken);
        letters(taken);
        return taken;
    }

    private record Taken(String by, String path, String begin) {}

    private void imports(Map<String, Taken> taken) {
        var id = walk.imported(
                        "desa-morosi",
                        "residents",
                        "nik,nama,tanggallahir,sex\n7402390103900017,Ani Unduh,1990-03-01,L\n123,Salah,1990-03-01,L\n")
                .get("id")
                .asString();
        for (var file : List.of("errors.csv", "warnings.csv", "rejected")) {
            taken.put("/api/v1/imports/{id}/" + file, new Taken("desa-morosi", "/imports/" + id + "/" + file, ""));
        }
        taken.put("/api/v1/imports/template", new Taken("desa-morosi", "/imports/template?kind=residents", XLSX));
    }

    private void arrears(Map<String, Taken> taken) {
        var id = runs.sweep(npp, 8_000_000_000_000L);
        taken.put(
                "/api/v1/arrears/sweeps/{id}/receipt.{format}",
                new Taken("bpjs", "/arrears/sweeps/" + id + "/receipt.xlsx", XLSX));
    }

    private void letters(Map<String, Taken> taken) {
        var finding = Map.of("kind", "PDS_TK", "workers", 3, "months", 0, "amount", 0, "evidence", "Laporan");
        var number =
                walk.open("bpjs", Map.of("kind", "employer_compliance", "employer", npp, "findings", List.of(finding)));
        var paper = walk.filed("disnaker", number, "lampiran.pdf");
        taken.put("/api/v1/documents/{id}", new Taken("disnaker", "/documents/" + paper, "%PDF"));
        var batch = runs.batch(number);
        var disnaker = api.as("disnaker");
        var line = disnaker.get("/mass-letters/" + batch).ok().get("lines").get(0);
        assertThat(line.get("state").asString()).as(line.toString()).isEqualTo("DONE");
        taken.put(
                "/api/v1/letters/{id}.pdf",
                new Taken("disnaker", "/letters/" + line.get("letter").asString() + ".pdf", "%PDF"));
        taken.put("/api/v1/letters.xlsx", new Taken("disnaker", "/letters.xlsx", XLSX));
        taken.put(
                "/api/v1/mass-letters/{id}/receipt.xlsx",
                new Taken("disnaker", "/mass-letters/" + batch + "/receipt.xlsx", XLSX));
        taken.put(
                "/api/v1/mass-letters/{id}/letters.zip",
                new Taken("disnaker", "/mass-letters/" + batch + "/letters.zip", XLSX));
    }

    @Test
    void everyFileCanBeTakenAlong() throws IOException {
        var taken = taken();
        var known = new TreeSet<>(taken.keySet());
        known.addAll(ELSEWHERE.keySet());
        assertThat(downloads()).as("each has its case here").isEqualTo(known);
        for (var one : ELSEWHERE.entrySet()) {
            assertThat(Files.readString(TESTS.resolve(one.getValue())))
                    .contains(one.getKey().substring(one.getKey().lastIndexOf('/')));
        }
        taken.forEach((door, file) -> {
            var answer = api.as(file.by()).get(file.path());
            assertThat(answer.status()).as(door + " " + answer.text()).isEqualTo(200);
            assertThat(answer.type()).as(door).doesNotContain("json");
            assertThat(answer.response().headers().firstValue("Content-Disposition"))
                    .as(door)
                    .hasValueSatisfying(words -> assertThat(words).contains("filename"));
            assertThat(answer.response().body()).as(door).isNotEmpty();
            assertThat(new String(answer.response().body(), StandardCharsets.ISO_8859_1))
                    .as(door)
                    .startsWith(file.begin());
        });
        nobodyTakesWhatCannotBeAccepted(taken);
        assertLetters(api.as("disnaker")
                .get(taken.get("/api/v1/mass-letters/{id}/letters.zip").path())
                .response()
                .body());
    }

    /**
     * What is accepted cannot be read: nothing is sent, and nothing stands in the trail. What can be read and names another
     * type gets the file as it is, as each has one type only.
     */
    private void nobodyTakesWhatCannotBeAccepted(Map<String, Taken> taken) {
        var entries = jdbc.sql("SELECT count(*) FROM audit.entry");
        var before = entries.query(Long.class).single();
        taken.forEach((door, file) -> {
            for (var accept : List.of("///", "*/*;q=2", "*/*, ".repeat(60) + "*/*")) {
                api.as(file.by())
                        .raw("GET", file.path(), List.of(Map.entry("Accept", accept)), new byte[0])
                        .refused(406, "api.notAcceptable");
            }
        });
        assertThat(entries.query(Long.class).single()).isEqualTo(before);
        taken.forEach((door, file) -> {
            for (var accept : List.of("image/png", "application/json", "*/*")) {
                var answer =
                        api.as(file.by()).raw("GET", file.path(), List.of(Map.entry("Accept", accept)), new byte[0]);
                assertThat(answer.status()).as(door + " " + accept).isEqualTo(200);
                assertThat(answer.type()).as(door + " " + accept).doesNotContain("json", "png");
            }
        });
    }

    private static void assertLetters(byte[] body) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            var entry = zip.getNextEntry();
            assertThat(entry.getName()).endsWith(".pdf");
            assertThat(new String(zip.readNBytes(5), StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            assertThat(zip.getNextEntry()).isNull();
        }
    }

    /** Addresses that answer with a file: by their ending, by what they write to, or by what their code says. */
    private TreeSet<String> downloads() {
        var found = new TreeSet<String>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/")
                                && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                                && isFile(path, method))
                        .forEach(found::add));
        return found;
    }

    private static boolean isFile(String path, HandlerMethod method) {
        return path.substring(path.lastIndexOf('/')).contains(".")
                || method.getMethod().getReturnType() == Download.class
                || Arrays.asList(method.getMethod().getParameterTypes()).contains(HttpServletResponse.class)
                || SENT.matcher(body(method)).find();
    }

    /** The method as it stands in its source. */
    private static String body(HandlerMethod method) {
        try {
            var type = method.getBeanType();
            var text = Files.readString(SOURCES.resolve(type.getName().replace('.', '/') + ".java"));
            var begin = text.indexOf(" " + method.getMethod().getName() + "(");
            var end = text.indexOf("\n    }\n", begin);
            return text.substring(begin, end);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
