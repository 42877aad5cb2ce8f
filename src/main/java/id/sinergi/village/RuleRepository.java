package id.sinergi.village;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Dated figures of the collection, with their source in the table. */
@Repository
class RuleRepository {

    static final String TARGET_DAYS = "target_days";
    static final String SAMPLE_PERCENT = "sample_percent";

    private final JdbcClient jdbc;

    RuleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int valueOn(String code, LocalDate date) {
        return jdbc.sql("""
                        SELECT value FROM village.rule
                         WHERE code = :code AND valid_from <= :date ORDER BY valid_from DESC LIMIT 1
                        """)
                .param("code", code)
                .param("date", date)
                .query(Integer.class)
                .single();
    }
}
