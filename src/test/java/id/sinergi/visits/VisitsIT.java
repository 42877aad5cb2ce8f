package id.sinergi.visits;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.Tables;
import id.sinergi.TestClock;
import id.sinergi.compliance.ComplianceActors;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class VisitsIT {

    @LocalServerPort
    int port;

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LateVisits late;

    @Autowired
    ComplianceActors people;

    @BeforeEach
    void inJune() {
        clock.setTo(LocalDate.of(2026, 6, 8));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private Api.Caller as(String user) {
        return new Api(port).as(user);
    }

    private static final Map<String, Object> VISIT = Map.of(
            "on", "2026-06-10",
            "place", "Kantor perusahaan",
            "purpose", "Klarifikasi data pekerja",
            "participants",
                    List.of(
                            Map.of("username", ComplianceActors.DISNAKER),
                            Map.of("username", ComplianceActors.BPJS),
                            Map.of("guest", "Pengawas Ketenagakerjaan Provinsi")));

    private long planned(String number) {
        return as(ComplianceActors.DISNAKER)
                .post("/api/v1/cases/" + number + "/visits", VISIT)
                .ok()
                .path("id")
                .asLong();
    }

    private List<String> told(String number) {
        return jdbc.sql(
                        "SELECT action FROM audit.entry WHERE case_number = :case AND action LIKE 'visit.%' ORDER BY seq")
                .param("case", number)
                .query(String.class)
                .list();
    }

    @Test
    void aVisitIsPlannedMovedAndReportedIntoTheCase() {
        var number = people.open();
        var id = planned(number);
        var bpjs = as(ComplianceActors.BPJS);
        bpjs.post("/api/v1/visits/" + id + "/move", Map.of("on", "2026-06-12", "reason", "Pimpinan di luar kota"))
                .ok();
        clock.setTo(LocalDate.of(2026, 6, 15));
        actors.asSystem(() -> {
            late.tell();
            late.tell();
            return id;
        });
        assertThat(bpjs.get("/api/v1/visits").ok().path("items"))
                .filteredOn(one -> one.path("visit").path("id").asLong() == id)
                .singleElement()
                .satisfies(one -> assertThat(one.path("late").asBoolean()).isTrue());
        assertThat(as(ComplianceActors.FAR).all("/api/v1/visits"))
                .as("cut by area where the rows are read")
                .noneMatch(one -> one.path("visit").path("id").asLong() == id);
        assertThat(bpjs.all("/api/v1/visits"))
                .extracting(one -> one.path("visit").path("id").asLong())
                .doesNotHaveDuplicates()
                .contains(id);
        bpjs.get("/api/v1/visits?cursor=OTk5OTk5OTk5").refused(422, "cursor.unknown");
        var photo = bpjs.upload("/api/v1/cases/" + number + "/documents", "foto.pdf", "%PDF-1.4 x".getBytes())
                .ok()
                .path("id")
                .asString();
        var held = bpjs.post(
                        "/api/v1/visits/" + id + "/report",
                        Map.of(
                                "heldOn", "2026-06-12",
                                "met", "Ibu Uji",
                                "account", "Lima pekerja belum terdaftar",
                                "agreed", "Mendaftar dalam tujuh hari",
                                "photo", photo,
                                "findings",
                                        List.of(Map.of("kind", "PDS_TK", "workers", 5, "evidence", "Daftar hadir"))))
                .ok();
        assertThat(held.path("state").asString()).isEqualTo("HELD");
        assertThat(held.path("moves")).hasSize(1);
        var findings = bpjs.get("/api/v1/cases/" + number + "/compliance").ok().path("findings");
        assertThat(findings.get(1).path("origin").asString()).isEqualTo("visit:" + id);
        assertThat(told(number)).containsExactly("visit.planned", "visit.moved", "visit.late", "visit.held");
        assertThat(bpjs.get("/api/v1/visits?state=held").ok().path("items"))
                .anyMatch(one -> one.path("visit").path("id").asLong() == id);
        for (var act : List.of("move", "cancel")) {
            bpjs.post("/api/v1/visits/" + id + "/" + act, Map.of("reason", "x")).refused(409, "visit.over");
        }
        bpjs.post("/api/v1/visits/" + id + "/report", Map.of("met", "x")).refused(409, "visit.over");
    }

    /** What the findings are refused for, the visit is: nothing is written, and the mended report is taken. */
    @Test
    void aReportWhoseFindingsAreRefusedChangesNothing() {
        var number = people.open();
        var id = planned(number);
        clock.setTo(LocalDate.of(2026, 6, 15));
        var officer = as(ComplianceActors.DISNAKER);
        actors.rungsReached();
        var before = Tables.settled(jdbc);
        officer.post("/api/v1/visits/" + id + "/report", held("00000000-0000-0000-0000-000000000001"))
                .refusedFields("documents");
        assertThat(Tables.sums(jdbc)).isEqualTo(before);
        var proof = officer.upload("/api/v1/cases/" + number + "/documents", "bukti.pdf", "%PDF-1.4 x".getBytes())
                .ok()
                .path("id")
                .asString();
        officer.post("/api/v1/visits/" + id + "/report", held(proof)).ok();
        assertThat(officer.get("/api/v1/cases/" + number + "/compliance").ok().path("findings"))
                .hasSize(2);
    }

    private static Map<String, Object> held(String proof) {
        return Map.of(
                "heldOn", "2026-06-10",
                "met", "Ibu Uji",
                "account", "Lima pekerja belum terdaftar",
                "findings",
                        List.of(Map.of(
                                "kind",
                                "PDS_TK",
                                "workers",
                                5,
                                "evidence",
                                "Daftar hadir",
                                "documents",
                                List.of(proof))));
    }

    @Test
    void whatIsMissingOrWrongIsRefusedInWords() {
        var number = people.open();
        var path = "/api/v1/cases/" + number + "/visits";
        var officer = as(ComplianceActors.DISNAKER);
        officer.post(path, Map.of()).refusedFields("on", "place", "purpose", "participants");
        var past = new java.util.HashMap<>(VISIT);
        past.put("on", "2026-06-05");
        past.put("participants", List.of(Map.of("username", ComplianceActors.DPMD)));
        officer.post(path, past).refusedFields("on", "participants");
        past.put("on", "2028-06-05");
        past.put("participants", List.of(Map.of("guest", "Kejaksaan Negeri")));
        officer.post(path, past).refusedFields("on", "participants");
        as(ComplianceActors.SETDA).post(path, VISIT).refused(403, "api.forbidden");
        as(ComplianceActors.INSPECTOR).post(path, VISIT).refused(403, "api.forbidden");
        as(ComplianceActors.DPMD).post(path, VISIT).refused(403, "api.forbidden");
        var id = planned(number);
        var visit = "/api/v1/visits/" + id;
        as(ComplianceActors.FAR).post(visit + "/cancel", Map.of("reason", "x")).refused(404, "visit.unknown");
        officer.post(visit + "/move", Map.of("on", "2026-06-10")).refusedFields("reason", "on");
        officer.post(visit + "/cancel", Map.of()).refusedFields("reason");
        officer.post(visit + "/report", Map.of("heldOn", "2026-06-09", "photo", "00000000-0000-0000-0000-000000000001"))
                .refusedFields("heldOn", "met", "account", "photo");
        officer.post(visit + "/report", Map.of("heldOn", "2026-06-01", "met", "x", "account", "x"))
                .refusedFields("heldOn");
        var wrong =
                Map.of("heldOn", "2026-06-08", "met", "x", "account", "x", "findings", List.of(Map.of("kind", "X")));
        officer.post(visit + "/report", wrong).refusedFields("findings[1].kind", "findings[1].evidence");
        officer.post(visit + "/cancel", Map.of("reason", "Perusahaan sudah patuh"))
                .ok();
        assertThat(told(number)).containsExactly("visit.planned", "visit.cancelled");
        people.done(
                ComplianceActors.DISNAKER,
                number,
                "verifyFindings",
                Map.of("verification", "unfounded", "reason", "x"));
        people.settle(number);
        officer.post(path, VISIT).refused(409, "case.ended");
    }
}
