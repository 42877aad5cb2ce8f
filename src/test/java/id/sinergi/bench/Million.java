package id.sinergi.bench;

import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A registry of 1,000,000 residents of all villages, and the files that make it. */
@TestComponent
class Million {

    static final int PEOPLE = 1_000_000;

    private static final String COLUMNS =
            "nik, name, birth_date, sex, family_card, birth_place, address, hamlet, rw, rt, occupation,"
                    + " work_status, employer_name, monthly_income, decile, phone, citizenship, life_status, village_code";

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final Territory territory;

    Million(JdbcClient jdbc, DataSource dataSource, Territory territory) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.territory = territory;
    }

    List<Village> villages() {
        return territory.villages(null);
    }

    Path residentsFile() {
        return made("residents.csv", file -> LargeFiles.residents(file, PEOPLE, villages()));
    }

    Path residentsWorkbook() {
        return made("residents.xlsx", file -> LargeFiles.residentsWorkbook(file, PEOPLE, villages()));
    }

    Path membersFile(LocalDate asOf) {
        return made("members-" + asOf + ".csv", file -> LargeFiles.members(file, PEOPLE, asOf));
    }

    /** The registry holds exactly these people and nobody else; no memberships. */
    void residents() {
        clear();
        copy("bench_worker");
        jdbc.sql("INSERT INTO registry.worker (" + COLUMNS + ", updated_at, updated_by) SELECT " + COLUMNS
                        + ", now(), 'bench' FROM bench_worker")
                .update();
        jdbc.sql("ANALYZE registry.worker").update();
    }

    /** An empty registry. */
    void clear() {
        jdbc.sql("TRUNCATE registry.worker, registry.membership CASCADE").update();
        jdbc.sql("CHECKPOINT").update();
    }

    /** People whose record was changed since it was made. */
    long changed() {
        return jdbc.sql("SELECT count(*) FROM registry.worker WHERE version > 0")
                .query(Long.class)
                .single();
    }

    /** A bare COPY of the file of residents into a fresh table with the indexes and rules of the registry's. */
    void copy(String table) {
        jdbc.sql("DROP TABLE IF EXISTS " + table).update();
        jdbc.sql("CREATE TABLE " + table + " (LIKE registry.worker INCLUDING ALL)")
                .update();
        jdbc.sql("ALTER TABLE " + table
                        + " ALTER COLUMN updated_at SET DEFAULT now(), ALTER COLUMN updated_by SET DEFAULT 'bench'")
                .update();
        try (var connection = dataSource.getConnection();
                var in = Files.newInputStream(residentsFile())) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table + " (" + COLUMNS + ") FROM STDIN (FORMAT csv, HEADER)", in);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until it is closed, what the scheduler would match by itself waits: it matches only where nobody takes people over. */
    Unmatched unmatched() {
        try {
            var connection = dataSource.getConnection();
            connection.createStatement().execute("SELECT pg_advisory_lock_shared(hashtext('registry.worker'))");
            return () -> {
                try (connection;
                        var unlock = connection.createStatement()) {
                    unlock.execute("SELECT pg_advisory_unlock_shared(hashtext('registry.worker'))");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    interface Unmatched extends AutoCloseable {
        @Override
        void close();
    }

    private static Path made(String name, Consumer<Path> maker) {
        var file = Path.of("target", "bench", name);
        if (!Files.exists(file)) {
            try {
                Files.createDirectories(file.getParent());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            maker.accept(file);
        }
        return file;
    }
}
