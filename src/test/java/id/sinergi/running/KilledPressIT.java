package id.sinergi.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sinergi.IntegrationTest;
import id.sinergi.letters.LetterPress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fifty people issue letters while their process is killed and started again: no number twice, none missing. */
@IntegrationTest
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class KilledPressIT {

    private static final LocalDate DAY = LocalDate.of(2199, 4, 5);
    private static final int KILLED = 3;
    private static final int EACH = 200;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Value("${sinergi.data-dir}")
    private Path folder;

    private record Row(String series, int sequence, String number) {}

    @Test
    void noNumberIsGivenTwiceAndNoneIsMissing() throws Exception {
        var said = new ArrayList<String>();
        for (var i = 0; i < KILLED; i++) {
            said.addAll(untilKilled());
            awaitNobodyLeft();
        }
        var rows = jdbc.sql("""
                        SELECT agency || ' ' || kind AS series, sequence, number FROM letters.letter
                         WHERE year = :year AND number IS NOT NULL ORDER BY agency, kind, sequence
                        """).param("year", DAY.getYear()).query(Row.class).list();
        assertThat(rows).extracting(Row::number).doesNotHaveDuplicates().containsAll(said);
        var series = rows.stream().map(Row::series).distinct().toList();
        assertThat(series).hasSize(6);
        for (var one : series) {
            var given = rows.stream()
                    .filter(row -> row.series().equals(one))
                    .map(Row::sequence)
                    .toList();
            assertThat(given)
                    .as(one)
                    .isEqualTo(IntStream.rangeClosed(1, given.size()).boxed().toList());
        }
        assertThat(unnumbered()).as("drafts that were dropped or failed").isPositive();
    }

    /** What a press has said until it was killed in the midst of its work. */
    private List<String> untilKilled() throws IOException, SQLException {
        var start = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LetterPress.class.getName(),
                        address() + "&ApplicationName=letter-press",
                        DAY.toString())
                .redirectErrorStream(true);
        start.environment().put(LetterPress.PASSWORD, RunningSinergi.databasePassword(folder));
        var press = start.start();
        var said = new ArrayList<String>();
        var log = new ArrayList<String>();
        try (var output = press.inputReader()) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                log.add(line);
                if (line.startsWith(LetterPress.NUMBERED)) {
                    said.add(line.substring(LetterPress.NUMBERED.length()));
                }
                if (said.size() == EACH) {
                    press.destroyForcibly();
                    break;
                }
            }
        } finally {
            press.destroyForcibly().onExit().join();
        }
        assertThat(said).as(String.join("\n", log)).hasSize(EACH);
        return said;
    }

    private String address() throws SQLException {
        try (var connection = database.getConnection()) {
            var url = connection.getMetaData().getURL();
            return url.contains("?") ? url : url + "?";
        }
    }

    /** The database notices that the other end is gone, and rolls back what was not over. */
    private void awaitNobodyLeft() {
        await().atMost(java.time.Duration.ofMinutes(1))
                .until(() -> jdbc.sql("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'letter-press'")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    private int unnumbered() {
        return jdbc.sql("SELECT count(*) FROM letters.letter WHERE year = :year AND number IS NULL")
                .param("year", DAY.getYear())
                .query(Integer.class)
                .single();
    }
}
