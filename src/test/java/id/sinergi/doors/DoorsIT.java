package id.sinergi.doors;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.IntegrationTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.catalina.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is turned away at the door, whoever it comes from. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class DoorsIT {

    private static final String DPMD = "Basic ZHBtZC1rZXBhbGE6c2luZXJnaQ==";
    private static final String JSON = "application/json";
    private static final String CLAIM = "/api/v1/tasks/tidak-ada/claim";
    private static final int LARGE = 1_048_577;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ServletWebServerApplicationContext server;

    private Visitor visitor;

    @BeforeEach
    void visitor() {
        visitor = new Visitor(port);
    }

    @AfterEach
    void nobodyIsShutOut() {
        jdbc.sql("DELETE FROM identity.login_gate").update();
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://contoh.example",
        "Origin, null",
        "Origin, http://localhost",
        "Origin, http://localhost.contoh.example:80",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void aForeignPageDoesNothing(String header, String value) {
        assertForeign(visitor.post(CLAIM, "", "Authorization", DPMD, header, value));
        assertForeign(visitor.post(CLAIM, "x", "Authorization", DPMD, header, value, "Content-Type", "text/plain"));
        assertForeign(visitor.post(
                "/api/v1/imports?kind=residents",
                "--x--\r\n",
                "Authorization",
                DPMD,
                header,
                value,
                "Content-Type",
                "multipart/form-data; boundary=x"));
        assertForeign(visitor.signIn("dpmd", "sinergi", visitor.token(), header, value));
        assertForeign(visitor.post("/?v-r=uidl&v-uiId=0", "{}", header, value, "Content-Type", JSON));
        assertForeign(visitor.post("/sesi", "", header, value));
        assertForeign(visitor.send("DELETE", "/api/v1/tasks/x", BodyPublishers.noBody(), header, value));
        assertThat(visitor.isSignedIn()).isFalse();
    }

    private static void assertForeign(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.toString()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:sinergi:problem:api.foreign");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%61pi/v1/me", "/%61%70%69/v1/me", "/api/%76%31/me", "/api/v1/%6De", "/%41pi/v1/me"})
    void aPathInDisguiseIsNobodys(String path) {
        assertThat(visitor.get(path, "Authorization", DPMD).statusCode()).isEqualTo(400);
        assertThat(visitor.get("/api/v1/me", "Authorization", DPMD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDisguisedActIsNotDoneAndToldAsAProblem() {
        var answer = visitor.post(
                "/%61pi/v1/tasks/tidak-ada/claim", "", "Authorization", DPMD, "Idempotency-Key", "0123456789abcdef-1");
        assertProblem(answer, 400, "api.address");
    }

    @Test
    void ownPagesAndProgramsAreLetThrough() {
        for (var headers : List.of(
                new String[] {},
                new String[] {"Origin", visitor.base()},
                new String[] {"Origin", "http://localhost:8080"},
                new String[] {"Origin", "https://lain.example", "Sec-Fetch-Site", "same-origin"},
                new String[] {"Sec-Fetch-Site", "none"})) {
            var all = new java.util.ArrayList<>(List.of(headers));
            all.addAll(List.of("Authorization", DPMD));
            var answer = visitor.post(CLAIM, "", all.toArray(String[]::new));
            assertThat(answer.statusCode()).as(all.toString()).isEqualTo(404);
        }
        assertThat(visitor.get("/login", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aForeignPageOpensNoWebSocket() throws IOException {
        var line = "GET /VAADIN/push?v-r=push HTTP/1.1";
        var upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: ";
        assertThat(socket(line, upgrade + "https://contoh.example")).startsWith("HTTP/1.1 403");
        assertThat(socket(line, upgrade + visitor.base())).doesNotStartWith("HTTP/1.1 403");
    }

    @Test
    void signingInNeedsThePagesToken() {
        var refused = visitor.signIn("dpmd", "sinergi", "");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(refused.headers().firstValue("Location").orElse("")).endsWith("/login?ulang");
        visitor.token();
        assertThat(visitor.signIn("dpmd", "sinergi", new Visitor(port).token())
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/login?ulang");
        assertThat(visitor.isSignedIn()).isFalse();
        visitor.signedIn("dpmd");
        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    void aDeviceIsKnownAfterSigningInAndIsSentToTheLoginOnly() {
        var before = devices("dpmd");
        var answer = visitor.signIn("dpmd", "sinergi", visitor.token());
        var cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("sinergi-device="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie)
                .containsPattern("^sinergi-device=[0-9a-f]{64};")
                .contains("Path=/login", "HttpOnly", "SameSite=Strict", "Max-Age=31536000");
        assertThat(devices("dpmd")).isEqualTo(before + 1);
        visitor.signedIn("dpmd");
        assertThat(devices("dpmd")).as("the same device").isEqualTo(before + 1);
        assertThat(visitor.signIn("dpmd", "salah", visitor.token()).headers().allValues("Set-Cookie"))
                .noneMatch(set -> set.startsWith("sinergi-device="));
        jdbc.sql("UPDATE identity.known_device SET taken_back_at = now() WHERE username = 'dpmd'")
                .update();
        visitor.signedIn("dpmd");
        assertThat(devices("dpmd"))
                .as("a cookie that was taken back is replaced, not known again")
                .isEqualTo(before + 2);
        visitor.signedIn("dpmd");
        assertThat(devices("dpmd")).as("the new one").isEqualTo(before + 2);
    }

    /** Where somebody wanted to go may name a person; no foreign page makes the browser send it along. */
    @Test
    void whereSomebodyWantedToGoIsKeptForThisSiteAlone() {
        var kept = visitor.get("/pekerja?q=siti").headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("REDIRECT_URI="))
                .toList();
        assertThat(kept).singleElement().asString().contains("HttpOnly", "SameSite=Lax");
    }

    private int devices(String username) {
        return jdbc.sql("SELECT count(*) FROM identity.known_device WHERE username = :username")
                .param("username", username)
                .query(Integer.class)
                .single();
    }

    @Test
    void aBodySaysItsTypeAndNoBodyNeedsNone() {
        for (var type : List.of("text/plain", "application/x-www-form-urlencoded", "application/xml", "////")) {
            assertProblem(visitor.post(CLAIM, "x", "Authorization", DPMD, "Content-Type", type), 415, "api.mediaType");
        }
        assertProblem(visitor.post(CLAIM, "x", "Authorization", DPMD), 415, "api.mediaType");
        assertProblem(
                visitor.send("POST", CLAIM, chunks(1), "Authorization", DPMD, "Content-Type", "text/plain"),
                415,
                "api.mediaType");
        assertProblem(visitor.post(CLAIM, "", "Authorization", DPMD), 404, "task.unknown");
        assertProblem(visitor.send("POST", CLAIM, chunks(0), "Authorization", DPMD), 404, "task.unknown");
        assertProblem(
                visitor.post(CLAIM, "{}", "Authorization", DPMD, "Content-Type", "application/json;charset=utf-8"),
                404,
                "task.unknown");
    }

    /** Whoever sends what cannot be read is told so, and no failure of ours is logged. */
    @ParameterizedTest
    @ValueSource(strings = {JSON, "multipart/form-data; boundary=x"})
    void aBodyInPiecesThatCannotBeReadIsNoFailureOfOurs(String type, CapturedOutput log) throws IOException {
        var headers = "Authorization: " + DPMD + "\r\nContent-Type: " + type
                + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n{}";
        assertThat(socket("POST /api/v1/cases HTTP/1.1", headers)).startsWith("HTTP/1.1 4");
        assertThat(socket("POST /api/v1/imports HTTP/1.1", headers)).startsWith("HTTP/1.1 4");
        assertThat(log.getAll()).doesNotContain(" ERROR ", "BadRequestException");
    }

    @Test
    void aBodyIsCountedWhileItIsReadWhateverItSays() {
        var large = " ".repeat(LARGE);
        for (var path : List.of("/api/v1/cases", CLAIM, "/?v-r=uidl&v-uiId=0")) {
            var headers = new String[] {"Authorization", DPMD, "Content-Type", JSON};
            assertProblem(visitor.post(path, large, headers), 413, "api.tooLarge");
            assertProblem(visitor.send("POST", path, chunks(LARGE), headers), 413, "api.tooLarge");
        }
        var person = new Visitor(port).signedIn("desa-waworaha");
        var token = person.token();
        assertProblem(
                person.send(
                        "POST",
                        "/isian-data/PD-2026-00001",
                        chunks(LARGE),
                        "Content-Type",
                        JSON,
                        "X-CSRF-TOKEN",
                        token),
                413,
                "api.tooLarge");
        assertThat(visitor.post("/login", "a=" + large, "Content-Type", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(413);
        assertProblem(
                visitor.post("/api/v1/cases", " ".repeat(LARGE - 1), "Authorization", DPMD, "Content-Type", JSON),
                422,
                "body.unreadable");
        assertThat(visitor.send("POST", "/api/v1/cases", chunks(LARGE), "Content-Type", JSON)
                        .statusCode())
                .as("of a stranger it is not read")
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "[]",
                "{\"device\":null,\"messages\":null}",
                "{\"device\":\"6f9619ff-8b86-4d01-b42d-00cf4fc964ff\"}",
                "{\"device\":\"6f9619ff-8b86-4d01-b42d-00cf4fc964ff\",\"messages\":[null]}",
                "{\"device\":\"6f9619ff-8b86-4d01-b42d-00cf4fc964ff\",\"messages\":[{}]}",
                "{\"device\":\"6f9619ff-8b86-4d01-b42d-00cf4fc964ff\",\"messages\":[{\"seq\":1,\"person\":null}]}",
                "{\"messages\":[]}"
            })
    void theDoorForEnteringPeopleNamesWhatIsMissing(String body) {
        var person = new Visitor(port).signedIn("desa-waworaha");
        var answer =
                person.post("/isian-data/PD-2026-00001", body, "Content-Type", JSON, "X-CSRF-TOKEN", token(person));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("urn:sinergi:problem:");
    }

    private static String token(Visitor person) {
        var found = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"")
                .matcher(person.get("/").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** A window of its own, with the key that the page got. */
    @Test
    void whatThePagesCannotHaveSaidIsRefusedAndNotLogged(CapturedOutput log) {
        visitor.get("/login");
        var init = visitor.get("/?v-r=init&location=login&query=").body();
        var key = found("\"Vaadin-Security-Key\":\"([^\"]+)\"", init);
        var window = "/?v-r=uidl&v-uiId=" + found("\"v-uiId\":(\\d+)", init);
        for (var said : List.of(
                "\u00c3(".getBytes(StandardCharsets.ISO_8859_1),
                bytes("{"),
                bytes("null"),
                bytes("[]"),
                bytes("{}"),
                bytes("{\"csrfToken\":1,\"rpc\":[]}"),
                bytes("{\"csrfToken\":\"" + key + "\",\"rpc\":null,\"syncId\":0,\"clientId\":0}"),
                bytes("{\"csrfToken\":\"" + key + "\",\"rpc\":[1],\"syncId\":0,\"clientId\":0}"),
                bytes("{\"csrfToken\":\"" + key + "\",\"rpc\":[{}],\"syncId\":0,\"clientId\":0}"),
                bytes("{\"csrfToken\":\"" + key + "\",\"rpc\":[],\"syncId\":\"a\",\"clientId\":0}"),
                bytes("{\"csrfToken\":\"" + key + "\",\"rpc\":[],\"syncId\":0,\"clientId\":99999999999}"))) {
            var answer = visitor.send(
                    "POST",
                    window,
                    BodyPublishers.ofByteArray(said),
                    "Content-Type",
                    "application/json; charset=UTF-8");
            assertThat(answer.statusCode())
                    .as(new String(said, StandardCharsets.UTF_8))
                    .isEqualTo(400);
        }
        for (var talk : List.of("uidl", "heartbeat")) {
            for (var wrong : List.of("abc", "", "99999999999", "1%00")) {
                assertThat(visitor.post("/?v-r=" + talk + "&v-uiId=" + wrong, "", "Content-Type", JSON)
                                .statusCode())
                        .as(talk + " " + wrong)
                        .isEqualTo(400);
            }
        }
        for (var odd : List.of(
                "/?v-r=uidl&v%2DuiId=abc", "/?v%2Dr=uidl&v-uiId=0", "/?v-r=uidl&v-uiId=0", "/?v-r=push&v-uiId=abc")) {
            assertThat(visitor.post(odd, "\u00c3(", "Content-Type", JSON).statusCode())
                    .as(odd)
                    .isEqualTo(400);
        }
        assertThat(visitor.get("/VAADIN/push?v-r=push&v-uiId=abc").statusCode()).isEqualTo(400);
        assertThat(visitor.post(window, "").statusCode()).isEqualTo(400);
        for (var type : List.of("multipart/form-data; boundary=x", "application/x-www-form-urlencoded")) {
            var form = type.startsWith("multipart")
                    ? "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n"
                    : "a=b";
            assertThat(visitor.post(window, form, "Content-Type", type).statusCode())
                    .as(type)
                    .isEqualTo(415);
        }
        var hidden = visitor.post("/", "v-r=uidl&v-uiId=abc", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(hidden.statusCode()).isBetween(400, 499);
        var fine = visitor.post(
                window, "{\"csrfToken\":\"" + key + "\",\"rpc\":[],\"syncId\":0,\"clientId\":0}", "Content-Type", JSON);
        assertThat(fine.statusCode()).isEqualTo(200);
        assertThat(fine.body()).contains("\"syncId\":1").doesNotContain("appError");
        assertThat(fine.headers().allValues("Cache-Control"))
                .as("an answer may hold a list of people")
                .containsExactly("no-store");
        assertThat(log.getAll()).doesNotContain("ERROR");
    }

    private static String found(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void forwardedHeadersOfAnybodyAreNotBelieved() {
        visitor.signIn(
                "dpmd",
                "salah",
                visitor.token(),
                "X-Forwarded-For",
                "203.0.113.99",
                "Forwarded",
                "for=203.0.113.99;proto=https;host=contoh.example");
        assertThat(jdbc.sql("SELECT count(*) FROM audit.entry WHERE details::text LIKE '%203.0.113.99%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        var answer = visitor.get(
                "/kasus",
                "X-Forwarded-Host",
                "contoh.example",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Prefix",
                "/x");
        assertThat(answer.headers().firstValue("Location").orElse("")).isEqualTo(visitor.base() + "/login");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void whoOnlyKnocksGetsNoSession() {
        for (var path : List.of(
                "/",
                "/kasus/PD-2026-00001",
                "/wp-admin",
                "/frontend/styles/sinergi.css",
                "/api/v1/me",
                "/actuator/health",
                "/error",
                "/?v-r=uidl",
                "/?v-r=push",
                "/?v-r=heartbeat",
                "/?v-r=i18n",
                "/?v-r=webcomponent-resync",
                "/?v-r=tidak-ada",
                "/?v-r=initx",
                "/VAADIN/tidak-ada",
                "/VAADIN/build/tidak-ada.js",
                "/VAADIN/dynamic/resource/1/2/tidak-ada",
                "/VAADIN/push",
                "/VAADIN/",
                "/favicon.ico",
                "/manifest.webmanifest",
                "/sw.js",
                "/sw-runtime-resources-precache.js",
                "/offline-stub.html",
                "/images/tidak-ada.png",
                "/icons/tidak-ada.png",
                "/themes/tidak-ada.css",
                "/assets/tidak-ada.js",
                "/aura/tidak-ada.css",
                "/lumo/tidak-ada.css",
                "/webjars/tidak-ada.js",
                "/@vaadin/tidak-ada.js",
                "/vaadinServlet/tidak-ada",
                "/frontend/tidak-ada.css")) {
            visitor.get(path);
            visitor.post(path, "");
            assertThat(visitor.cookies())
                    .as(path)
                    .extracting(HttpCookie::getName)
                    .doesNotContain("JSESSIONID");
        }
        for (var page : List.of("/surat/tidak-ada", "/jawaban/tidak-ada", "/?v-r=init&location=login&query=")) {
            assertThat(new Visitor(port).get(page).headers().allValues("Set-Cookie"))
                    .as(page)
                    .anyMatch(set -> set.startsWith("JSESSIONID="));
        }
        visitor.get("/login");
        assertThat(visitor.cookies()).extracting(HttpCookie::getName).contains("JSESSIONID");
    }

    @Test
    void aSessionOfNobodyIsShortAndOneOfSomebodyLonger() throws IOException {
        visitor.get("/login");
        assertThat(secondsLeft()).isEqualTo(60);
        visitor.get("/?v-r=init&location=login&query=");
        assertThat(secondsLeft()).isEqualTo(5 * 60);
        visitor.signedIn("dpmd").get("/");
        assertThat(secondsLeft()).isEqualTo(35 * 60);
    }

    private int secondsLeft() throws IOException {
        var id = visitor.cookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
        var context = (Context)
                ((TomcatWebServer) server.getWebServer()).getTomcat().getHost().findChildren()[0];
        return context.getManager().findSession(id).getMaxInactiveInterval();
    }

    @Test
    void whereSomebodyWantedToGoIsRememberedWithoutASession() {
        visitor.get("/pekerja", "Accept", "text/html");
        var answer = visitor.signIn("dpmd", "sinergi", visitor.token());
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/pekerja");
    }

    private static java.net.http.HttpRequest.BodyPublisher chunks(int length) {
        return BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(" ".repeat(length).getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer + answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("urn:sinergi:problem:" + code + "\"");
    }

    private String socket(String line, String headers) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
            var out = socket.getOutputStream();
            out.write((line + "\r\nHost: localhost:" + port + "\r\n" + headers + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            var answer = new byte[200];
            var length = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(0, length), StandardCharsets.UTF_8);
        }
    }
}
