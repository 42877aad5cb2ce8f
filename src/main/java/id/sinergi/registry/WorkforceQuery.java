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

    List<String> told(String village) {
        return jdbc.sql("""
                        SELECT DISTINCT employer_name FROM registry.worker
                         WHERE village_code = :village AND employer_name IS NOT NULL
                        """).param("village", village).query(String.class).list();
    }

    /** @param atHome names that mean the employer in its own village only */
    int naming(List<String> everywhere, String home, List<String> atHome) {
        return jdbc.sql("""
                        SELECT count(*) FROM registry.worker
                         WHERE (employer_name = ANY (:everywhere) OR village_code = :home AND employer_name = ANY (:atHome))
                           AND duplicate_of IS NULL AND countable AND wage_earner
                        """)
                .param("everywhere", everywhere.toArray(String[]::new))
                .param("home", home)
                .param("atHome", atHome.toArray(String[]::new))
                .query(Integer.class)
                .single();
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

    List<Long> unprotected(String village, List<String> names) {
        return jdbc.sql("""
                        SELECT id FROM registry.worker
                         WHERE village_code = :village AND employer_name = ANY (:names)
                           AND duplicate_of IS NULL AND countable AND wage_earner AND membership IS DISTINCT FROM 'ACTIVE'
                         ORDER BY id
                        """)
                .param("village", village)
                .param("names", names.toArray(String[]::new))
                .query(Long.class)
                .list();
    }
}
