package id.sinergi.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that no program should send: each gets a problem in the caller's language, never a page or a failure. */
@IntegrationTest
class BadRequestsIT {

    private static final String JSON = "application/json";

    @LocalServerPort
    int port;

    private Api api;
    private Api.Caller dpmd;

    @BeforeEach
    void callers() {
        api = new Api(port);
        dpmd = api.as("dpmd-kepala");
    }

    @Test
    void whoDoesNotSayWhoTheyAreIsAskedForIt() {
        var problem = api.stranger().get("/me");
        assertThat(problem.refused(401, "api.login").get("detail").asString()).contains("HTTP Basic");
        assertThat(problem.response().headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWith("Basic");
        dpmd.password("salah").get("/me").refused(401, "api.login");
        api.stranger().post("/cases", Map.of()).refused(401, "api.login");
        api.stranger().get("/v3/api-docs").refused(401, "api.login");
        assertThat(dpmd.get("/me").ok().get("username").asString()).isEqualTo("dpmd-kepala");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nonsense", "/api/", "/api/v2/me", "/tasks/1/2/3", "/cases/PD-2026-00001/tidak-ada"})
    void anUnknownAddressIsNoPage(String path) {
        dpmd.get(path).refused(404, "api.unknown");
        dpmd.post(path, Map.of()).refused(404, "api.unknown");
    }

    @Test
    void theLanguageIsTheCallersAndIndonesianWhereNoneIsAskedFor() {
        var sentences = List.of("Tugas ini tidak ada", "This task does not exist", "Tugas ini tidak ada");
        var languages = new String[] {"id", "en-GB,en;q=0.8", null};
        for (var i = 0; i < languages.length; i++) {
            assertThat(dpmd.in(languages[i])
                            .get("/tasks/tidak-ada")
                            .refused(404, "task.unknown")
                            .get("detail")
                            .asString())
                    .startsWith(sentences.get(i));
        }
        assertThat(api.stranger().in("en").get("/me").refused(401).get("detail").asString())
                .startsWith("User name or password");
        assertThat(api.stranger().in(null).get("/me").refused(401).get("detail").asString())
                .startsWith("Nama pengguna");
        for (var other : List.of(";;;q=x,,", "fr", "ja,id;q=0.5,en;q=0.1")) {
            assertThat(dpmd.in(other)
                            .get("/tasks/tidak-ada")
                            .refused(404)
                            .get("detail")
                            .asString())
                    .startsWith("Tugas");
        }
    }

    @Test
    void theWrongKindOfRequestIsNamed() {
        dpmd.raw("PATCH", "/me", JSON, new byte[0]).refused(405, "api.method");
        dpmd.raw("DELETE", "/cases/PD-2026-00001", JSON, new byte[0]).refused(405, "api.method");
        dpmd.raw("POST", "/cases", "text/plain", new byte[] {'x'}).refused(415, "api.mediaType");
        dpmd.raw("POST", "/cases", "////", new byte[] {'x'}).refused(415, "api.mediaType");
        dpmd.raw("POST", "/cases/PD-2026-00001/documents", JSON, new byte[] {'x'})
                .refused(415, "api.mediaType");
        dpmd.post("/imports?kind=residents").refused(415, "api.mediaType");
        for (var accept : List.of("image/png", "///")) {
            api.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/me"))
                            .header("Accept", accept)
                            .header("Authorization", "Basic ZHBtZC1rZXBhbGE6c2luZXJnaQ==")
                            .build())
                    .refused(406, "api.notAcceptable");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{\"kind\":",
                "{\"kind\":\"village_collection\"",
                "{'kind':1}",
                "{\"kind\":\"village_collection\",\"kind\":\"village_collection\"}",
                "<kind/>",
                "\u0000"
            })
    void whatIsNoJsonIsSaid(String body) {
        dpmd.post("/cases", body).refused(422, "body.unreadable");
    }

    /** Of two values for one parameter, part or file none is chosen. */
    @Test
    void whatIsSentTwiceIsRefused() {
        dpmd.get("/cases?limit=1&limit=1").refusedFields("limit");
        dpmd.get("/workers?village=74.02.01.2012&village=74.02.01.2006").refusedFields("village");
        var part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nnik;nama\r\n";
        dpmd.raw(
                        "POST",
                        "/imports?kind=residents&village=74.02.01.2012",
                        "multipart/form-data; boundary=x",
                        (part + part + "--x--\r\n").getBytes(StandardCharsets.UTF_8))
                .refusedFields("file");
    }

    @Test
    void jsonWithoutEndIsNotFollowed() {
        dpmd.post("/cases", "[".repeat(100_000)).refused(422, "body.unreadable");
        var deep = "{\"kind\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        dpmd.post("/cases", deep).refused(422);
        dpmd.post("/cases", "{\"kind\":" + "9".repeat(5_000) + "}").refused(422);
        dpmd.raw("POST", "/cases", JSON, new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, '(', '"', '}'})
                .refused(422);
    }

    @ParameterizedTest
    @CsvSource({
        "/rounds, name, '\"a\\u0000b\"'",
        "/rounds, name, '\"a\\ud800b\"'",
        "/rounds, name, '\"\\udc00\"'",
        "/rounds, name, '{}'",
        "/rounds, targetDate, '\"31-12-2027\"'",
        "/rounds, targetDate, '\"2027-02-30\"'",
        "/rounds, targetDate, '\"+999999999-12-31\"'",
        "/rounds, targetDate, '\"0001-01-01\"'",
        "/rounds, samplePercent, -1",
        "/rounds, samplePercent, 101",
        "/rounds, samplePercent, 99999999999",
        "/rounds, samplePercent, '\"banyak\"'",
        "/rounds, villages, '\"74.02.01.2012\"'",
        "/rounds, 'villages[1]', '[null]'",
        "/rounds, 'villages[1]', '[\"\\u0000\"]'",
        "/cases, name, '\"a\\u0000b\"'",
        "/cases, kind, '\"nonsense\"'",
        "/cases, kind, '[\"village_collection\"]'",
        "/cases, village, '\"74.02.99.9999\"'",
        "/cases, expected, -5",
        "/cases, expected, 1.5",
        "/cases, targetDate, '\"besok\"'",
        "/cases, targetDate, '\"+999999999-12-31\"'",
        "/cases, samplePercent, 1000"
    })
    void aWrongValueIsNamed(String path, String field, String value) {
        var name = field.replaceFirst("\\[.*", "");
        var whole = path.equals("/cases")
                ? "{\"kind\":\"village_collection\",\"village\":\"74.02.01.2012\",\"name\":\"Uji nilai\",\"targetDate\":\"2030-01-31\"}"
                : "{\"name\":\"Uji nilai\",\"targetDate\":\"2030-01-31\"}";
        var body = whole.replaceFirst("\"" + name + "\":\"[^\"]*\",?", "")
                .replaceFirst("\\{", "{\"" + name + "\":" + value.replace("\\", "\\\\") + ",")
                .replace(",}", "}");
        var before = rounds();
        dpmd.post(path, body).refusedFields(field);
        assertThat(rounds()).isEqualTo(before);
    }

    private int rounds() {
        return dpmd.all("/rounds").size();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tasks?limit=abc",
                "/tasks?limit=99999999999",
                "/tasks?q=%00",
                "/tasks?process=%00",
                "/tasks?village=%00",
                "/tasks?state=nonsense",
                "/tasks?queue=nonsense",
                "/cases?q=a%00b",
                "/cases?kind=nonsense",
                "/cases?status=OPEN",
                "/cases?limit=1.5",
                "/villages?district=%00",
                "/coverage?at=kemarin",
                "/coverage?at=2025-02-30",
                "/coverage?at=%2B999999999-12-31",
                "/coverage?at=0000-01-01",
                "/overdue?group_by=nonsense",
                "/overdue?agency=FOO",
                "/tasks?agency=FOO",
                "/tasks?process=foo",
                "/tasks?village=99",
                "/letters?kind=FOO",
                "/workers?village=zz",
                "/villages?district=xx",
                "/villages?distrik=74.02.01",
                "/tasks?states=overdue",
                "/workers?desa=74.02.41.2006",
                "/letters?from=2026-01-01",
                "/imports/abc",
                "/imports/abc/errors.csv",
                "/documents/abc",
                "/letters/abc.pdf",
                "/rounds/abc",
                "/rounds/99999999999999999999"
            })
    void aWrongParameterIsNamed(String path) {
        dpmd.get(path).refused(422, "fields");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit?from=x", "/audit?to=%2B999999999-12-31", "/audit?from=-999999999-01-01T00:00:00Z"})
    void aWrongTimeIsNamed(String path) {
        api.as("inspektorat").get(path).refused(422, "fields");
        api.as("inspektorat").get(path.replace("/audit", "/audit/verify")).refused(422, "fields");
    }

    /** Programs are told the form that they are to send, and not the one of the pages. */
    @Test
    void programsAreToldTheirOwnForm() {
        var campaign = Map.of(
                "kind",
                "outreach_campaign",
                "name",
                "x",
                "from",
                "5 Mei 2027",
                "to",
                "2027-06-01",
                "goal",
                1,
                "budget",
                1);
        for (var language : List.of("id", "en")) {
            var day = api.as("disnaker").in(language).post("/cases", campaign).refused(422);
            assertThat(day.toString()).contains("2027-05-05").doesNotContain("05-05-2027", "5 Mei", "5 May");
            var at = api.as("dpmd").in(language).get("/coverage?at=0000-01-01").refused(422);
            assertThat(at.toString()).contains("implausible", "1900").doesNotContain("05-05-2027", "5 Mei", "5 May");
            var share = Map.of(
                    "areaCode", "74.02", "percent", 34.005, "validFrom", "2027-01-01", "source", "x", "reason", "x");
            var percent = api.as("dpmd-kepala")
                    .in(language)
                    .put("/coverage/targets", share)
                    .refused(422);
            assertThat(percent.toString()).contains("34.81").doesNotContain("34,81");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "AA", "zzzz", "_____w", "PD-2026-00001", "%00"})
    void aCursorThatIsNotOursIsRefused(String cursor) {
        for (var list : List.of("/tasks", "/cases", "/villages", "/districts", "/rounds")) {
            dpmd.get(list + "?cursor=" + cursor).refused(422);
        }
    }

    @Test
    void aLimitIsAPlainNumberFromOne() {
        for (var limit : List.of("0", "-1", "-5", "", "%2B5", "0x10", "05", "1.5")) {
            dpmd.get("/villages?limit=" + limit).refusedFields("limit");
            dpmd.get("/rounds?limit=" + limit).refusedFields("limit");
        }
        dpmd.get("/rounds/%2B5").refusedFields("id");
        for (var answer : List.of("1", "yes", "TRUE")) {
            api.as("bpjs").get("/employers?arrears=" + answer).refusedFields("arrears");
        }
        assertThat(dpmd.get("/villages?limit=1").ok().get("items").size()).isEqualTo(1);
        assertThat(dpmd.get("/villages?limit=100000").ok().get("items").size()).isEqualTo(348);
    }

    @Test
    void whatIsRefusedAtACaseIsNotThere() {
        var number = dpmd.post(
                        "/cases",
                        Map.of("kind", "village_collection", "village", "74.02.01.2012", "name", "Uji lampiran"))
                .ok()
                .get("number")
                .asString();
        var form = "multipart/form-data; boundary=x";
        dpmd.raw("POST", "/cases/" + number + "/documents", form, "--x--\r\n".getBytes(StandardCharsets.UTF_8))
                .refused(422);
        dpmd.raw("POST", "/cases/" + number + "/documents", form, "nonsense".getBytes(StandardCharsets.UTF_8))
                .refused(422);
        dpmd.raw("POST", "/cases/" + number + "/documents", "multipart/form-data", new byte[] {'x'})
                .refused(422);
        for (var text : List.of("a\\u0000b", "a\\ud83db")) {
            dpmd.post("/cases/" + number + "/comments", "{\"text\":\"" + text + "\"}")
                    .refusedFields("text");
        }
        dpmd.post("/cases/" + number + "/comments", Map.of("text", "\u00a0")).refusedFields("text");
        var xml = api.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/cases/" + number + "/comments"))
                        .header("Accept", "application/xml")
                        .header("Content-Type", JSON)
                        .header("Authorization", "Basic ZHBtZC1rZXBhbGE6c2luZXJnaQ==")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"refused, so not kept\"}"))
                        .build());
        xml.refused(406, "api.notAcceptable");
        var two = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4\r\n";
        dpmd.raw(
                        "POST",
                        "/cases/" + number + "/documents",
                        form,
                        (two + two + "--x--\r\n").getBytes(StandardCharsets.UTF_8))
                .refusedFields("file");
        dpmd.post("/cases/" + number + "/comments", Map.of()).refusedFields("text");
        dpmd.post("/cases/" + number + "/comments", "{\"text\":[\"a\"]}").refusedFields("text");
        assertThat(dpmd.all("/cases/" + number + "/comments")).isEmpty();
        assertThat(dpmd.all("/cases/" + number + "/documents")).isEmpty();
    }

    /** Refused by the server itself, before anything of ours: still a problem in words. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/tasks/%00 HTTP/1.1",
                "GET /api/v1/tasks/..%2F..%2Fetc%2Fpasswd HTTP/1.1",
                "GET /api/v1/tasks/a;b=c HTTP/1.1",
                "GET /api/v1//tasks HTTP/1.1",
                "GET /api/v1/tasks?q=[]{}|^ HTTP/1.1",
                "GET /api/v1/tasks?q=%ED%A0%80 HTTP/1.1",
                "GET /api/v1/tasks?q=%C0%80 HTTP/1.1",
                "GET /api/v1/tasks?q=%zz HTTP/1.1",
                "GET /api/v1/tasks\tx HTTP/1.1",
                "N(NSENSE /api/v1/tasks HTTP/1.1"
            })
    void anUnreadableAddressGetsAProblem(String line) throws IOException {
        var answer = socket(line, "Accept-Language: en");
        assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
        assertThat(answer).contains("urn:sinergi:problem:api.").doesNotContain("Exception", "Tomcat", "<html");
    }

    @Test
    void headersBeyondMeasureGetAProblem() throws IOException {
        for (var header : List.of("X-Long: " + "a".repeat(100_000), "No colon at all", "Content-Length: banyak")) {
            assertThat(socket("GET /api/v1/tasks HTTP/1.1", header))
                    .startsWith("HTTP/1.1 4")
                    .contains("urn:sinergi:problem:api.")
                    .doesNotContain("Exception", "Tomcat", "<html");
        }
        assertThat(socket("GET /api/v1/tasks?q=" + "a".repeat(100_000) + " HTTP/1.1", "X-A: b"))
                .startsWith("HTTP/1.1 4")
                .contains("urn:sinergi:problem:api.");
    }

    /** What a browser asks for wrongly gets a page in the reader's language, and nothing of our insides either. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /kasus/%00 HTTP/1.1",
                "GET //kasus HTTP/1.1",
                "GET /kasus/a;b=c HTTP/1.1",
                "GET /%ZZ HTTP/1.1",
                "GET /a|b HTTP/1.1",
                "GET /a%2Fb%5c HTTP/1.1"
            })
    void anUnreadablePageAddressGetsAPage(String line) throws IOException {
        isOurPage(socket(line, "Accept: text/html"), "Halaman ini tidak dapat dibuka");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: a|b",
                "Host: localhost",
                "Cookie: a=\u0001",
                "No colon at all",
                "Content-Length: banyak",
                "Transfer-Encoding: entah"
            })
    void unreadableHeadersGetAPage(String header) throws IOException {
        isOurPage(socket("GET /kasus HTTP/1.1", header), "Halaman ini tidak dapat dibuka");
    }

    @Test
    void headersOfAPageBeyondMeasureGetAPage() throws IOException {
        isOurPage(socket("GET /kasus HTTP/1.1", "X-Long: " + "a".repeat(100_000)), "Halaman ini tidak dapat dibuka");
        isOurPage(socket("GET /%ZZ HTTP/1.1", "Accept-Language: en"), "This page cannot be opened");
    }

    private static void isOurPage(String answer, String title) {
        assertThat(answer)
                .containsPattern("^HTTP/1.1 (4|501)")
                .contains("<html", "<h1>" + title, "X-Content-Type-Options: nosniff", "default-src 'none'")
                .doesNotContain("Exception", "Tomcat", "org.springframework", "Whitelabel", "HTTP Status", "Server:");
    }

    @Test
    void aLockedAccountIsToldToWait(@Autowired Accounts accounts) {
        accounts.createUnlisted(
                List.of(new User("terkunci", "Uji", Agency.DPMD, Set.of(Role.OFFICER), Set.of("74.02"), "id")),
                Api.PASSWORD);
        for (var tries = 0; tries < 5; tries++) {
            api.as("terkunci").password("salah").get("/me").refused(401, "api.login");
        }
        api.as("terkunci").get("/me").refused(401, "api.locked");
    }

    private String socket(String line, String header) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var request = line + "\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Authorization: Basic ZHBtZC1rZXBhbGE6c2luZXJnaQ==\r\n" + header + "\r\n\r\n";
            var out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
