package id.sinergi.shared.doors;

import static id.sinergi.Refusals.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.ApiCases;
import id.sinergi.IntegrationTest;
import id.sinergi.casefile.Attachments;
import id.sinergi.shared.Auditable;
import id.sinergi.shared.Change;
import id.sinergi.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A NIK in a text that is not meant for it is refused at every door, and nothing of it is kept. */
@IntegrationTest
class FreeTextsIT {

    private static final String NIK = "7402415204880093";
    private static final String WRITTEN = "Menurut KTP 740241 520488 0093 orangnya sama";

    @LocalServerPort
    int port;

    @Autowired
    Actors actors;

    @Autowired
    Attachments attachments;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    private record Told(String action, Map<String, String> details, List<Change> changes) implements Auditable {}

    private String request() {
        return new ApiCases(new Api(port))
                .open(
                        "dpmd",
                        Map.of(
                                "kind", "data_subject_request",
                                "request", "access",
                                "nik", "7402010101900001",
                                "name", "Pemohon",
                                "identity", "ktp",
                                "wish", "Ingin melihat",
                                "contact", "0812"));
    }

    @Test
    void aTextOfABodyIsRefusedByName() {
        var number = request();
        var dpmd = new Api(port).as("dpmd");
        dpmd.post("/cases/" + number + "/comments", Map.of("text", WRITTEN)).refusedFields("text");
        dpmd.post(
                        "/cases",
                        Map.of(
                                "kind", "data_subject_request",
                                "request", "access",
                                "nik", NIK,
                                "name", "Pemohon",
                                "identity", "ktp",
                                "wish", WRITTEN,
                                "contact", "0812"))
                .refusedFields("wish");
        new Api(port)
                .as("disnaker")
                .post("/duplicates/1/judge", Map.of("judgement", "different", "reason", WRITTEN))
                .refusedFields("reason");
        new Api(port)
                .as("disnaker")
                .post("/cases/" + number + "/findings", Map.of("findings", List.of(Map.of("evidence", WRITTEN))))
                .refusedFields("findings[1].evidence");
        nothingIsKept();
    }

    @Test
    void aFilesNameIsRefusedWhereverItGoes() {
        var number = request();
        var dpmd = new Api(port).as("dpmd");
        var pdf = "%PDF-1.7 uji".getBytes(StandardCharsets.US_ASCII);
        dpmd.upload("/cases/" + number + "/documents", "ktp_" + NIK + ".pdf", pdf)
                .refused(422, "personalNumber");
        var csv = "nik,nama,tanggallahir,sex\n".getBytes(StandardCharsets.UTF_8);
        dpmd.upload("/imports?kind=residents&village=74.02.41.2006", NIK + ".csv", csv)
                .refused(422, "personalNumber");
        dpmd.upload("/imports/drafts?kind=residents&village=74.02.41.2006", NIK + ".csv", csv)
                .refused(422, "personalNumber");
        nothingIsKept();
    }

    @Test
    void anActOfAPersonWhoseWordsHoldANumberLeavesNothingWhicheverDoorItCameBy() {
        var number = request();
        assertThat(code(actors.as("dpmd", () -> attachments.comment(number, WRITTEN))))
                .isEqualTo("personalNumber");
        for (var told : List.of(
                new Told("test.told", Map.of("reason", WRITTEN), List.of()),
                new Told("test.told", Map.of(), List.of(new Change("remark", null, WRITTEN))))) {
            assertThatThrownBy(() -> actors.as("dpmd", () -> {
                        events.publishEvent(told);
                        return true;
                    }))
                    .satisfies(no ->
                            assertThat(Refusal.raised(no).orElseThrow().code()).isEqualTo("personalNumber"));
        }
        nothingIsKept();
    }

    @Test
    void aFieldMeantForANumberSaysInTheTrailThatItChanged() {
        actors.as("dpmd", () -> {
            events.publishEvent(new Told("test.npwp", Map.of(), List.of(new Change("npwp", "092542943407000", NIK))));
            return true;
        });
        assertThat(jdbc.sql("SELECT changes::text FROM audit.entry WHERE action = 'test.npwp'")
                        .query(String.class)
                        .single())
                .contains("092542943407000", "7402************")
                .doesNotContain(NIK);
        nothingIsKept();
    }

    private void nothingIsKept() {
        assertThat(jdbc.sql("""
                        SELECT (SELECT count(*) FROM audit.entry
                                 WHERE details::text || changes::text ~ '740241.?520488.?0093')
                             + (SELECT count(*) FROM casefile.comment WHERE text ~ '740241.?520488.?0093')
                             + (SELECT count(*) FROM casefile.document WHERE name LIKE '%740241520488%')
                        """).query(Long.class).single()).isZero();
    }
}
