package id.sinergi.compliance;

import id.sinergi.letters.Letter;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FineRepository {

    private final JdbcClient jdbc;

    FineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Status {
        PROPOSED,
        APPROVED,
        RETURNED
    }

    record Fine(
            long id,
            Status status,
            LocalDate countedFrom,
            LocalDate countedTo,
            int months,
            BigDecimal rate,
            long amount,
            String proposedBy,
            @Nullable String reason,
            @Nullable String letterNumber,
            @Nullable LocalDate letterDate,
            @Nullable LocalDate due,
            List<FineExplanation.Line> lines) {

        FineExplanation explanation(String basis) {
            return new FineExplanation(countedFrom, countedTo, months, rate, basis, lines, amount);
        }
    }

    void propose(String caseNumber, FineExplanation fine, String by, Instant at) {
        var id = jdbc.sql("""
                        INSERT INTO compliance.fine (case_number, status, counted_from, counted_to, months, rate, amount,
                               proposed_by, proposed_at)
                        VALUES (:case, 'PROPOSED', :from, :to, :months, :rate, :amount, :by, :at)
                        RETURNING id
                        """)
                .param("case", caseNumber)
                .param("from", fine.from())
                .param("to", fine.to())
                .param("months", fine.months())
                .param("rate", fine.percent())
                .param("amount", fine.total())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
        for (var i = 0; i < fine.lines().size(); i++) {
            line(id, i + 1, fine.lines().get(i));
        }
    }

    private void line(long fine, int position, FineExplanation.Line line) {
        jdbc.sql("""
                        INSERT INTO compliance.fine_line (fine_id, position, kind, contributions, amount)
                        VALUES (:fine, :position, :kind, :contributions, :amount)
                        """)
                .param("fine", fine)
                .param("position", position)
                .param("kind", line.kind().name())
                .param("contributions", line.contributions())
                .param("amount", line.amount())
                .update();
    }

    /** The letter is out: from its date the fine is imposed, and due on {@code due}. */
    void imposed(String caseNumber, Letter letter, LocalDate due) {
        jdbc.sql("""
                        UPDATE compliance.fine
                           SET letter_id = :letter, letter_number = :number, letter_date = :date, due = :due
                         WHERE case_number = :case AND status = 'APPROVED' AND letter_id IS NULL
                        """)
                .param("letter", letter.id())
                .param("number", letter.givenNumber())
                .param("date", letter.date())
                .param("due", due)
                .param("case", caseNumber)
                .update();
    }

    void approve(long id, String by, Instant at) {
        expectOne(jdbc.sql("""
                        UPDATE compliance.fine SET status = 'APPROVED', decided_by = :by, decided_at = :at
                         WHERE id = :id AND status = 'PROPOSED'
                        """)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update());
    }

    void giveBack(long id, String reason, String by, Instant at) {
        expectOne(jdbc.sql("""
                        UPDATE compliance.fine
                           SET status = 'RETURNED', reason = :reason, decided_by = :by, decided_at = :at
                         WHERE id = :id AND status = 'PROPOSED'
                        """)
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update());
    }

    /** The latest fine, returned ones included. */
    Optional<Fine> latest(String caseNumber) {
        return jdbc.sql("""
                        SELECT id, status, counted_from, counted_to, months, rate, amount, proposed_by, reason,
                               letter_number, letter_date, due
                          FROM compliance.fine WHERE case_number = :case ORDER BY id DESC LIMIT 1
                        """)
                .param("case", caseNumber)
                .query((row, i) -> fine(row))
                .optional();
    }

    private Fine fine(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        return new Fine(
                id,
                Status.valueOf(row.getString("status")),
                row.getObject("counted_from", LocalDate.class),
                row.getObject("counted_to", LocalDate.class),
                row.getInt("months"),
                row.getBigDecimal("rate").stripTrailingZeros(),
                row.getLong("amount"),
                row.getString("proposed_by"),
                row.getString("reason"),
                row.getString("letter_number"),
                row.getObject("letter_date", LocalDate.class),
                row.getObject("due", LocalDate.class),
                lines(id));
    }

    private List<FineExplanation.Line> lines(long fine) {
        return jdbc.sql("""
                        SELECT kind, contributions, amount FROM compliance.fine_line
                         WHERE fine_id = :fine ORDER BY position
                        """)
                .param("fine", fine)
                .query((row, i) -> new FineExplanation.Line(
                        FindingKind.valueOf(row.getString("kind")),
                        row.getLong("contributions"),
                        row.getLong("amount")))
                .list();
    }

    private static void expectOne(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("The fine is no longer proposed");
        }
    }
}
