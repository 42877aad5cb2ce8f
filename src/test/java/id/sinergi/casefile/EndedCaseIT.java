package id.sinergi.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.compliance.BesideLadder;
import id.sinergi.compliance.ComplianceActors;
import id.sinergi.compliance.ComplianceAnswers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a case takes after its end, by who asks: the proof that a letter arrived, from the agency that sent it and as long as
 * it is awaited, and nothing else from anybody.
 */
@IntegrationTest
class EndedCaseIT {

    private static final byte[] FILE = "%PDF-1.7 tanda terima".getBytes(StandardCharsets.US_ASCII);

    private static final List<String> SENDERS = List.of(ComplianceActors.DISNAKER, ComplianceActors.HEAD, "disnaker");

    /** Who may read the case and is not of the office that sent its letter. */
    private static final List<String> OTHERS = List.of(
            ComplianceActors.BPJS, ComplianceActors.SUPERVISOR, ComplianceActors.SETDA, "bpjs", "bpjs-kepala", "sekda");

    @LocalServerPort
    int port;

    @Autowired
    Actors actors;

    @Autowired
    ComplianceActors people;

    @Autowired
    BesideLadder beside;

    @Autowired
    TestClock clock;

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

    private Api.Answer remark(String user, String number) {
        return as(user).post("/cases/" + number + "/comments", Map.of("text", "Catatan"));
    }

    private Api.Answer file(String user, String number) {
        return as(user).upload("/cases/" + number + "/documents", "tanda-terima.pdf", FILE);
    }

    private void takesNothing(List<String> users, String number) {
        for (var user : users) {
            remark(user, number).refused(409, "case.ended");
            file(user, number).refused(409, "case.ended");
        }
        remark(ComplianceActors.INSPECTOR, number).refused(403, "case.readOnly");
        file(ComplianceActors.INSPECTOR, number).refused(403, "case.readOnly");
    }

    private String status(String number) {
        return as(ComplianceActors.SETDA)
                .get("/cases/" + number)
                .ok()
                .get("status")
                .asString();
    }

    @Test
    void aClosedCaseTakesTheProofOfItsLetterFromTheOfficeThatSentIt() {
        var number = people.open();
        people.guided(number);
        actors.as(
                ComplianceActors.BPJS,
                () -> beside.submitEvidence(number, "Lunas", null).orThrow());
        people.done(ComplianceActors.BPJS, number, "checkEvidence", ComplianceAnswers.accepted());
        assertThat(status(number)).isEqualTo("closed");
        takesNothing(OTHERS, number);
        for (var user : SENDERS) {
            remark(user, number).refused(409, "case.ended");
            file(user, number).ok();
        }
        var proof = file(ComplianceActors.DISNAKER, number).ok().get("id").asString();
        var letter = as(ComplianceActors.DISNAKER)
                .get("/cases/" + number + "/letters")
                .ok()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        as(ComplianceActors.DISNAKER)
                .post(
                        "/letters/" + letter + "/receipt",
                        Map.of("receivedOn", people.today().toString(), "receivedBy", "Satpam", "document", proof))
                .ok();
        takesNothing(OTHERS, number);
        takesNothing(SENDERS, number);
    }

    /** A letter that comes back is sent again, by those whose task that is. */
    @Test
    void aClosedCaseTakesWhatTheTaskAfterItsEndNeeds() {
        var number = people.open();
        people.guided(number);
        actors.as(
                ComplianceActors.BPJS,
                () -> beside.submitEvidence(number, "Lunas", null).orThrow());
        people.done(ComplianceActors.BPJS, number, "checkEvidence", ComplianceAnswers.accepted());
        var letter = as(ComplianceActors.DISNAKER)
                .get("/cases/" + number + "/letters")
                .ok()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        as(ComplianceActors.DISNAKER)
                .post(
                        "/letters/" + letter + "/return",
                        Map.of("returnedOn", people.today().toString(), "reason", "Pindah alamat"))
                .ok();
        assertThat(actors.openForms(number)).containsExactly("letters.resendLetter");
        takesNothing(OTHERS, number);
        remark(ComplianceActors.DISNAKER, number).refused(409, "case.ended");
        file(ComplianceActors.DISNAKER, number).ok();
    }

    @Test
    void aCancelledCaseTakesNothing() {
        var number = people.open();
        people.guided(number);
        people.cancelled(number, "Perusahaan bubar");
        assertThat(status(number)).isEqualTo("cancelled");
        takesNothing(OTHERS, number);
        takesNothing(SENDERS, number);
    }
}
