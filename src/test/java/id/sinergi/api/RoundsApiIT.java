package id.sinergi.api;

import static id.sinergi.village.process.VillageCases.MOROSI;
import static id.sinergi.village.process.VillageCases.UNAAHA;
import static id.sinergi.village.process.VillageCases.WAWORAHA;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Rounds of data collection for programs. */
@IntegrationTest
class RoundsApiIT {

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    private Api api;
    private Api.Caller supervisor;
    private String target;

    @BeforeEach
    void callers() {
        clock.reset();
        api = new Api(port);
        supervisor = api.as("dpmd-kepala");
        target = LocalDate.now(clock).plusDays(30).toString();
    }

    private Map<String, Object> order(List<String> villages) {
        return Map.of(
                "name",
                "Putaran API " + System.nanoTime(),
                "targetDate",
                target,
                "instructions",
                "Data semua pekerja",
                "samplePercent",
                25,
                "villages",
                villages);
    }

    private JsonNode open(String... villages) {
        return supervisor.post("/rounds", order(List.of(villages))).ok();
    }

    /** The seed says which villages will be examined: only who examines them may know it. */
    @Test
    void theSampleIsNotKnownBeforehand() {
        var round = open(WAWORAHA, UNAAHA);
        assertThat(round.has("seed")).isFalse();
        for (var username : List.of("dpmd-kepala", "dpmd", "desa-waworaha", "sekda")) {
            assertThat(api.as(username)
                            .get("/rounds/" + round.get("id").asLong())
                            .ok()
                            .has("seed"))
                    .as(username)
                    .isFalse();
        }
        assertThat(api.as("inspektorat")
                        .get("/rounds/" + round.get("id").asLong())
                        .ok()
                        .get("seed")
                        .asString())
                .isNotBlank();
    }

    @Test
    void openingGivesAReceiptVillageByVillage() {
        var order = order(List.of(WAWORAHA, UNAAHA, WAWORAHA, "74.02.99.2001"));
        var answer = supervisor.in("en").post("/rounds", order);
        assertThat(answer.status()).isEqualTo(201);
        var receipt = answer.ok();
        assertThat(receipt.get("name").asString()).isEqualTo(order.get("name"));
        assertThat(receipt.get("targetDate").asString()).isEqualTo(target);
        assertThat(receipt.get("instructions").asString()).isEqualTo("Data semua pekerja");
        assertThat(receipt.get("samplePercent").asInt()).isEqualTo(25);
        assertThat(receipt.get("openedBy").asString()).isEqualTo("dpmd-kepala");
        assertThat(receipt.get("openedAt").asString()).contains("+08:00");
        assertThat(receipt.get("opened").findValuesAsString("villageCode")).containsExactly(WAWORAHA, UNAAHA);
        assertThat(receipt.get("opened").findValuesAsString("caseNumber")).allMatch(number -> number.startsWith("PD-"));
        var skipped = receipt.get("skipped").get(0);
        assertThat(skipped.get("villageCode").asString()).isEqualTo("74.02.99.2001");
        assertThat(skipped.get("reason").asString()).isEqualTo("village.unknown");
        assertThat(skipped.get("detail").asString()).startsWith("There is no village");
        supervisor.post("/rounds", order).refused(409, "village.roundExists");
    }

    @Test
    void whatIsSaidOfARoundThatIsThereIsNotDropped() {
        var round = open(WAWORAHA);
        var same = new HashMap<String, Object>(Map.of(
                "kind",
                "village_collection",
                "village",
                UNAAHA,
                "round",
                round.get("id").asLong(),
                "name",
                "Putaran lain",
                "targetDate",
                LocalDate.parse(target).plusDays(1).toString(),
                "instructions",
                "Lain",
                "samplePercent",
                26));
        supervisor.post("/cases", same).refusedFields("name", "targetDate", "instructions", "samplePercent");
        same.remove("round");
        same.put("name", round.get("name").asString());
        supervisor.post("/cases", same).refusedFields("targetDate", "instructions", "samplePercent");
        same.putAll(Map.of("targetDate", target, "instructions", "Data semua pekerja", "samplePercent", 25));
        supervisor.post("/cases", same).ok();
        var id = round.get("id").asString();
        supervisor
                .post("/cases", Map.of("kind", "village_collection", "village", MOROSI, "round", Long.parseLong(id)))
                .ok();
        assertThat(supervisor.get("/rounds/" + id).ok().get("villages").asInt()).isEqualTo(3);
    }

    @Test
    void aNumberForAVillageOutsideOfTheRoundIsRefusedByItsCode() {
        var order = new HashMap<>(order(List.of(WAWORAHA)));
        order.put("expected", Map.of(WAWORAHA, 10, MOROSI, 20));
        supervisor.post("/rounds", order).refusedFields("expected." + MOROSI);
        var id = open(WAWORAHA).get("id").asString();
        var path = "/rounds/" + id + "/expected";
        supervisor
                .put(path, Map.of("expected", Map.of(WAWORAHA, 10, MOROSI, 20, "99.99", 1)))
                .refusedFields("expected." + MOROSI, "expected.99.99");
        assertThat(supervisor
                        .put(path, Map.of("expected", Map.of(WAWORAHA, 10)))
                        .ok()
                        .get("changed")
                        .asInt())
                .isEqualTo(1);
    }

