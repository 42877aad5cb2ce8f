package id.sinergi.rates;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RateRepository {

    private final JdbcClient jdbc;

    RateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rupiah a month. */
    record Basic(String program, long amount, String basis) {}

    record Relief(int percent, String basis) {}

    List<Basic> basic(LocalDate day) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (program) program, amount, basis
                          FROM rates.basic WHERE valid_from <= :day ORDER BY program, valid_from DESC
                        """).param("day", Date.valueOf(day)).query(Basic.class).list();
    }

    @Nullable
    Relief relief(Work work, LocalDate day) {
        return jdbc.sql("""
                        SELECT percent, basis FROM rates.relief
                         WHERE work = :work AND :day BETWEEN valid_from AND valid_to
                         ORDER BY valid_from DESC LIMIT 1
                        """)
                .param("work", work.name())
                .param("day", Date.valueOf(day))
                .query(Relief.class)
                .optional()
                .orElse(null);
    }

    Set<Short> transport() {
        return new HashSet<>(jdbc.sql("SELECT occupation FROM rates.transport_occupation")
                .query(Short.class)
                .list());
    }
}
