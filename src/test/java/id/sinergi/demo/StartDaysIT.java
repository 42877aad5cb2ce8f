package id.sinergi.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.QuickPasswords;
import id.sinergi.TestClock;
import id.sinergi.Unscheduled;
import id.sinergi.calendar.Calendar;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.SinergiClock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demonstration as it is told on several start days: all of it in one transaction, looked at when its trail is written,
 * and rolled back, so that one system can be started on many days.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sinergi.demo=true",
            "sinergi.demo.cases=false",
            "sinergi.jobs=false",
            "logging.level.io.zonky=warn"
        })
@Import({TestClock.class, Unscheduled.class, Actors.class, QuickPasswords.class})
@ContextConfiguration(initializers = IntegrationTest.FreshFolder.class)
class StartDaysIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");

    @Autowired
    private Demonstration demonstration;

    @Autowired
    private DemoDriver driver;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private Calendar calendar;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private record Act(
            long seq,
            String chain,
            Instant at,
            String actor,
            String action,
            @Nullable String subject) {}

    @ParameterizedTest
    @CsvSource({
        "2026-12-07T07:30:00, a Monday before the offices open",
        "2026-12-25T10:00:00, a holiday",
        "2027-01-01T09:00:00, the first of January"
    })
    void everythingHappenedInOrderInOfficeHoursAndBeforeTheStart(String start, String what) {
        var now = java.time.LocalDateTime.parse(start).atZone(ZONE).toInstant();
        SinergiClock.runAt(now, () -> told(() -> judge(what, now)));
    }

    private void told(Runnable look) {
        driver.begin();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    currentUser.asSystem(demonstration::cases);
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            look.run();
                            throw new ToldException();
                        }
                    });
                }))
                .isInstanceOf(ToldException.class);
    }

    private static final class ToldException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void judge(String what, Instant now) {
        var acts = jdbc.query(
                "SELECT seq, chain, at, actor, action, subject FROM audit.entry ORDER BY seq",
                (row, i) -> new Act(
                        row.getLong("seq"),
                        row.getString("chain"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject")));
        assertThat(acts).hasSizeGreaterThan(1_000);
        var soft = new SoftAssertions();
        times(soft, acts, now);
        causes(soft, acts);
        desks(soft, now);
        letters(soft);
        numbers(soft);
        InventedNames.judge(soft, jdbc);
        soft.assertAll();
    }

    private void times(SoftAssertions soft, List<Act> acts, Instant now) {
        soft.assertThat(acts).as("nothing lies ahead").allMatch(act -> act.at().isBefore(now));
        soft.assertThat(acts)
                .as("the trail stands in the order of its times")
                .isSortedAccordingTo(java.util.Comparator.comparing(Act::at));
        soft.assertThat(acts.stream().filter(act -> !act.actor().equals("system") && !isOfficeHour(act.at())))
                .as("people act in office hours")
                .isEmpty();
    }

    private boolean isOfficeHour(Instant at) {
        var local = at.atZone(ZONE);
        return calendar.workingDays().isWorkingDay(local.toLocalDate())
                && !local.toLocalTime().isBefore(LocalTime.of(7, 30))
                && local.toLocalTime().isBefore(LocalTime.of(16, 30));
    }

    /** A task is taken before it is done, and nothing of a case happens before it is opened. */
    private static void causes(SoftAssertions soft, List<Act> acts) {
        Map<String, Instant> taken = new HashMap<>();
        Map<String, Instant> opened = new HashMap<>();
        for (var act : acts) {
            if (act.action().equals("task.claimed")) {
                taken.put(String.valueOf(act.subject()), act.at());
            }
            if (act.action().equals("task.completed")) {
                soft.assertThat(taken.get(String.valueOf(act.subject())))
                        .as("%s", act)
                        .isBefore(act.at());
            }
            if (!act.chain().startsWith("@")) {
                opened.putIfAbsent(act.chain(), act.at());
            }
        }
        soft.assertThat(acts.stream().filter(act -> act.action().equals("case.opened")))
                .as("a case begins with being opened")
                .allSatisfy(act -> assertThat(opened.get(act.chain())).isEqualTo(act.at()));
    }

    private void desks(SoftAssertions soft, Instant now) {
        for (var act : Set.of(
                "task.claimed",
                "task.reassigned",
                "task.paused",
                "task.resumed",
                "task.extended",
                "task.escalated.1",
                "task.escalated.2",
                "task.escalated.3")) {
            soft.assertThat(count("SELECT count(*) FROM audit.entry WHERE action = ?", act))
                    .as(act)
                    .isGreaterThan(1);
        }
        soft.assertThat(count("SELECT count(*) FROM worklist.work_item WHERE state = 'DONE' AND late_days > 0"))
                .as("done late")
                .isGreaterThan(4);
        soft.assertThat(count("SELECT count(*) FROM worklist.work_item WHERE state = 'OPEN' AND holder IS NOT NULL"))
                .as("held")
                .isGreaterThan(8);
        soft.assertThat(count("SELECT count(*) FROM worklist.work_item WHERE state = 'OPEN' AND holder IS NULL"))
                .as("waiting for somebody")
                .isGreaterThan(15);
        soft.assertThat(count("""
                        SELECT count(*) FROM worklist.work_item
                         WHERE held_since < created_at OR done_at < created_at OR done_at < held_since OR created_at > ?
                        """, java.sql.Timestamp.from(now)))
                .as("times of tasks")
                .isZero();
        soft.assertThat(count("""
                        SELECT count(*) FROM worklist.rung r JOIN worklist.work_item w USING (task_id)
                         WHERE r.at < w.created_at OR r.at > coalesce(w.done_at, ?)
                        """, java.sql.Timestamp.from(now)))
                .as("times of rungs")
                .isZero();
        soft.assertThat(jdbc.queryForList("""
                        SELECT agency FROM identity.account WHERE agency NOT IN ('DESA') GROUP BY agency HAVING count(*) NOT BETWEEN 3 AND 5
                        """, String.class))
                .as("three to five people per agency")
                .isEmpty();
        soft.assertThat(jdbc.queryForList("""
                        SELECT actor FROM audit.entry WHERE actor <> 'system'
                           AND actor NOT IN (SELECT username FROM identity.account)
                        """, String.class))
                .as("everybody who acts has an account")
                .isEmpty();
    }

    /** Within an agency, kind and year, a later number never bears an earlier date; letters go out after they are dated. */
    private void letters(SoftAssertions soft) {
        soft.assertThat(jdbc.queryForList("""
                        SELECT a.number || ' ' || a.date || ' before ' || b.number || ' ' || b.date
                          FROM letters.letter a JOIN letters.letter b
                            ON a.agency = b.agency AND a.kind = b.kind AND a.year = b.year AND a.sequence < b.sequence
                         WHERE a.date > b.date
                        """, String.class))
                .as("numbers of letters follow their dates")
                .isEmpty();
    }

    private void numbers(SoftAssertions soft) {
        soft.assertThat(jdbc.queryForList("""
                        SELECT a.number || ' ' || a.opened_at || ' before ' || b.number || ' ' || b.opened_at
                          FROM casefile.case_file a JOIN casefile.case_file b
                            ON a.kind = b.kind AND left(a.number, 8) = left(b.number, 8) AND a.number < b.number
                         WHERE a.opened_at > b.opened_at
                        """, String.class))
                .as("numbers of cases follow their days")
                .isEmpty();
        soft.assertThat(jdbc.queryForList("SELECT DISTINCT due_on FROM employers.arrears", java.time.LocalDate.class))
                .as("contributions fall due on working days")
                .hasSize(10)
                .allMatch(calendar.workingDays()::isWorkingDay);
        soft.assertThat(jdbc.queryForMap("""
                        SELECT sum(eligible) AS eligible, sum(active) AS active FROM coverage.figure WHERE at = DATE '2025-04-30'
                        """))
                .containsEntry("eligible", 79_388L)
                .containsEntry("active", 27_636L);
    }

    private int count(String sql, Object... args) {
        return java.util.Objects.requireNonNull(jdbc.queryForObject(sql, Integer.class, args));
    }
}
