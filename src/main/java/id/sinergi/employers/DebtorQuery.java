package id.sinergi.employers;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DebtorQuery {

    private static final String PAST = """
            WITH open AS (
                SELECT npp, count(*) AS months, sum(contribution - paid) AS owed,
                       array_agg(to_char(month, 'YYYY-MM') ORDER BY month) AS which,
                       array_agg(contribution - paid ORDER BY month) AS amounts
                  FROM employers.arrears
                 WHERE contribution > paid AND due_on < :dueBefore
                 GROUP BY npp)
            SELECT e.id, e.npp, e.name, e.village_code, e.worker_count, o.which, o.amounts
              FROM open o JOIN employers.employer e ON e.npp = o.npp
             WHERE CASE WHEN :both OR :months = 0 OR :owed = 0 THEN o.months >= :months AND o.owed >= :owed
                        ELSE o.months >= :months OR o.owed >= :owed END
             ORDER BY e.id
            """;

    private final JdbcClient jdbc;

    DebtorQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param dueBefore months with an earlier day of payment are over */
    List<Debtors.Debtor> past(Debtors.Threshold threshold, LocalDate dueBefore) {
        return jdbc.sql(PAST)
                .param("dueBefore", Date.valueOf(dueBefore))
                .param("months", threshold.months())
                .param("owed", threshold.owed())
                .param("both", threshold.both())
                .query((row, i) -> new Debtors.Debtor(
                        row.getLong("id"),
                        row.getString("npp"),
                        row.getString("name"),
                        row.getString("village_code"),
                        row.getObject("worker_count", Integer.class),
                        open(row)))
                .list();
    }

    private static List<Debtors.Open> open(ResultSet row) throws SQLException {
        var months = (String[]) row.getArray("which").getArray();
        var amounts = (Long[]) row.getArray("amounts").getArray();
        var open = new ArrayList<Debtors.Open>();
        for (var i = 0; i < months.length; i++) {
            open.add(new Debtors.Open(YearMonth.parse(months[i]), amounts[i]));
        }
        return open;
    }
}
