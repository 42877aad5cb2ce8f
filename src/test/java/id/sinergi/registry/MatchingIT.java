package id.sinergi.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sinergi.Actors;
import id.sinergi.AsSystem;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.imports.Imports;
import id.sinergi.registry.Strangers.Filter;
import id.sinergi.shared.Result;
import id.sinergi.shared.Table.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AsSystem
@IntegrationTest
class MatchingIT {

    private static final String VILLAGE = "74.02.41.2005";
    private static final LocalDate BORN = LocalDate.of(1991, 4, 7);

    @Autowired
    Matching matching;

    @Autowired
    VillageData villages;

    @Autowired
    Workers workers;

    @Autowired
    Strangers strangers;

    @Autowired
    Imports imports;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void afterAFileThoseConcernedStandAsIfAllWereCompared() {
        var active = enter("7402410704911001", "Andi Rahmat Porosi");
        var stopped = enter("7402410704911002", "Baso Latif Rere");
        var linked = enter("7402410704911003", "Darwis Yasin Telagabening");
        var none = enter("7402410704911004", "Kasim Umar Lapae");
        jdbc.sql("UPDATE registry.worker SET member_nik = '7402410704919993' WHERE id = :id")
                .param("id", linked)
                .update();
        take("""
                7402410704911001;Andi Rahmat Porosi;1991-04-07;BPU;JKK+JKM;AKTIF;2026-11-01
                7402410704911002;Baso Latif Rere;1991-04-07;BPU;JKK+JKM;NONAKTIF;2026-11-01
                7402410704919993;Darwis Yasin;1991-04-07;BPU;JKK+JKM;AKTIF;2026-11-01
                """);
        assertThat(matching.catchUp()).isPositive();
        assertThat(membership(active)).isEqualTo("ACTIVE");
        assertThat(membership(stopped)).isEqualTo("INACTIVE");
        assertThat(membership(linked)).isEqualTo("ACTIVE");
        assertThat(membership(none)).isEqualTo("NONE");
        assertThat(matching.catchUp()).as("done twice").isZero();
        take("""
                7402410704911002;Baso Latif Rere;1991-04-07;BPU;JKK+JKM;AKTIF;2026-11-10
                7402410704919993;Darwis Yasin;1991-04-07;BPU;JKK;AKTIF;2026-11-10
                """);
        assertThat(matching.catchUp()).isEqualTo(2);
        assertThat(membership(stopped)).isEqualTo("ACTIVE");
        assertThat(membership(linked)).as("without JKM").isEqualTo("INACTIVE");
        assertThat(matching.all())
                .as("comparing everybody changes nothing more")
                .isZero();
    }

    @Test
    void whatAFileForTomorrowReportsCountsTomorrow() {
        clock.setTo(LocalDate.of(2026, 6, 8));
        var worker = enter("7402410704911011", "Irwan Saleh Pondiu");
        var file = take("7402410704911011;Irwan Saleh Pondiu;1991-04-07;BPU;JKK+JKM;AKTIF;2026-06-30\n");
        matching.catchUp();
        assertThat(membership(worker)).isEqualTo("NONE");
        assertThat(due(file)).as("compared again until then").isPositive();
        jdbc.sql("DELETE FROM registry.membership WHERE nik = '7402410704911011'")
                .update();
        matching.catchUp();
        assertThat(due(file)).isZero();
    }

