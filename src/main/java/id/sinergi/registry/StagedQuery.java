package id.sinergi.registry;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which figures the rows that were just merged may have changed. */
@Repository
class StagedQuery {

    /** A person who stands twice counts once: a change here may bring the record over there into the count, or out. */
    private static final String RESIDENTS = """
            WITH touched AS MATERIALIZED (SELECT DISTINCT village_code FROM stage WHERE NOT rejected)
            SELECT village_code FROM touched
             UNION
            SELECT b.village_code
              FROM registry.duplicate_pair p
              JOIN registry.worker a ON a.id = p.a
              JOIN registry.worker b ON b.id = p.b
             WHERE p.judgement IS NULL AND a.village_code IN (SELECT village_code FROM touched)
            """;

    private static final String MEMBERS = """
            SELECT w.village_code FROM stage s JOIN registry.worker w ON w.nik = s.nik WHERE NOT s.rejected
             UNION
            SELECT w.village_code FROM stage s JOIN registry.worker w ON w.member_nik = s.nik WHERE NOT s.rejected
            """;

    private final JdbcClient jdbc;

    StagedQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FiguresChanged byResidents() {
        return new FiguresChanged(
                new HashSet<>(jdbc.sql(RESIDENTS).query(String.class).list()));
    }

    FiguresChanged byMembers() {
        return new FiguresChanged(
                new HashSet<>(jdbc.sql(MEMBERS).query(String.class).list()));
    }

    MembershipsReported reported() {
        return new MembershipsReported(Set.copyOf(jdbc.sql("SELECT DISTINCT as_of FROM stage WHERE NOT rejected")
                .query((row, i) -> row.getObject("as_of", LocalDate.class))
                .list()));
    }
}
