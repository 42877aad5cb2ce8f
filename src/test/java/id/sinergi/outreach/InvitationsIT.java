package id.sinergi.outreach;

import static id.sinergi.outreach.process.Stage.START;
import static id.sinergi.outreach.process.Stage.UNAAHA;
import static id.sinergi.outreach.process.Stage.WAWORAHA;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.AsSystem;
import id.sinergi.ProcessTest;
import id.sinergi.TestClock;
import id.sinergi.outreach.process.Stage;
import id.sinergi.registry.PeopleList;
import id.sinergi.registry.Prospects;
import id.sinergi.registry.ReadingCount;
import id.sinergi.registry.WorkerFilter;
import id.sinergi.registry.Workers;
import id.sinergi.shared.Result;
import id.sinergi.shared.Table.Format;
import id.sinergi.worklist.TaskCompletion;
import id.sinergi.worklist.forms.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the route of the data collection to the people whom a session invites. */
@AsSystem
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitationsIT {

    private static final String NIK = "7402990101909911";

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    @Autowired
    Invitations invitations;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Prospects prospects;

    @Autowired
    Workers workers;

    @Autowired
    TaskCompletion completion;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void people() {
        clock.setTo(START);
        stage.people();
        stage.unregistered();
        route(WAWORAHA, 9);
        route(UNAAHA, 4);
    }

    @AfterAll
    void reset() {
        jdbc.sql("UPDATE registry.worker SET route = NULL, route_reason = NULL WHERE route_reason = 'Uji undangan'")
                .update();
        clock.reset();
    }

    /** So many more than already are, of those who count and are not active. */
    private void route(String village, int people) {
        jdbc.sql("""
                        UPDATE registry.worker SET route = 'outreach', route_reason = 'Uji undangan'
                         WHERE id IN (SELECT id FROM registry.worker
                                       WHERE village_code = :village AND countable AND duplicate_of IS NULL
                                         AND membership IS DISTINCT FROM 'ACTIVE' AND route IS NULL
                                         AND birth_date BETWEEN '1970-01-01' AND '2005-01-01'
                                       ORDER BY nik = :nik DESC, id LIMIT :people)
                        """)
                .param("village", village)
                .param("nik", NIK)
                .param("people", people)
                .update();
    }

    @Test
    void aPlanProposesWhereMostPeopleAreToBeWonOverAndSaysHowMany() {
        var number = stage.open();
        var most = List.copyOf(prospects.byVillage().entrySet());
        assertThat(campaigns.find(number).orThrow().sessions())
                .hasSize(3)
                .first()
                .satisfies(session -> assertThat(session.villageCode())
                        .isEqualTo(most.getFirst().getKey()));
        var task = actors.open(number, "outreach.planCampaign");
        assertThat(actors.as("disnaker", () -> completion.fields(task)))
                .filteredOn(field -> field.name().equals("people"))
                .singleElement()
                .extracting(Field::value)
                .asString()
                .contains(": " + most.getFirst().getValue() + " ");
    }

    @Test
    void theNumberOfAVillageIsTheLengthOfItsList() {
        prospects
                .byVillage()
                .forEach((village, people) -> assertThat(workers.count(
                                new WorkerFilter(null, village, WorkerFilter.UNPROTECTED, true, WorkerFilter.OUTREACH)))
                        .as(village)
                        .isEqualTo(people));
        assertThat(prospects.byVillage()).containsKeys(WAWORAHA, UNAAHA);
    }

    @Test
    void whoPlansGetsTheWholeListAndAVillageItsOwn() {
        var number = stage.approved(WAWORAHA, UNAAHA);
        var both = text(number, "disnaker");
        assertThat(both)
                .contains("Waworaha", "Unaaha", "7402************")
                .doesNotContain(NIK)
                .hasLineCount(lines(WAWORAHA) + lines(UNAAHA) + 1);
        assertThat(ReadingCount.told(jdbc, "disnaker", PeopleList.INVITATIONS)).isPositive();
        assertThat(text(number, "desa-waworaha")).doesNotContain("Unaaha").hasLineCount(lines(WAWORAHA) + 1);
        assertThat(refusal(number, "desa-morosi")).isEqualTo("case.unknown");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM audit.entry WHERE action = 'outreach.invitationsTaken' AND case_number = :n")
                        .param("n", number)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aListWithoutAnybodySaysWhy() {
        var number = stage.approved("74.02.39.2006");
        jdbc.sql("UPDATE registry.worker SET route = NULL WHERE village_code = '74.02.39.2006' AND route = 'outreach'")
                .update();
        assertThat(refusal(number, "disnaker")).isEqualTo("outreach.nobodyToInvite");
    }

    @Test
    void aProgramGetsTheSame() {
        var number = stage.approved(WAWORAHA, UNAAHA);
        var village = new Api(port).as("desa-waworaha");
        var items = village.get("/cases/" + number + "/invitations").ok().get("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("people").asInt()).isEqualTo(lines(WAWORAHA));
        var list = village.get(
                        "/workers?route=outreach&membership=unprotected&counted=true&limit=500&village=" + WAWORAHA)
                .ok()
                .get("items");
        assertThat(list)
                .hasSize(lines(WAWORAHA))
                .allSatisfy(one -> assertThat(one.get("route").asString()).isEqualTo("outreach"));
        assertThat(village.get("/workers/" + list.get(0).get("id").asLong())
                        .ok()
                        .get("routeReason")
                        .asString())
                .isNotBlank();
        assertThat(village.get("/workers?route=outreach&village=" + UNAAHA).ok().get("items"))
                .isEmpty();
        village.get("/workers?route=nowhere").refusedFields("route");
        village.get("/workers?cursor=eA").refused(422, "cursor.unknown");
        assertThat(village.get("/cases/" + number + "/invitations.csv").type()).startsWith("text/csv");
        assertThat(village.get("/cases/" + number + "/invitations.xlsx")
                        .response()
                        .body())
                .startsWith('P', 'K');
    }

    private int lines(String village) {
        return Math.toIntExact(prospects.byVillage().getOrDefault(village, 0L));
    }

    private String text(String number, String username) {
        return new String(
                actors.as(username, () -> invitations.file(number, Format.CSV)).orThrow(), StandardCharsets.UTF_8);
    }

    private String refusal(String number, String username) {
        return ((Result.Refused<byte[]>) actors.as(username, () -> invitations.file(number, Format.XLSX)))
                .refusal()
                .code();
    }
}
