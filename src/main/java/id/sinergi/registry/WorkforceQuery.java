package id.sinergi.registry;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WorkforceQuery {

    private final JdbcClient jdbc;

    WorkforceQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int naming(String name) {
        return jdbc.sql("""
                        SELECT count(*) FROM registry.worker
                         WHERE lower(employer_name) = lower(:name) AND duplicate_of IS NULL AND countable AND wage_earner
                        """).param("name", name).query(Integer.class).single();
    }

    int registered(String npp, LocalDate at) {
        return jdbc.sql("""
                        SELECT count(DISTINCT nik) FROM registry.membership
                         WHERE npp = :npp AND segment = 'PU' AND active
                           AND as_of <= :at AND (superseded IS NULL OR superseded > :at)
                        """)
                .param("npp", npp)
                .param("at", Date.valueOf(at))
                .query(Integer.class)
                .single();
    }

    List<Long> unprotected(String village, String name) {
        return jdbc.sql("""
                        SELECT id FROM registry.worker
                         WHERE village_code = :village AND lower(employer_name) = lower(:name)
                           AND duplicate_of IS NULL AND countable AND wage_earner AND membership IS DISTINCT FROM 'ACTIVE'
                         ORDER BY id
                        """)
                .param("village", village)
                .param("name", name)
                .query(Long.class)
                .list();
    }
}
