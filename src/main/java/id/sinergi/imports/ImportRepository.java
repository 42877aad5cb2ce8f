package id.sinergi.imports;

import id.sinergi.imports.kinds.Merged;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Import jobs and what was wrong with their rows. */
@Repository
class ImportRepository {

    private static final String COLUMNS = """
            id, kind, village_code, file_name, sha256, state, rows_expected, read, accepted, rejected, duplicates,
            created, updated, unchanged, warnings, dropped_columns, ignored_columns, failure, by_user, agency,
            queued_at, started_at, finished_at
            """;

    private static final String SELECT = "SELECT " + COLUMNS + " FROM imports.import_job";

    private final JdbcClient jdbc;

    ImportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Visible at once, whatever transaction the caller is in. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void insert(ImportJob job, String node) {
        jdbc.sql("""
                        INSERT INTO imports.import_job (id, kind, village_code, file_name, sha256, state, rows_expected,
                               dropped_columns, ignored_columns, node, by_user, agency, queued_at)
                        VALUES (:id, :kind, :village, :file, :sha256, :state, :rows, :dropped, :ignored, :node, :by, :agency, :now)
                        """)
                .param("id", job.id())
                .param("kind", job.kind())
                .param("village", job.villageCode())
                .param("file", job.fileName())
                .param("sha256", job.sha256())
                .param("state", job.state().name())
                .param("rows", job.rowsExpected())
                .param("dropped", job.droppedColumns().toArray(String[]::new))
                .param("ignored", job.ignoredColumns().toArray(String[]::new))
                .param("node", node)
                .param("by", job.by())
                .param("agency", job.agency())
                .param("now", Timestamp.from(job.queuedAt()))
                .update();
    }

    void running(UUID id, Instant now) {
        jdbc.sql("UPDATE imports.import_job SET state = 'RUNNING', started_at = :now WHERE id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    void done(UUID id, long read, long accepted, long warnings, Merged merged, Instant now) {
        jdbc.sql("""
                        UPDATE imports.import_job
                           SET state = 'DONE', read = :read, accepted = :accepted, rejected = :read - :accepted,
                               duplicates = :duplicates, created = :created, updated = :updated,
                               unchanged = :accepted - :created - :updated, warnings = :warnings, finished_at = :now
                         WHERE id = :id
                        """)
                .param("id", id)
                .param("read", read)
                .param("accepted", accepted)
                .param("duplicates", merged.duplicates())
                .param("created", merged.created())
                .param("updated", merged.updated())
                .param("warnings", warnings)
                .param("now", Timestamp.from(now))
                .update();
    }

    void failed(UUID id, String failure, Instant now) {
        jdbc.sql(
                        "UPDATE imports.import_job SET state = 'FAILED', failure = :failure, finished_at = :now WHERE id = :id")
                .param("id", id)
                .param("failure", failure)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What this machine had not finished when it stopped stored nothing. */
    List<ImportJob> interrupted(String node, Instant now) {
        return jdbc.sql("""
                        UPDATE imports.import_job
                           SET state = 'FAILED', failure = 'import.interrupted', finished_at = :now
                         WHERE node = :node AND state IN ('QUEUED', 'RUNNING')
                        RETURNING
                        """ + COLUMNS)
                .param("node", node)
                .param("now", Timestamp.from(now))
                .query((row, i) -> job(row))
                .list();
    }

    Optional<ImportJob> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE id = :id")
                .param("id", id)
                .query((row, i) -> job(row))
                .optional();
    }

    /** Newest first. */
    List<ImportJob> recent(@Nullable String agency, @Nullable String village, int limit) {
        return jdbc.sql(SELECT + """
                         WHERE (CAST(:agency AS text) IS NULL OR agency = :agency)
                           AND (CAST(:village AS text) IS NULL OR village_code = :village)
                         ORDER BY queued_at DESC, id
                         LIMIT :limit
                        """)
                .param("agency", agency)
                .param("village", village)
                .param("limit", limit)
                .query((row, i) -> job(row))
                .list();
    }

    /** Issues after the place {@code line}, {@code position}, in the order of the file. */
    List<ImportIssue> issues(UUID id, boolean errors, int line, int position, int limit) {
        return jdbc.sql("""
                        SELECT line, position, column_name, code, args, error
                          FROM imports.import_issue
                         WHERE import_id = :id AND error = :errors AND (line, position) > (:line, :position)
                         ORDER BY line, position
                         LIMIT :limit
                        """)
                .param("id", id)
                .param("errors", errors)
                .param("line", line)
                .param("position", position)
                .param("limit", limit)
                .query((row, i) -> new ImportIssue(
                        row.getInt("line"),
                        row.getInt("position"),
                        row.getString("column_name"),
                        row.getString("code"),
                        strings(row.getArray("args")),
                        row.getBoolean("error")))
                .list();
    }

    private static ImportJob job(ResultSet row) throws SQLException {
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("village_code"),
                row.getString("file_name"),
                row.getString("sha256"),
                ImportJob.State.valueOf(row.getString("state")),
                row.getLong("rows_expected"),
                row.getLong("read"),
                row.getLong("accepted"),
                row.getLong("rejected"),
                row.getLong("duplicates"),
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("unchanged"),
                row.getLong("warnings"),
                strings(row.getArray("dropped_columns")),
                strings(row.getArray("ignored_columns")),
                row.getString("failure"),
                row.getString("by_user"),
                row.getString("agency"),
                row.getTimestamp("queued_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
