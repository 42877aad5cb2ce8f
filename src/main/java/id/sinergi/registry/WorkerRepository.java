package id.sinergi.registry;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WorkerRepository {

    /** Fields of a record whose values are shown masked. */
    private static final Set<String> NUMBERS = Set.of("nik", "family_card", "member_nik");

    private static final String ROW = """
            SELECT id, nik, name, birth_date, sex, village_code, employer_name,
                   countable AND duplicate_of IS NULL AS eligible, membership, route
              FROM registry.worker
            """;

    private static final String FILTER = """
             WHERE village_code LIKE ANY (:areas) AND duplicate_of IS NULL
               AND (CAST(:membership AS text) IS NULL OR membership = :membership
                    OR (:membership = 'UNPROTECTED' AND membership IS DISTINCT FROM 'ACTIVE'))
               AND (CAST(:eligible AS boolean) IS NULL OR countable = :eligible)
               AND (CAST(:route AS text) IS NULL OR route = :route)
               AND (CAST(:segment AS text) IS NULL
                    OR :segment = CASE WHEN wage_earner THEN 'PU'
                                       WHEN EXISTS (SELECT 1 FROM registry.membership m
                                                     WHERE m.nik = COALESCE(worker.member_nik, worker.nik)
                                                       AND registry.is_theirs(worker.member_nik, worker.folded,
                                                               worker.birth_date, m.folded, m.birth_date)
                                                       AND m.segment = 'JAKON' AND m.as_of <= :today
                                                       AND (m.superseded IS NULL OR m.superseded > :today)) THEN 'JAKON'
                                       ELSE 'BPU' END)
            """;

    /** As in registry.counted_on. */
    static final String OF_AGE = """
             AND birth_date <= (CAST(:today AS date) - make_interval(years => :youngest))::date
             AND birth_date > (CAST(:today AS date) - make_interval(years => :oldest + 1))::date
            """;

    private static final String ALIKE = """
             ORDER BY word_similarity(registry.folded(:text), folded) DESC, similarity(folded, registry.folded(:text)) DESC, id
             LIMIT :limit
            """;

    private static final String AFTER = " AND (name, id) > (SELECT name, id FROM registry.worker WHERE id = :after)";

    private static final String RECORD = """
            SELECT id, nik, village_code, family_card, name, birth_date, birth_place, sex, address, hamlet, rw, rt,
                   occupation, work_status, employer_name, monthly_income, decile, phone, citizenship, life_status,
                   countable AND duplicate_of IS NULL AS eligible, membership, route, route_reason, duplicate_of,
                   version, updated_at, updated_by
              FROM registry.worker
             WHERE id = :id
            """;

    private final JdbcClient jdbc;
    private final MembershipRepository memberships;
    private final Headcount.Ages ages;
    private final Clock clock;

    WorkerRepository(JdbcClient jdbc, MembershipRepository memberships, CoverageQuery coverage, Clock clock) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.ages = coverage.ages();
        this.clock = clock;
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM registry.worker)")
                .query(Boolean.class)
                .single();
    }

    /** By name and id, after the person {@code after}, from the beginning for 0. */
    List<WorkerRow> search(WorkerFilter filter, String[] areas, long after, int limit) {
        var further = (after == 0 ? "" : AFTER) + " ORDER BY name, id LIMIT :limit";
        var query = query(filter, areas, ROW + FILTER + condition(filter), further);
        return (after == 0 ? query : query.param("after", after))
                .param("limit", limit)
                .query((row, i) -> row(row))
                .list();
    }

    long count(WorkerFilter filter, String[] areas) {
        return query(filter, areas, "SELECT count(*) FROM registry.worker" + FILTER + condition(filter), "")
                .query(Long.class)
                .single();
    }

    private static String condition(WorkerFilter filter) {
        if (filter.words().isEmpty()) {
            return "";
        }
        return " AND folded LIKE '%' || registry.folded(:text) || '%'";
    }

    private JdbcClient.StatementSpec query(WorkerFilter filter, String[] areas, String start, String end) {
        var query = jdbc.sql(start + (Boolean.TRUE.equals(filter.eligible()) ? OF_AGE : "") + end)
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .param("youngest", ages.youngest())
                .param("segment", filter.segment())
                .param("oldest", ages.oldest())
                .param("areas", areas)
                .param("membership", filter.membership())
                .param("eligible", filter.eligible())
                .param("route", filter.route());
        return filter.words().isEmpty() ? query : query.param("text", filter.words());
    }

    /** Names that hold something like the text, most alike first: for what was typed with a mistake. */
    List<WorkerRow> alike(WorkerFilter filter, String[] areas, int limit) {
        return query(filter, areas, ROW + FILTER + " AND registry.folded(:text) <% folded", ALIKE)
                .param("limit", limit)
                .query((row, i) -> row(row))
                .list();
    }

    Optional<WorkerRow> row(long id) {
        return jdbc.sql(ROW + " WHERE id = :id")
                .param("id", id)
                .query((row, i) -> row(row))
                .optional();
    }

    /** One in each village that has written the person down. */
    List<WorkerRow> withNik(String nik, String[] areas) {
        return jdbc.sql(ROW
                        + " WHERE nik = :nik AND village_code LIKE ANY (:areas) AND duplicate_of IS NULL ORDER BY id")
                .param("nik", nik)
                .param("areas", areas)
                .query((row, i) -> row(row))
                .list();
    }

    Optional<String> nik(long id) {
        return jdbc.sql("SELECT nik FROM registry.worker WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    Optional<Long> id(String nik, String village) {
        return jdbc.sql("SELECT id FROM registry.worker WHERE nik = :nik AND village_code = :village")
                .param("nik", nik)
                .param("village", village)
                .query(Long.class)
                .optional();
    }

    Optional<WorkerRecord> record(long id, boolean withFinance, boolean withMember) {
        return jdbc.sql(RECORD)
                .param("id", id)
                .query((row, i) -> record(row, withFinance, withMember))
                .optional();
    }

    private List<WorkerRecord.FieldChange> history(long id, boolean withFinance) {
        return jdbc.sql("""
                        SELECT field, before, after, at, by_user
                          FROM registry.worker_change
                         WHERE worker_id = :id AND (:finance OR field NOT IN ('monthly_income', 'decile'))
                         ORDER BY id DESC
                        """)
                .param("id", id)
                .param("finance", withFinance)
                .query((row, i) -> new WorkerRecord.FieldChange(
                        row.getString("field"),
                        shown(row.getString("field"), row.getString("before")),
                        shown(row.getString("field"), row.getString("after")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_user")))
                .list();
    }

    private List<Membership> memberships(long id, boolean withMember) {
        var all = memberships.of(id);
        return withMember
                ? all
                : all.stream().map(Membership::withoutMember).distinct().toList();
    }

    private static @Nullable String shown(String field, @Nullable String value) {
        return value != null && NUMBERS.contains(field) ? Nik.mask(value) : value;
    }

    static WorkerRow row(ResultSet row) throws SQLException {
        return new WorkerRow(
                row.getLong("id"),
                Nik.mask(row.getString("nik")),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("sex"),
                row.getString("village_code"),
                row.getString("employer_name"),
                row.getBoolean("eligible"),
                row.getString("membership"),
                row.getString("route"));
    }

    private WorkerRecord record(ResultSet row, boolean withFinance, boolean withMember) throws SQLException {
        var familyCard = row.getString("family_card");
        return new WorkerRecord(
                row.getLong("id"),
                Nik.mask(row.getString("nik")),
                row.getString("village_code"),
                familyCard == null ? null : Nik.mask(familyCard),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("birth_place"),
                row.getString("sex"),
                row.getString("address"),
                row.getString("hamlet"),
                row.getString("rw"),
                row.getString("rt"),
                row.getObject("occupation", Short.class),
                row.getObject("work_status", Short.class),
                row.getString("employer_name"),
                withFinance ? row.getObject("monthly_income", Long.class) : null,
                withFinance ? row.getObject("decile", Short.class) : null,
                row.getString("phone"),
                row.getObject("citizenship", Short.class),
                row.getObject("life_status", Short.class),
                row.getBoolean("eligible"),
                row.getString("membership"),
                row.getString("route"),
                row.getString("route_reason"),
                row.getObject("duplicate_of", Long.class),
                row.getInt("version"),
                row.getTimestamp("updated_at").toInstant(),
                row.getString("updated_by"),
                history(row.getLong("id"), withFinance),
                memberships(row.getLong("id"), withMember));
    }
}