    /** No village is not every village. */
    @Test
    void noneAndUnknownVillagesAreRefused() {
        for (var villages : List.of(List.<String>of(), List.of(""), List.of("zz", "74.02.99.2001"))) {
            supervisor.post("/rounds", order(villages)).refusedFields("villages");
        }
    }

    @Test
    void villagesAreAddedAndNeverTwice() {
        var id = open(WAWORAHA).get("id").asString();
        var more = supervisor
                .post("/rounds/" + id + "/villages", Map.of("villages", List.of(WAWORAHA, MOROSI)))
                .ok();
        assertThat(more.get("opened").findValuesAsString("villageCode")).containsExactly(MOROSI);
        assertThat(more.get("skipped").get(0).get("reason").asString()).isEqualTo("village.alreadyInRound");
        var path = "/rounds/" + id + "/villages";
        supervisor.post(path, Map.of()).refusedFields("villages");
        supervisor.post(path, Map.of("villages", List.of())).refusedFields("villages");
        supervisor.post(path, "{\"villages\":[null]}").refusedFields("villages[1]");
        supervisor
                .post("/rounds/999999/villages", Map.of("villages", List.of(MOROSI)))
                .refused(404, "village.roundUnknown");
    }

    @Test
    void aRoundShowsHowItsVillagesStand() {
        var opened = open(WAWORAHA, MOROSI, UNAAHA);
        var round = supervisor.get("/rounds/" + opened.get("id").asString()).ok();
        assertThat(round.get("villages").asInt()).isEqualTo(3);
        assertThat(round.get("late").asInt()).isZero();
        assertThat(round.get("stages").get("appoint").asInt()).isEqualTo(3);
        assertThat(round.get("next").isNull()).isTrue();
        var first = round.get("items").get(0);
        assertThat(first.get("villageCode").asString()).isEqualTo(WAWORAHA);
        assertThat(first.get("name").asString()).contains("Waworaha");
        assertThat(first.get("caseNumber").asString())
                .isEqualTo(opened.get("opened").get(0).get("caseNumber").asString());
        assertThat(first.get("status").asString()).isEqualTo("open");
        assertThat(first.get("stage").asString()).isEqualTo("appoint");
        assertThat(first.get("lateDays").asInt()).isZero();
        supervisor.get("/rounds/999999").refused(404, "village.roundUnknown");
    }

    @Test
    void aRoundsVillagesComeInPagesWhereALimitIsAskedFor() {
        var id = open(WAWORAHA, MOROSI, UNAAHA).get("id").asString();
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = supervisor.get("/rounds/" + id + "?limit=1" + cursor).ok();
            assertThat(page.get("items").size()).isEqualTo(1);
            assertThat(page.get("villages").asInt())
                    .as("the whole, on every page")
                    .isEqualTo(3);
            seen.add(page.get("items").get(0).get("villageCode").asString());
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactly(WAWORAHA, UNAAHA, MOROSI);
        supervisor.get("/rounds/" + id + "?cursor=zzzz").refused(422, "cursor.unknown");
    }

    @Test
    void theListComesInPagesNewestFirst() {
        var older = open(WAWORAHA).get("id").asString();
        var newer = open(MOROSI).get("id").asString();
        var first = supervisor.get("/rounds?limit=1").ok();
        assertThat(first.get("items").findValuesAsString("id")).containsExactly(newer);
        assertThat(first.get("items").get(0).has("items")).isFalse();
        var second = supervisor
                .get("/rounds?limit=1&cursor=" + first.get("next").asString())
                .ok();
        assertThat(second.get("items").findValuesAsString("id")).containsExactly(older);
        var all = supervisor.all("/rounds").stream()
                .map(round -> round.get("id").asString())
                .toList();
        assertThat(all).startsWith(newer, older).doesNotHaveDuplicates();
    }

    @Test
    void everybodySeesTheRoundsOfTheOwnArea() {
        var mine = open(UNAAHA, WAWORAHA).get("id").asString();
        var foreign = open(MOROSI).get("id").asString();
        var district = api.as("camat-unaaha");
        assertThat(district.all("/rounds"))
                .extracting(round -> round.get("id").asString())
                .contains(mine)
                .doesNotContain(foreign);
        var round = district.get("/rounds/" + mine).ok();
        assertThat(round.get("villages").asInt()).isEqualTo(1);
        assertThat(round.get("items").findValuesAsString("villageCode")).containsExactly(UNAAHA);
        assertThat(api.as("inspektorat")
                        .get("/rounds/" + mine)
                        .ok()
                        .get("villages")
                        .asInt())
                .isEqualTo(2);
        api.as("admin").get("/rounds").refused(403, "api.forbidden");
    }

    @Test
    void onlyTheSupervisorOfDpmdOpens() {
        for (var other : List.of("dpmd", "disnaker-kepala", "sekda", "inspektorat", "camat-unaaha")) {
            api.as(other).post("/rounds", order(List.of(WAWORAHA))).refused(403, "api.forbidden");
        }
        api.as("admin").post("/rounds", order(List.of(WAWORAHA))).refused(403, "api.forbidden");
    }
}
