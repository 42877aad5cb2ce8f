package id.sinergi.claims;

import id.sinergi.rates.AmountLine;
import id.sinergi.rates.Payer;
import id.sinergi.rates.Program;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of findings, as they were counted. */
@Repository
class ClaimRepository {

    private final JdbcClient jdbc;

    ClaimRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts these lines in the place of those of an earlier count. */
    void replace(long finding, List<AmountLine> lines) {
        jdbc.sql("DELETE FROM claims.line WHERE finding_id = :finding")
                .param("finding", finding)
                .update();
        for (var i = 0; i < lines.size(); i++) {
            insert(finding, i + 1, lines.get(i));
        }
    }

    private void insert(long finding, int position, AmountLine line) {
        jdbc.sql("""
                        INSERT INTO claims.line (finding_id, position, month_from, month_to, program, payer, workers, base,
                               percent, each, amount, basis)
                        VALUES (:finding, :position, :from, :to, :program, :payer, :workers, :base, :percent, :each, :amount, :basis)
                        """)
                .param("finding", finding)
                .param("position", position)
                .param("from", Date.valueOf(line.from().atDay(1)))
                .param("to", Date.valueOf(line.to().atDay(1)))
                .param("program", line.program().name())
                .param("payer", line.payer().name())
                .param("workers", line.workers())
                .param("base", line.base())
                .param("percent", line.percent())
                .param("each", line.each())
                .param("amount", line.amount())
                .param("basis", line.basis())
                .update();
    }

    private record Counted(long finding, AmountLine line) {}

    /** The lines of each finding that was counted, in their order. */
    Map<Long, List<AmountLine>> lines(List<Long> findings) {
        return jdbc
                .sql("""
                        SELECT finding_id, month_from, month_to, program, payer, workers, base, percent, each, amount, basis
                          FROM claims.line WHERE finding_id = ANY (:findings) ORDER BY finding_id, position
                        """)
                .param("findings", findings.toArray(Long[]::new))
                .query((row, i) -> new Counted(row.getLong("finding_id"), line(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Counted::finding, Collectors.mapping(Counted::line, Collectors.toList())));
    }

    private static AmountLine line(ResultSet row) throws SQLException {
        return new AmountLine(
                YearMonth.from(row.getObject("month_from", LocalDate.class)),
                YearMonth.from(row.getObject("month_to", LocalDate.class)),
                Program.valueOf(row.getString("program")),
                Payer.valueOf(row.getString("payer")),
                row.getInt("workers"),
                row.getLong("base"),
                row.getBigDecimal("percent").stripTrailingZeros(),
                row.getLong("each"),
                row.getLong("amount"),
                row.getString("basis"));
    }
}
