package id.sinergi.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.identity.Accounts;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No operation drops what it does not know: parameters, parts of a form, and fields that another operation takes. */
@IntegrationTest
class KnownNamesIT {

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private Api api;

    @BeforeEach
    void open() {
        api = new Api(port);
    }

    @Test
    void noActTakesAParameterThatItDoesNotKnow() {
        var taken = new TreeSet<String>();
        var acts = Doors.of(requestMappingHandlerMapping).stream()
                .filter(Doors.Door::isAnAct)
                .toList();
        assertThat(acts).hasSizeGreaterThan(60);
        for (var door : acts) {
            var user = Doors.people(accounts).stream().filter(door::opensFor).findFirst();
            for (var name : List.of("lain", "limit")) {
                var answer = Doors.knock(
                        api.as(user.orElseThrow().username()), door, Doors.filled(door.path()) + "?" + name + "=1");
                if (answer.status() != 422 || !answer.text().contains("\"field\":\"" + name + "\"")) {
                    taken.add(door.name() + " " + name + " " + answer.status());
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void aFormHasItsOwnFieldsOnly() {
        var before = jobs();
        for (var part : List.of("name=\"sheet\"", "name=\"lampiran\"; filename=\"a.csv\"")) {
            var name = part.substring(6, part.indexOf('"', 6));
            form("/imports?kind=residents", part).refusedFields(name);
            form("/imports/drafts?kind=residents", part).refusedFields(name);
        }
        api.as("desa-waworaha")
                .upload("/imports?kind=residents&sheet=Dusun%202", "warga.csv", new byte[] {'x'})
                .refusedFields("sheet");
        assertThat(jobs()).isEqualTo(before);
    }

    private long jobs() {
        return jdbc.sql("SELECT count(*) FROM imports.import_job")
                .query(Long.class)
                .single();
    }

    private Api.Answer form(String path, String part) {
        var body = "--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"warga.csv\"\r\n\r\nnik\n1\r\n"
                + "--batas\r\nContent-Disposition: form-data; " + part + "\r\n\r\nDusun 2\r\n--batas--\r\n";
        return api.as("desa-waworaha")
                .raw("POST", path, "multipart/form-data; boundary=batas", body.getBytes(StandardCharsets.UTF_8));
    }

    /** A form where JSON is read is no question of names. */
    @Test
    void aFormIsNoBody() {
        api.as("bpjs")
                .raw(
                        "POST",
                        "/employers",
                        "application/x-www-form-urlencoded",
                        "name=PT".getBytes(StandardCharsets.UTF_8))
                .refused(415);
    }

    @Test
    void fieldsOfAnotherOperationAreRefused() {
        var bpjs = api.as("bpjs");
        var employer = Map.of("name", "PT Nama Dikenal", "npp", "KN000001", "villageCode", "74.02.42.2009");
        bpjs.post("/employers", with(employer, "version", 7)).refusedFields("version");
        var id = bpjs.post("/employers", employer).ok().get("id").asLong();
        bpjs.patch("/employers/" + id, Map.of("version", 0, "confirmed", true, "phone", "0811222333"))
                .refusedFields("confirmed");
        var branch = Map.of("code", "01", "name", "Cabang", "villageCode", "74.02.42.2009");
        bpjs.post("/employers/" + id + "/branches", with(branch, "version", 1)).refusedFields("version");
        var list = Map.of("source", 1, "name", "Daftar", "from", "2026-11", "months", 2);
        for (var name : List.of("expected", "kind")) {
            var value = name.equals("kind") ? "subsidised_protection" : (Object) 3;
            api.as("dpmd")
                    .post("/protection-lists/preview", with(list, name, value))
                    .refusedFields(name);
        }
        api.as("dpmd")
                .post("/protection-lists", with(list, "kind", "employer_compliance"))
                .refusedFields("kind");
        api.as("dpmd")
                .put("/tasks/tidak-ada/draft", Map.of("values", Map.of(), "version", 1))
                .refusedFields("version");
        bpjs.post(
                        "/mass-letters",
                        Map.of("step", "compliance.warning1", "tasks", List.of("a"), "own", Map.of("b", Map.of())))
                .refusedFields("own.b");
    }

    private static Map<String, Object> with(Map<String, ? extends Object> body, String name, Object value) {
        var more = new HashMap<String, Object>(body);
        more.put(name, value);
        return more;
    }
}
