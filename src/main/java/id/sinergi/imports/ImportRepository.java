package id.sinergi.imports;

import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.imports.kinds.Merged;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Import jobs. */
@Repository
class ImportRepository {

    private static final String COLUMNS = """
            id, kind, village_code, file_name, sha256, state, rows_expected, read, accepted, rejected, duplicates,
            created, updated, unchanged, warnings, format, dropped_columns, ignored_columns, sheets, sheets_left, failure, by_user, agency,
            queued_at, started_at, finished_at
            """;

    private static final String SELECT = "SELECT " + COLUMNS + " FROM imports.import_job";

    /** The first half of our advisory locks; the second is the kind. */
    private static final int IMPORTS = 7402;

    private static final String KIND = "(hashtext(:kind) & 2147483647)";

    private final JdbcClient jdbc;

    ImportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ImportJob job, User user, List<String> columns) {
        jdbc.sql("""
                        INSERT INTO imports.import_job (id, kind, village_code, file_name, sha256, state, rows_expected, format,
                               columns, dropped_columns, ignored_columns, sheets, sheets_left, areas, by_user, agency, queued_at)
                        VALUES (:id, :kind, :village, :file, :sha256, :state, :rows, :format, :columns, :dropped, :ignored, :sheets, :left,
                               :areas, :by, :agency, :now)
                        """)
                .param("id", job.id())
                .param("kind", job.kind())
                .param("village", job.villageCode())
                .param("file", job.fileName())
                .param("sha256", job.sha256())
                .param("state", job.state().name())
                .param("rows", job.rowsExpected())
                .param("format", job.format())
                .param("columns", columns.toArray(String[]::new))
                .param("dropped", job.droppedColumns().toArray(String[]::new))
                .param("ignored", job.ignoredColumns().toArray(String[]::new))
                .param("sheets", job.sheets().toArray(String[]::new))
                .param("left", job.sheetsLeft().toArray(String[]::new))
                .param("areas", user.areas().toArray(String[]::new))
                .param("by", job.by())
                .param("agency", job.agency())
                .param("now", Timestamp.from(job.queuedAt()))
                .update();
    }

    void expect(UUID id, long rows) {
        jdbc.sql("UPDATE imports.import_job SET rows_expected = :rows WHERE id = :id")
                .param("id", id)
                .param("rows", rows)
                .update();
    }

    /** Kinds of the jobs that wait or are under way, without those whose oldest job something is in the way of. */
    List<String> openKinds() {
        return jdbc.sql("""
                        SELECT kind
                          FROM (SELECT DISTINCT ON (kind) kind, queued_at, next_at
                                  FROM imports.import_job WHERE state IN ('QUEUED', 'RUNNING')
                                 ORDER BY kind, queued_at, id) AS oldest
                         WHERE next_at IS NULL OR next_at <= clock_timestamp()
                         ORDER BY queued_at
                        """).query(String.class).list();
    }

    long open() {
        return jdbc.sql("SELECT count(*) FROM imports.import_job WHERE state IN ('QUEUED', 'RUNNING')")
                .query(Long.class)
                .single();
    }

    /** Whether nobody else works on this kind; from now on nobody does until the end of the transaction. */
    boolean lock(String kind) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(:imports, " + KIND + ")")
                .param("imports", IMPORTS)
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }

    /** Breaks off the statement of whoever works on this kind. */
    void interruptHolder(String kind) {
        jdbc.sql("""
                        SELECT pg_cancel_backend(pid) FROM pg_locks
                         WHERE locktype = 'advisory' AND granted AND pid <> pg_backend_pid()
                           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                           AND classid::bigint = :imports AND objid::bigint =
                        """ + KIND)
                .param("imports", IMPORTS)
                .param("kind", kind)
                .query(Boolean.class)
                .list();
    }

    /**
     * The oldest job of a kind that is not ended; none where it is put off: a later file may correct it, and must not be
     * taken over before it.
     */
    Optional<QueuedImport> oldestOpen(String kind) {
        return jdbc.sql("SELECT columns, areas, attempts, " + COLUMNS + """
                          FROM (SELECT * FROM imports.import_job
                                 WHERE kind = :kind AND state IN ('QUEUED', 'RUNNING')
                                 ORDER BY queued_at, id
                                 LIMIT 1) AS oldest
                         WHERE next_at IS NULL OR next_at <= clock_timestamp()
                        """)
                .param("kind", kind)
                .query((row, i) -> {
                    var job = job(row);
                    return new QueuedImport(
                            job,
                            user(job, strings(row.getArray("areas"))),
                            strings(row.getArray("columns")),
                            row.getInt("attempts"));
                })
                .optional();
    }

    /** The columns of the job's rows, in their order. */
    List<String> columns(UUID id) {
        return jdbc.sql("SELECT columns FROM imports.import_job WHERE id = :id")
                .param("id", id)
                .query((row, i) -> strings(row.getArray("columns")))
                .single();
    }

    private static User user(ImportJob job, List<String> areas) {
        return job.by().equals(User.SYSTEM.username())
                ? User.SYSTEM
                : new User(
                        job.by(),
                        job.by(),
                        Agency.valueOf(job.agency()),
                        Set.of(Role.OFFICER),
                        Set.copyOf(areas),
                        "id");
    }

    /**
     * On a connection of its own, so that everybody sees it; gives whether the job is still wanted. Where nobody took it up
     * for an hour after it was due, nothing is known to have been in its way: what was before that no longer counts.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean running(UUID id, Instant now) {
        return jdbc.sql("""
                                UPDATE imports.import_job
                                   SET state = 'RUNNING', started_at = :now, read = 0, attempts = attempts + 1,
                                       hindered_since = CASE WHEN next_at > clock_timestamp() - interval '1 hour'
                                                             THEN hindered_since END
                                 WHERE id = :id AND state IN ('QUEUED', 'RUNNING')
                                """).param("id", id).param("now", Timestamp.from(now)).update() > 0;
    }

    /** On a connection of its own, so that everybody sees it; gives whether the job is still wanted. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean progress(UUID id, long read) {
        return jdbc.sql("UPDATE imports.import_job SET read = :read WHERE id = :id AND state = 'RUNNING'")
                        .param("id", id)
                        .param("read", read)
                        .update()
                > 0;
    }

    /** Gives whether the job was still wanted. */
    boolean done(UUID id, StagingRepository.Counts counts, Merged merged, Instant now) {
        return jdbc.sql("""
                                UPDATE imports.import_job
                                   SET state = 'DONE', read = :read, accepted = :accepted, rejected = :read - :accepted,
                                       duplicates = :duplicates, created = :created, updated = :updated,
                                       unchanged = :accepted - :created - :updated, warnings = :warnings, finished_at = :now
                                 WHERE id = :id AND state = 'RUNNING'
                                """)
                        .param("id", id)
                        .param("read", counts.read())
                        .param("accepted", counts.accepted())
                        .param("duplicates", merged.duplicates())
                        .param("created", merged.created())
                        .param("updated", merged.updated())
                        .param("warnings", counts.warnings())
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** Ends a job that is not ended; gives whether it was so. */
    boolean failed(UUID id, String failure, Instant now) {
        return jdbc.sql("""
                                UPDATE imports.import_job SET state = 'FAILED', failure = :failure, finished_at = :now
                                 WHERE id = :id AND state IN ('QUEUED', 'RUNNING')
                                """)
                        .param("id", id)
                        .param("failure", failure)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
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
                row.getString("format"),
                strings(row.getArray("dropped_columns")),
                strings(row.getArray("ignored_columns")),
                strings(row.getArray("sheets")),
                strings(row.getArray("sheets_left")),
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
