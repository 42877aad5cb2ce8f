package id.sinergi.rates;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rates of wage earners and of construction contracts, as the law of a day has them. */
@Repository
class WageRepository {

    private final JdbcClient jdbc;

    WageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param relief percent that a labour-intensive firm has taken off the rate, or {@code null} */
    record Rate(
            Program program,
            Payer payer,
            BigDecimal percent,
            String basis,
            @Nullable Integer relief,
            @Nullable String reliefBasis) {}

    record Ceiling(long ceiling, String basis) {}

    record Slice(Program program, long above, BigDecimal percent, String basis) {}

    List<Rate> rates(LocalDate day, Risk risk) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (r.program, r.payer) r.program, r.payer, r.percent, r.basis,
                               f.percent AS relief, f.basis AS relief_basis
                          FROM rates.wage_rate r
                          LEFT JOIN rates.wage_relief f ON f.program = r.program AND :day BETWEEN f.valid_from AND f.valid_to
                         WHERE r.valid_from <= :day AND r.risk IN (0, :risk)
                         ORDER BY r.program, r.payer, r.valid_from DESC
                        """)
                .param("day", Date.valueOf(day))
                .param("risk", risk.group())
                .query(Rate.class)
                .list();
    }

    Optional<Ceiling> ceiling(Program program, LocalDate day) {
        return jdbc.sql("""
                        SELECT ceiling, basis FROM rates.wage_ceiling
                         WHERE program = :program AND valid_from <= :day ORDER BY valid_from DESC LIMIT 1
                        """)
                .param("program", program.name())
                .param("day", Date.valueOf(day))
                .query(Ceiling.class)
                .optional();
    }

    /** By programme, from the lowest bound on. */
    List<Slice> slices(LocalDate day) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (program, above) program, above, percent, basis
                          FROM rates.contract_slice WHERE valid_from <= :day
                         ORDER BY program, above, valid_from DESC
                        """).param("day", Date.valueOf(day)).query(Slice.class).list();
    }
}
