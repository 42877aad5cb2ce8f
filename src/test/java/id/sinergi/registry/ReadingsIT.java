package id.sinergi.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.employers.Employers;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Table.Format;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Who reads people leaves one true trace and does not read them in bulk; who guesses at a NIK learns nothing. */
@IntegrationTest
class ReadingsIT {

    private static final String VILLAGE = "74.02.41.2006";
    private static final String NIK = "7402415204880017";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    Actors actors;

    @Autowired
    VillageData villages;

    @Autowired
    Readings readings;

    @Autowired
    Strangers strangers;

    @Autowired
    Staff staff;

    @Autowired
    Employers employers;

    @Autowired
    ReadingRepository repository;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Api api;

    @BeforeEach
    void people() {
        api = new Api(port);
        accounts.createUnlisted(
                List.of(
                        new User("guess-head", "X", Agency.DESA, Set.of(Role.HEAD), Set.of(VILLAGE), "id"),
                        new User("guess-irban", "X", Agency.INSPEKTORAT, Set.of(Role.INSPECTOR), Set.of("74.02"), "id"),
                        new User("guess-sekda", "X", Agency.SETDA, Set.of(Role.COORDINATOR), Set.of("74.02"), "id"),
                        new User("guess-dpmd", "X", Agency.DPMD, Set.of(Role.OFFICER), Set.of("74.02"), "id"),
                        new User("reads-bpjs", "X", Agency.BPJS, Set.of(Role.OFFICER), Set.of("74.02"), "id"),
                        new User("reads-disnaker", "X", Agency.DISNAKER, Set.of(Role.OFFICER), Set.of("74.02"), "id")),
                Api.PASSWORD);
        actors.asSystem(() -> villages.upsertWorker(new WorkerForm(
                        VILLAGE,
                        NIK,
                        "Tersembunyi Wulandari",
                        LocalDate.of(1988, 4, 12),
                        "P",
                        null,
                        null,
                        null,
                        9,
                        1,
                        null,
                        900_000L,
                        2,
                        null)))
                .orThrow();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    /** Region, birth date and sex are known: only the serial is left, and ninety-one questions once sufficed. */
    @Test
    void nobodyWithoutTheRightRebuildsANik() {
        for (var account : List.of("guess-head", "guess-irban", "guess-sekda")) {
            var caller = api.as(account);
            var shown = caller.get("/workers?q=Tersembunyi").ok().get("items").get(0);
            assertThat(shown.get("nik").asString()).isEqualTo("7402************");
            for (var serial = 1; serial <= 91; serial++) {
                var guess = "740241520488%04d".formatted(serial);
                caller.get("/workers?q=" + guess.substring(0, 15)).refused(422, "worker.digits");
                caller.post("/workers/lookup", Map.of("nik", guess)).refused(403);
            }
            caller.get("/workers?q=" + NIK).refused(422, "api.personalNumber");
        }
    }

    @Test
    void whoHasTheRightGuessesNotFarAndEveryGuessStands() {
        clock.setTo(LocalDate.of(2026, 12, 7));
        var caller = api.as("guess-dpmd");
        var before = entries("worker.lookedUp", "guess-dpmd");
        var answers = IntStream.rangeClosed(1, 91)
                .mapToObj(serial -> caller.post("/workers/lookup", Map.of("nik", "740241520488%04d".formatted(serial))))
                .toList();
        assertThat(answers.stream().filter(one -> one.status() == 200)).hasSize(60);
        var last = answers.getLast();
        assertThat(last.refused(429, "people.lookups").get("detail").asString()).contains("60");
        assertThat(last.response().headers().firstValueAsLong("Retry-After").orElse(0))
                .as(() -> last.response().headers().map() + last.text())
                .isBetween(1L, 3600L);
        assertThat(entries("worker.lookedUp", "guess-dpmd") - before).isEqualTo(60);
        assertThat(answers.get(16).ok().get("items").get(0).get("name").asString())
                .isEqualTo("Tersembunyi Wulandari");
        assertThat(jdbc.sql("SELECT count(*) FROM audit.entry WHERE details::text LIKE '%74024152048%'")
                        .query(Long.class)
                        .single())
                .as("the trail holds no NIK")
                .isZero();
    }

    @Test
    void noAddressHoldsANumber() {
        var irban = api.as("guess-irban");
        for (var list : List.of("/workers", "/employers", "/members", "/cases", "/tasks", "/letters", "/nowhere")) {
            for (var written : List.of(NIK, "740241 520488 0017", "7402.4152.0488.0017")) {
                irban.get(list + "?q=" + URLEncoder.encode(written, StandardCharsets.UTF_8))
                        .refused(422, "api.personalNumber");
            }
        }
        irban.get("/workers/" + NIK).refused(422, "api.personalNumber");
        var page = api.send(java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create("http://localhost:" + port + "/pekerja?q=" + NIK))
                .build());
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.response().headers().firstValue("Location")).contains("/pekerja");
    }

    /** One window in a hundred has a name that is built as somebody's number: its page loads all the same. */
    @Test
    void theRandomNameOfAWindowIsNobodysNumber() {
        var init = "/?v-r=init&location=login&query=&v-wn=v-0." + NIK + "&v-sw=1440";
        var page = api.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://localhost:" + port + init))
                .build());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.type()).startsWith("application/json");
    }

    @Test
    void everyListLeavesOneEntryPerReaderFilterAndDay() {
        var bpjs = api.as("reads-bpjs");
        var disnaker = api.as("reads-disnaker");
        leaves("reads-bpjs", PeopleList.WORKERS, "area=74.02.01", () -> read(bpjs, "/workers?district=74.02.01"));
        leaves("reads-bpjs", PeopleList.WORKERS, "name=true", () -> read(bpjs, "/workers?q=siti"));
        leaves("reads-bpjs", PeopleList.MATCHES, "", () -> 2 * read(bpjs, "/matches"));
        leaves("reads-disnaker", PeopleList.DUPLICATES, "", () -> 2 * read(disnaker, "/duplicates"));
        leaves(
                "reads-bpjs",
                PeopleList.STRANGERS,
                "",
                () -> shown(() -> strangers
                        .list(new Strangers.Filter(null, null), 20, null)
                        .orThrow()
                        .items()
                        .size()));
        leaves(
                "reads-bpjs",
                PeopleList.STRANGERS,
                "",
                () -> shown(() -> {
                    strangers
                            .export(new Strangers.Filter(null, null), Format.CSV)
                            .orThrow();
                    return (int) strangers.count(new Strangers.Filter(null, null));
                }));
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM audit.entry WHERE details::text ILIKE '%siti%' AND action LIKE 'people%'")
                        .query(Long.class)
                        .single())
                .as("the name that was looked for is not kept")
                .isZero();
    }

    /** The first look, the marks at a hundred and a thousand: what the trail says is what was given. */
    private void leaves(String user, PeopleList list, String filter, Callable<Integer> reading) {
        try {
            var had = records(user, list, filter);
            int given = reading.call();
            assertThat(given).as(list.name()).isPositive();
            assertThat(records(user, list, filter) - had).as(list.name()).isEqualTo(given);
            assertThat(told(user, list, filter)).as(list.name()).isPositive();
        } catch (Exception e) {
            throw new IllegalStateException(list.name(), e);
        }
    }

    @Test
    void theWorkersOfAnEmployerAreCountedToo() {
        var employer = jdbc.sql("""
                        SELECT m.npp FROM registry.membership m JOIN registry.worker w ON w.nik = m.nik
                         WHERE m.npp <> '' AND m.superseded IS NULL AND w.duplicate_of IS NULL
                           AND COALESCE(w.life_status, 1) = 1 LIMIT 1
                        """).query(String.class).single();
        var id = jdbc.sql("SELECT id FROM employers.employer WHERE npp = :npp")
                .param("npp", employer)
                .query(Long.class)
                .single();
        leaves(
                "reads-bpjs",
                PeopleList.STAFF,
                "employer=" + id,
                () -> shown(() -> staff.list(employers.find(id).orElseThrow(), 10, null)
                        .items()
                        .size()));
    }

    private int shown(Supplier<Integer> reading) {
        return actors.as("reads-bpjs", reading);
    }

    private int read(Api.Caller caller, String path) {
        JsonNode page = caller.get(path + (path.contains("?") ? "&" : "?") + "limit=200")
                .ok();
        return page.get("items").size();
    }

    @Test
    void pagesReadAtOnceAreCountedTrulyAndTheTrailIsNotWrittenPageByPage() throws Exception {
        var reader = Actors.officer(Agency.BPJS, "74.02.77");
        var list = PeopleList.WORKERS;
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = threads.invokeAll(IntStream.range(0, 40)
                    .mapToObj(page -> (Callable<Boolean>) () -> {
                        currentUser.runAs(reader, () -> readings.shown(list, "at once", 50));
                        return true;
                    })
                    .toList());
            for (var one : all) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(records(reader.username(), list, "at once")).isEqualTo(2_000);
        assertThat(entries("people.read", reader.username()))
                .as("first, 100 and 1,000")
                .isEqualTo(3);
        clock.advance(Duration.ofDays(1));
        readings.close();
        assertThat(told(reader.username(), list, "at once")).isEqualTo(2_000);
        var closed = readings.close();
        assertThat(closed).as("told once").isZero();
    }

    @Test
    void readingInBulkEndsAtTheHoursShareHoweverManyReadAtOnce() throws Exception {
        var narrow = new Readings(repository, currentUser, events, clock, 1_000, 2, 4, 5);
        var reader = Actors.officer(Agency.DPMD, "74.02.78");
        Callable<Boolean> page = () -> {
            try {
                currentUser.runAs(
                        reader,
                        () -> transaction.executeWithoutResult(status -> narrow.shown(PeopleList.STRANGERS, "", 500)));
                return true;
            } catch (RuntimeException e) {
                assertThat(Refusal.raised(e).orElseThrow().code()).isEqualTo("people.records");
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            var given = 0;
            for (var one : threads.invokeAll(java.util.Collections.nCopies(25, page))) {
                given += one.get() ? 1 : 0;
            }
            assertThat(given).as("of 25 pages of 500").isEqualTo(2);
        }
        assertThat(records(reader.username(), PeopleList.STRANGERS, "")).isEqualTo(1_000);
    }

    @Test
    void recordsReadOneByOneAreCountedAndEndToo() {
        var id = jdbc.sql("SELECT min(id) FROM registry.worker WHERE duplicate_of IS NULL")
                .query(Long.class)
                .single();
        leaves("reads-bpjs", PeopleList.RECORD, "", () -> {
            api.as("reads-bpjs").get("/workers/" + id).ok();
            return 1;
        });
        var narrow = new Readings(repository, currentUser, events, clock, 1_000, 2, 4, 5);
        var reader = Actors.officer(Agency.DPMD, "74.02.79");
        var given = IntStream.range(0, 10)
                .filter(time -> {
                    try {
                        currentUser.runAs(reader, () -> transaction.executeWithoutResult(status -> narrow.opened()));
                        return true;
                    } catch (RuntimeException e) {
                        assertThat(Refusal.raised(e).orElseThrow().code()).isEqualTo("people.singles");
                        return false;
                    }
                })
                .count();
        assertThat(given).isEqualTo(4);
    }

    @Test
    void rejectedRowsThatAreTakenAwayAreAFileOfPeople() {
        var village = new User("reads-desa", "X", Agency.DESA, Set.of(Role.OFFICER), Set.of("74.02.41.2001"), "id");
        accounts.createUnlisted(List.of(village), Api.PASSWORD);
        var file = "nik,nama,tanggallahir,sex\n7402014501909741,Ditolak,1990-02-31,P\n";
        var job = new id.sinergi.ApiCases(api).imported("reads-desa", "residents", file);
        assertThat(job.get("rejected").asInt()).isEqualTo(1);
        leaves("reads-desa", PeopleList.REJECTED, "kind=residents village=74.02.41.2001", () -> {
            var answer = api.as("reads-desa").get("/imports/" + job.get("id").asString() + "/rejected");
            assertThat(answer.status()).isEqualTo(200);
            return 1;
        });
    }

    @Test
    void guardiansSeeWhoReadWhatAndOthersDoNot() {
        var dpmd = api.as("guess-dpmd");
        read(dpmd, "/workers?district=74.02.02&counted=true");
        dpmd.get("/people-readings").refused(403, "readings.guardiansOnly");
        for (var guardian : List.of("sekda", "inspektorat", "admin")) {
            assertThat(api.as(guardian).all("/people-readings")).anySatisfy(one -> {
                assertThat(one.get("by").asString()).isEqualTo("guess-dpmd");
                assertThat(one.get("list").asString()).isEqualTo("workers");
                assertThat(one.get("filter").asString()).isEqualTo("area=74.02.02 counted=true");
                assertThat(one.get("records").asLong()).isPositive();
                assertThat(one.get("firstAt").asString()).contains("+08:00");
            });
        }
    }

    @Test
    void anImportTellsNothingOfVillagesThatItsBringerDoesNotSee() {
        var village = new User("guess-desa", "X", Agency.DESA, Set.of(Role.OFFICER), Set.of("74.02.41.2001"), "id");
        accounts.createUnlisted(List.of(village), Api.PASSWORD);
        var file = "nik,nama,tanggallahir,sex\n" + NIK + ",Tersembunyi Wulandari,1988-04-12,P\n";
        var job = new id.sinergi.ApiCases(api).imported("guess-desa", "residents", file);
        assertThat(job.get("duplicates").asInt()).as("registered elsewhere").isZero();
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM registry.duplicate_pair p JOIN registry.worker w ON w.id = p.b WHERE w.nik = :nik")
                        .param("nik", NIK)
                        .query(Long.class)
                        .single())
                .as("asked of those who judge")
                .isEqualTo(1);
    }

    private long records(String user, PeopleList list, String filter) {
        return jdbc.sql(
                        "SELECT COALESCE(sum(records), 0) FROM registry.reading WHERE by_user = :by AND list = :list AND filter = :filter")
                .param("by", user)
                .param("list", list.name())
                .param("filter", filter)
                .query(Long.class)
                .single();
    }

    /** The number of the last entry of the trail. */
    private long told(String user, PeopleList list, String filter) {
        return jdbc.sql("""
                        SELECT (details ->> 'count')::bigint FROM audit.entry
                         WHERE action LIKE 'people.read%' AND details ->> 'reader' = :by AND details ->> 'list' = :list
                           AND COALESCE(details ->> 'filter', '') = :filter
                         ORDER BY seq DESC LIMIT 1
                        """)
                .param("by", user)
                .param("list", list.name())
                .param("filter", filter)
                .query(Long.class)
                .single();
    }

    private long entries(String action, String user) {
        return jdbc.sql("SELECT count(*) FROM audit.entry WHERE action = :action AND actor = :by")
                .param("action", action)
                .param("by", user)
                .query(Long.class)
                .single();
    }
}
