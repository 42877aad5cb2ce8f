package id.sinergi.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions to a person: is this worker that member; and the answers, which stay. */
@Repository
class CandidateRepository {

    private static final String CANDIDATES = "SELECT " + PairRow.columns("w") + """
                   , registry.birth_likeness(w.birth_date, m.birth_date) IS NOT NULL AS births_alike,
                   c.id, c.worker_id, c.member_nik, c.similarity, c.accepted, m.kpj, m.name, m.birth_date, m.segment,
                   m.npp, m.active, m.as_of
              FROM registry.match_candidate c
              JOIN registry.worker w ON w.id = c.worker_id
              JOIN LATERAL (SELECT s.kpj, s.name, s.birth_date, s.segment, s.npp, s.active, s.as_of
                              FROM registry.membership s
                             WHERE s.nik = c.member_nik
                             ORDER BY s.as_of DESC, s.covered DESC, s.id LIMIT 1) m ON true
            """;

    private final JdbcClient jdbc;

    CandidateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Candidate(
            long id,
            long workerId,
            @Nullable Boolean accepted,
            String memberNik,
            VillageData.Member member,
            PairRow worker,
            boolean birthsAlike) {}

    List<Candidate> openCandidates(String village) {
        return jdbc.sql(CANDIDATES + """
                         WHERE c.accepted IS NULL AND w.village_code = :village AND w.duplicate_of IS NULL
                         ORDER BY c.worker_id, c.similarity DESC, c.id
                        """)
                .param("village", village)
                .query((row, i) -> candidate(row))
                .list();
    }

    Optional<Candidate> candidate(long id) {
        return jdbc.sql(CANDIDATES + " WHERE c.id = :id FOR UPDATE OF c")
                .param("id", id)
                .query((row, i) -> candidate(row))
                .optional();
    }

    void judgeCandidate(long id, boolean accepted, String reason, String by, Instant now) {
        jdbc.sql("""
                        UPDATE registry.match_candidate
                           SET accepted = :accepted, reason = :reason, by_user = :by, judged_at = :now
                         WHERE id = :id
                        """)
                .param("id", id)
                .param("accepted", accepted)
                .param("reason", reason)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The worker is that member; what else was asked about either of them is answered with no. */
    void link(Candidate candidate, String reason, String by, Instant now) {
        jdbc.sql("""
                        UPDATE registry.worker
                           SET member_nik = :nik, version = version + 1, updated_at = :now, updated_by = :by
                         WHERE id = :id
                        """)
                .param("id", candidate.workerId())
                .param("nik", candidate.memberNik())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("""
                        UPDATE registry.match_candidate
                           SET accepted = false, reason = :reason, by_user = :by, judged_at = :now
                         WHERE accepted IS NULL AND (worker_id = :worker OR member_nik = :nik)
                        """)
                .param("worker", candidate.workerId())
                .param("nik", candidate.memberNik())
                .param("reason", reason)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getLong("id"),
                row.getLong("worker_id"),
                row.getObject("accepted", Boolean.class),
                row.getString("member_nik"),
                new VillageData.Member(
                        Nik.mask(row.getString("member_nik")),
                        row.getString("kpj"),
                        row.getString("name"),
                        row.getDate("birth_date").toLocalDate(),
                        row.getString("segment"),
                        row.getString("npp"),
                        row.getBoolean("active"),
                        row.getDate("as_of").toLocalDate(),
                        row.getDouble("similarity")),
                PairRow.of(row, "w"),
                row.getBoolean("births_alike"));
    }
}
