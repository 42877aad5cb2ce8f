package id.sinergi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.TimeZone;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.support.SimpleTriggerContext;

/** Days and hours are the regency's, wherever the machine stands: in New York, in Jayapura, or at no offset at all. */
@IntegrationTest
class ZonesIT {

    private static final TimeZone MACHINE = TimeZone.getDefault();

    /** Already the first of December in the regency, still the last of November in New York and at no offset. */
    private static final Instant MOMENT = Instant.parse("2026-11-30T17:29:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Texts texts;

    @Autowired
    Hours hours;

    @Autowired
    ScheduledAnnotationBeanPostProcessor schedules;

    @LocalServerPort
    int port;

    @AfterEach
    void home() {
        TimeZone.setDefault(MACHINE);
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Asia/Jayapura", "UTC"})
    void wordsSayTheRegencysHour(String machine) {
        TimeZone.setDefault(TimeZone.getTimeZone(machine));
        assertThat(texts.get(Texts.INDONESIAN, "refusal.task.taken", "Budi", "Disnaker", MOMENT))
                .isEqualTo("Tugas ini sudah diambil oleh Budi (Disnaker) sejak 1 Desember 2026, 01.29 WITA."
                        + " Ambil tugas lain, atau minta pemegangnya melepas.");
        assertThat(texts.get(Locale.ENGLISH, "refusal.task.taken", "Budi", "Disnaker", hours.offset(MOMENT)))
                .contains("since 1 December 2026, 01:29 WITA.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Asia/Jayapura", "UTC"})
    void aDayInTheDatabaseBeginsAtTheRegencysMidnight(String machine) {
        TimeZone.setDefault(TimeZone.getTimeZone(machine));
        assertThat(jdbc.sql("SHOW TIME ZONE").query(String.class).single()).isEqualTo("Asia/Makassar");
        var midnight = Instant.parse("2019-12-31T16:00:00Z");
        assertThat(old().due(midnight.plusSeconds(1)).oldest()).isEqualTo(midnight);
        assertThat(old().due(midnight).count()).isZero();
    }

    /** A kind of data whose age is told by a day. */
    private RetainedRows old() {
        var day = new RetainedRows.Old("1", "day", "'a'", """
                FROM (VALUES (DATE '2020-01-01')) AS old (day) WHERE day < CAST(:before AS timestamptz)
                """);
        return new RetainedRows(jdbc, "test", day, "SELECT 1") {};
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Asia/Jayapura", "UTC"})
    void programsGetTheRegencysOffset(String machine) {
        TimeZone.setDefault(TimeZone.getTimeZone(machine));
        var entries =
                new Api(port).as("inspektorat").get("/audit?limit=20").ok().get("items");
        assertThat(entries.findValuesAsString("at"))
                .isNotEmpty()
                .allSatisfy(at -> assertThat(at).endsWith("+08:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Asia/Jayapura", "UTC"})
    void theNightlyComparisonRunsInTheRegencysNight(String machine) {
        TimeZone.setDefault(TimeZone.getTimeZone(machine));
        var nights = schedules.getScheduledTasks().stream()
                .map(task -> task.getTask())
                .filter(CronTask.class::isInstance)
                .map(task -> ((CronTask) task).getTrigger())
                .map(trigger -> trigger.nextExecution(new SimpleTriggerContext(MOMENT, MOMENT, MOMENT)))
                .toList();
        assertThat(nights).contains(Instant.parse("2026-11-30T18:30:00Z"));
    }

    /** When a list was taken along stands in its last row. */
    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Asia/Jayapura", "UTC"})
    void anExportSaysTheRegencysDay(String machine) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone(machine));
        clock.advance(Duration.between(clock.instant(), MOMENT));
        var file = new Api(port)
                .as("bpjs")
                .get("/letters.xlsx?year=2087")
                .response()
                .body();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getFirstSheet().read().getLast().getCellText(1))
                    .contains("1 Desember 2026")
                    .doesNotContain("30 November");
        }
    }

    @Test
    void theEngineKeepsMoments() {
        assertThat(jdbc.sql("""
                        SELECT table_name FROM information_schema.columns
                         WHERE table_schema = 'engine' AND data_type = 'timestamp without time zone'
                        """).query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("""
                        SELECT column_name FROM information_schema.columns
                         WHERE table_schema = 'engine' AND data_type = 'timestamp with time zone'
                        """).query(String.class).list()).contains("duedate_", "lock_exp_time_", "start_time_");
    }
}
