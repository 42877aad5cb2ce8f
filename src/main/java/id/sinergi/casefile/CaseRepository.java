package id.sinergi.casefile;

import id.sinergi.identity.User;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CaseRepository {

    private static final String COLUMNS = """
            SELECT number, kind, subject, status, outcome, stage, areas, village_code, employer,
                   opened_by, opened_at, closed_at, due
              FROM casefile.case_file
            """;

    /** What a person may see: kinds the agency takes part in, and an area in common. */
    private static final String VISIBLE = """
             kind = ANY (:kinds)
             AND (:everywhere OR EXISTS (
                 SELECT 1 FROM unnest(areas) AS area, unnest(:scope::text[]) AS mine
                  WHERE area = mine OR starts_with(area, mine || '.')))
            """;

    private final JdbcClient jdbc;

    CaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes numbers of the kind and year, and gives the last; the row's lock makes them gapless: a rollback gives them back. */
    int nextNumbers(CaseKind kind, int year, int count) {
        return jdbc.sql("""
                        INSERT INTO casefile.counter (kind, year, last) VALUES (:kind, :year, :count)
                        ON CONFLICT (kind, year) DO UPDATE SET last = casefile.counter.last + excluded.last
                        RETURNING last
                        """)
                .param("kind", kind.name())
                .param("year", year)
                .param("count", count)
                .query(Integer.class)
                .single();
    }

    /** New cases in the first of their stages, all opened by the same person at the same time. */
    void insert(List<CaseFile> files) {
        var first = files.getFirst();
        jdbc.sql("""
                        WITH opened AS (
                            INSERT INTO casefile.case_file
                                   (number, kind, subject, stage, areas, village_code, employer, opened_by, opened_at, due)
                            SELECT number, :kind, subject, :stage, string_to_array(areas, ','), village, employer, :by,
                                   :at, due
                              FROM unnest(:numbers::text[], :subjects::text[], :areas::text[], :villages::text[],
                                          :employers::text[], :due::date[])
                                AS one (number, subject, areas, village, employer, due)
                            RETURNING number)
                        INSERT INTO casefile.stage_reached (number, stage, at)
                        SELECT number, :stage, :at FROM opened
                        """)
                .param("kind", first.kind().name())
                .param("stage", first.stage())
                .param("by", first.openedBy())
                .param("at", Timestamp.from(first.openedAt()))
                .param("numbers", texts(files, CaseFile::number))
                .param("subjects", texts(files, CaseFile::subject))
                .param("areas", texts(files, file -> String.join(",", file.areas())))
                .param("villages", texts(files, CaseFile::villageCode))
                .param("employers", texts(files, CaseFile::employer))
                .param(
                        "due",
                        texts(
                                files,
                                file -> file.due() == null ? null : file.due().toString()))
                .update();
    }

    private static @Nullable String[] texts(List<CaseFile> files, Function<CaseFile, @Nullable String> text) {
        return files.stream().map(text).toArray(String[]::new);
    }

    Optional<CaseFile> find(String number) {
        return jdbc.sql(COLUMNS + " WHERE number = :number")
                .param("number", number)
                .query((row, i) -> map(row))
                .optional();
    }

    /**
     * Waits for whoever holds the case, and holds it until the transaction ends. Rows that only point at the case are
     * written beside it all the same.
     */
    void hold(Collection<String> numbers) {
        jdbc.sql("""
                        SELECT number FROM casefile.case_file WHERE number = ANY (:numbers)
                         ORDER BY number FOR NO KEY UPDATE
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    Optional<CaseFile> findVisible(String number, User user) {
        return scoped(COLUMNS + " WHERE number = :number AND " + VISIBLE, user)
                .param("number", number)
                .query((row, i) -> map(row))
                .optional();
    }

    List<CaseFile> visible(Collection<String> numbers, User user) {
        return scoped(COLUMNS + " WHERE number = ANY (:numbers) AND " + VISIBLE, user)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, i) -> map(row))
                .list();
    }

    List<CaseFile> list(CaseQuery query, User user, @Nullable String before, int limit) {
        return scoped(COLUMNS + """
                                 WHERE (:kind::text IS NULL OR kind = :kind)
                                   AND (:status::text IS NULL OR status = :status)
                                   AND (:text::text IS NULL OR number ILIKE :text OR subject ILIKE :text)
                                   AND (:area::text IS NULL OR EXISTS (SELECT 1 FROM unnest(areas) AS a
                                        WHERE a = :area OR starts_with(a, :area || '.')))
                                   AND (:before::text IS NULL OR (opened_at, number) <
                                        (SELECT b.opened_at, b.number FROM casefile.case_file b WHERE b.number = :before))
                                   AND
                                """ + VISIBLE + " ORDER BY opened_at DESC, number DESC LIMIT :limit", user)
                .param("kind", query.kind() == null ? null : query.kind().name())
                .param("status", query.status() == null ? null : query.status().name())
                .param("text", query.pattern().orElse(null))
                .param("area", query.area())
                .param("before", before)
                .param("limit", limit)
                .query((row, i) -> map(row))
                .list();
    }

    /** Oldest first. */
    List<CaseFile> openOf(Collection<String> employers) {
        return jdbc.sql(COLUMNS + " WHERE employer = ANY (:employers) AND status = 'OPEN' ORDER BY opened_at")
                .param("employers", employers.toArray(String[]::new))
                .query((row, i) -> map(row))
                .list();
    }

    List<Long> employersWithOpenCase(User user) {
        return scoped(
                        "SELECT DISTINCT employer::bigint FROM casefile.case_file"
                                + " WHERE status = 'OPEN' AND employer IS NOT NULL AND " + VISIBLE,
                        user)
                .query(Long.class)
                .list();
    }

    List<CaseFile> ofEmployer(String employer) {
        return jdbc.sql(COLUMNS + " WHERE employer = :employer ORDER BY opened_at DESC")
                .param("employer", employer)
                .query((row, i) -> map(row))
                .list();
    }

    void areas(String number, List<String> areas) {
        jdbc.sql("UPDATE casefile.case_file SET areas = :areas, version = version + 1 WHERE number = :number")
                .param("areas", areas.toArray(String[]::new))
                .param("number", number)
                .update();
    }

    void subject(String number, String subject) {
        jdbc.sql("""
                        UPDATE casefile.case_file SET subject = :subject, version = version + 1
                         WHERE number = :number AND subject <> :subject
                        """).param("subject", subject).param("number", number).update();
    }

    void due(String number, LocalDate due) {
        jdbc.sql("UPDATE casefile.case_file SET due = :due, version = version + 1 WHERE number = :number")
                .param("due", due)
                .param("number", number)
                .update();
    }

    void stage(String number, String stage, Instant at) {
        jdbc.sql(
                        "UPDATE casefile.case_file SET stage = :stage, version = version + 1 WHERE number = :number AND stage <> :stage")
                .param("stage", stage)
                .param("number", number)
                .update();
        jdbc.sql(
                        "INSERT INTO casefile.stage_reached (number, stage, at) VALUES (:number, :stage, :at) ON CONFLICT DO NOTHING")
                .param("number", number)
                .param("stage", stage)
                .param("at", Timestamp.from(at))
                .update();
    }

    Map<String, Instant> stagesReached(String number) {
        var reached = new LinkedHashMap<String, Instant>();
        jdbc.sql("SELECT stage, at FROM casefile.stage_reached WHERE number = :number ORDER BY at")
                .param("number", number)
                .query(row -> {
                    reached.put(row.getString("stage"), row.getTimestamp("at").toInstant());
                });
        return reached;
    }

    /** Ends an open case; false where it had ended before. */
    boolean end(String number, CaseFile.Status status, String outcome, Instant at) {
        return jdbc.sql("""
                                UPDATE casefile.case_file
                                   SET status = :status, outcome = :outcome, closed_at = :at, version = version + 1
                                 WHERE number = :number AND status = 'OPEN'
                                """)
                        .param("status", status.name())
                        .param("outcome", outcome)
                        .param("at", Timestamp.from(at))
                        .param("number", number)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec scoped(String sql, User user) {
        return jdbc.sql(sql)
                .param("kinds", CaseKind.visibleTo(user).toArray(String[]::new))
                .param("everywhere", user.isSystem())
                .param("scope", user.areas().toArray(String[]::new));
    }

    private static CaseFile map(ResultSet row) throws SQLException {
        var closed = row.getTimestamp("closed_at");
        return new CaseFile(
                row.getString("number"),
                CaseKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                CaseFile.Status.valueOf(row.getString("status")),
                row.getString("outcome"),
                row.getString("stage"),
                List.of((String[]) row.getArray("areas").getArray()),
                row.getString("village_code"),
                row.getString("employer"),
                row.getString("opened_by"),
                row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getObject("due", LocalDate.class));
    }
}
