package id.sinergi.coverage;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures as published, for the whole regency. */
@Repository
class OfficialRepository {

    private final JdbcClient jdbc;

    OfficialRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest not after {@code at}, of a segment or, where {@code null}, of all. */
    Optional<CoverageFigures.Official> latest(LocalDate at, @Nullable String segment) {
        return jdbc.sql("""
                        SELECT eligible, active, source, at
                          FROM coverage.official
                         WHERE segment IS NOT DISTINCT FROM CAST(:segment AS text) AND at <= :at
                         ORDER BY at DESC LIMIT 1
                        """)
                .param("segment", segment)
                .param("at", Date.valueOf(at))
                .query((row, i) -> CoverageFigures.Official.of(
                        row.getLong("eligible"),
                        row.getLong("active"),
                        row.getString("source"),
                        row.getObject("at", LocalDate.class)))
                .optional();
    }

    /** Latest first, the figure of all segments before those of each. */
    List<OfficialFigures.Published> all() {
        return jdbc.sql("""
                        SELECT at, segment, eligible, active, source
                          FROM coverage.official
                         ORDER BY at DESC, segment NULLS FIRST
                        """).query(OfficialFigures.Published.class).list();
    }

    Optional<OfficialFigures.Published> on(LocalDate at, @Nullable String segment) {
        return jdbc.sql("""
                        SELECT at, segment, eligible, active, source
                          FROM coverage.official
                         WHERE at = :at AND segment IS NOT DISTINCT FROM CAST(:segment AS text)
                        """)
                .param("at", Date.valueOf(at))
                .param("segment", segment)
                .query(OfficialFigures.Published.class)
                .optional();
    }

    /** Until the transaction ends, nobody else enters or corrects a figure. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('coverage.official'))")
                .query((row, i) -> 1)
                .list();
    }

    void store(OfficialFigures.Published figure) {
        jdbc.sql("""
                        INSERT INTO coverage.official (at, segment, eligible, active, source)
                        VALUES (:at, :segment, :eligible, :active, :source)
                        ON CONFLICT (at, segment) DO UPDATE
                           SET eligible = excluded.eligible, active = excluded.active, source = excluded.source
                        """)
                .param("at", Date.valueOf(figure.at()))
                .param("segment", figure.segment())
                .param("eligible", figure.eligible())
                .param("active", figure.active())
                .param("source", figure.source())
                .update();
    }
}