    @Test
    void aFileThatComesWhileAnotherIsComparedStaysDue() throws Exception {
        var first = enter("7402410704911021", "Irwan Saleh Pondiu");
        var second = enter("7402410704911022", "Baso Latif Rere");
        matching.catchUp();
        take("7402410704911021;Irwan Saleh Pondiu;1991-04-07;BPU;JKK+JKM;AKTIF;2026-11-01\n");
        try (var other = Executors.newSingleThreadExecutor()) {
            var comparing = transaction.execute(status -> {
                jdbc.sql("SELECT id FROM registry.worker WHERE id = :id FOR UPDATE")
                        .param("id", first)
                        .query(Long.class)
                        .single();
                var begun = other.submit(() -> matching.catchUp());
                await().until(() -> jdbc.sql("""
                                SELECT count(*) FROM pg_stat_activity
                                 WHERE wait_event_type = 'Lock' AND query LIKE '%concerned AS MATERIALIZED%'
                                """).query(Long.class).single() == 1);
                elsewhere(() -> take("7402410704911022;Baso Latif Rere;1991-04-07;BPU;JKK+JKM;AKTIF;2026-11-01\n"));
                return begun;
            });
            assertThat(comparing.get()).isEqualTo(1);
        }
        assertThat(matching.catchUp()).isEqualTo(1);
        assertThat(membership(first)).isEqualTo("ACTIVE");
        assertThat(membership(second)).isEqualTo("ACTIVE");
    }

    /** In a transaction of its own, by the same user. */
    private void elsewhere(Callable<?> work) {
        var user = currentUser.get();
        try (var other = Executors.newSingleThreadExecutor()) {
            other.submit(() -> currentUser.runAs(user, () -> {
                        try {
                            work.call();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    }))
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private long due(UUID file) {
        return jdbc.sql("SELECT count(*) FROM registry.match_due WHERE import_id = :file")
                .param("file", file)
                .query(Long.class)
                .single();
    }

    @Test
    void membersWhoAreNobodysResidentAreListedForTheRegency() throws IOException {
        take("7402410704918888;Moehammad Orang Lain;1991-04-07;PU;JKK+JKM;AKTIF;2026-11-01\n");
        as(Agency.BPJS, () -> {
            var found = strangers
                    .list(new Filter("PU", "Muhammad Orang Lain"), 10, null)
                    .orThrow();
            assertThat(found.items())
                    .singleElement()
                    .satisfies(one -> assertThat(one.nik()).isEqualTo("7402************"));
            assertThat(strangers.count(new Filter(null, ""))).isGreaterThan(50);
            var first = strangers.list(new Filter(null, ""), 20, null).orThrow();
            assertThat(strangers
                            .list(new Filter(null, ""), 20, first.next())
                            .orThrow()
                            .items())
                    .hasSize(20)
                    .doesNotContainAnyElementsOf(first.items());
        });
        as(
                Agency.DESA,
                () -> assertThat(strangers.list(new Filter(null, ""), 10, null)).isInstanceOf(Result.Refused.class));
        var local = new User("dpmd-x", "X", Agency.DPMD, Set.of(Role.OFFICER), Set.of("74.02.01"), "id");
        currentUser.runAs(local, () -> assertThat(strangers.maySee()).isFalse());
        enter("7402410704918888", "Muhammad Orang Lain");
        assertThat(strangers.count(new Filter("PU", "Muhammad Orang Lain"))).isZero();
    }

    @Test
    void anExportIsMaskedAndInTheTrail() {
        var filter = new Filter("BPU", "");
        assertThat(new String(strangers.export(filter, Format.CSV).orThrow(), StandardCharsets.UTF_8))
                .contains("********")
                .hasLineCount(Math.toIntExact(strangers.count(filter)) + 1);
        assertThat(strangers.export(filter, Format.XLSX).orThrow()).isNotEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM audit.entry WHERE action = 'strangers.exported'")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    private String membership(long worker) {
        return workers.row(worker).orElseThrow().membership();
    }

    private long enter(String nik, String name) {
        return villages.upsertWorker(
                        new WorkerForm(VILLAGE, nik, name, BORN, "L", null, null, null, 9, 1, null, 900_000L, 2, null))
                .orThrow()
                .id();
    }

    private UUID take(String rows) {
        var file = "nik;nama;tanggal_lahir;segmen;program;status;per_tanggal\n" + rows;
        var job = imports.start(
                        "members", null, "uji.csv", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .orThrow();
        assertThat(imports.await(job.id(), Duration.ofSeconds(20)).accepted()).isPositive();
        return job.id();
    }

    private void as(Agency agency, Runnable work) {
        currentUser.runAs(Actors.officer(agency, "74.02"), work);
    }
}
