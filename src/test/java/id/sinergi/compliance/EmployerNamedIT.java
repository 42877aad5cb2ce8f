package id.sinergi.compliance;

import static id.sinergi.compliance.ComplianceActors.BPJS;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class EmployerNamedIT {

    @LocalServerPort
    int port;

    @Autowired
    Actors actors;

    @Autowired
    BesideLadder beside;

    @Autowired
    ComplianceActors people;

    @Autowired
    JdbcClient jdbc;

    /** A case may be shown as anything: letters and the list of enforcement name the employer of the register. */
    @Test
    void theEmployerIsTheOneOfTheRegister() {
        var employer = people.employer();
        var officer = new Api(port).as(BPJS);
        var number = officer.post(
                        "/api/v1/cases",
                        Map.of(
                                "kind",
                                "employer_compliance",
                                "employer",
                                employer.npp(),
                                "subject",
                                "CV Nama Karangan",
                                "findings",
                                List.of(Map.of("kind", "PWBD", "workers", 2, "evidence", "x"))))
                .ok()
                .get("number")
                .asString();
        people.guided(number);
        actors.as(BPJS, () -> beside.handToProsecutor(number, "Macet").orThrow());
        people.done(BPJS, number, "grantPower", ComplianceAnswers.power(people.today()));
        var letters = jdbc.sql("SELECT to_jsonb(l)::text FROM letters.letter l WHERE case_number = :case")
                .param("case", number)
                .query(String.class)
                .list();
        assertThat(letters)
                .hasSize(2)
                .allSatisfy(
                        letter -> assertThat(letter).contains(employer.name()).doesNotContain("CV Nama Karangan"));
        var line = officer.get("/api/v1/enforcement")
                .ok()
                .get("items")
                .valueStream()
                .filter(one -> one.get("caseNumber").asString().equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(line.get("employer").asString()).isEqualTo(employer.name());
        assertThat(line.get("subject").asString()).isEqualTo("CV Nama Karangan");
    }
}
