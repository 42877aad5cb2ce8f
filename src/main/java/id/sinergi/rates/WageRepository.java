package id.sinergi.rates;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
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

    /**
     * What one payer pays to one programme in a month.
     *
     * @param relief percent that a labour-intensive firm has taken off the rate, or {@code null}
     * @param ceiling rupiah up to which wages are counted, or {@code null} where none is on record
     */
    record Rate(
            LocalDate month,
            Program program,
            Payer payer,
            BigDecimal percent,
            String basis,
            @Nullable Integer relief,
            @Nullable String reliefBasis,
            @Nullable Long ceiling,
            @Nullable String ceilingBasis) {}

    record Slice(Program program, long above, BigDecimal percent, String basis) {}

    /** The rates of each month from {@code from} to {@code to}, both first days of their months, in that order. */
    List<Rate> rates(LocalDate from, LocalDate to, Risk risk) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (m.month, r.program, r.payer) m.month::date AS month, r.program, r.payer, r.percent,
                               r.basis, f.percent AS relief, f.basis AS relief_basis, c.ceiling, c.basis AS ceiling_basis
                          FROM generate_series(:from::timestamp, :to::timestamp, interval '1 month') AS m (month)
                          JOIN rates.wage_rate r ON r.valid_from <= m.month AND r.risk IN (0, :risk)
                          LEFT JOIN rates.wage_relief f
                               ON f.program = r.program AND m.month BETWEEN f.valid_from AND f.valid_to
                          LEFT JOIN rates.wage_ceiling c ON c.program = r.program AND c.valid_from <= m.month
                         ORDER BY m.month, r.program, r.payer, r.valid_from DESC, c.valid_from DESC
                        """)
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .param("risk", risk.group())
                .query(Rate.class)
                .list();
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
