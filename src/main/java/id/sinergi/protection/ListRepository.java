package id.sinergi.protection;

import id.sinergi.identity.Agency;
import id.sinergi.rates.Work;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists with what they cost; their people are {@link PersonRepository}'s. */
@Repository
class ListRepository {

    private static final String COLUMNS = """
            SELECT l.number, l.source_id, s.name AS source, s.kind, l.name, l.agency, l.state, l.starts, l.months, l.areas,
                   l.decile, l.income, l.occupations, l.proposed_by, l.proposed_at, l.decided_by, l.decided_at, l.reason,
                   l.exported_at, l.handed_on, l.reference, l.realise_by, l.checked_at, l.version
              FROM protection.list l JOIN protection.source s ON s.id = l.source_id
            """;

    private final JdbcClient jdbc;

    ListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ProtectionList> find(String number) {
        return jdbc.sql(COLUMNS + " WHERE l.number = :number")
                .param("number", number)
                .query((row, i) -> map(row))
                .optional();
    }

    /** Newest first. */
    List<ProtectionList> all(Collection<String> numbers) {
        return jdbc.sql(COLUMNS + " WHERE l.number = ANY (:numbers) ORDER BY l.proposed_at DESC, l.number DESC")
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, i) -> map(row))
                .list();
    }

    boolean exists(String name) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM protection.list WHERE name = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /** Those handed to BPJS and not yet ended. */
    List<String> registered() {
        return jdbc.sql("SELECT number FROM protection.list WHERE state = 'REGISTERED' ORDER BY number")
                .query(String.class)
                .list();
    }

    ProtectionList lock(String number) {
        jdbc.sql("SELECT number FROM protection.list WHERE number = :number FOR UPDATE")
                .param("number", number)
                .query(String.class)
                .single();
        return find(number).orElseThrow();
    }

    /** Writes the list as proposed, anew or after it was returned. */
    void propose(String number, Order order, List<String> villages, Agency agency, String by, Instant now) {
        jdbc.sql("""
                        INSERT INTO protection.list (number, source_id, name, agency, state, starts, months, areas, decile,
                               income, occupations, proposed_by, proposed_at)
                        VALUES (:number, :source, :name, :agency, 'PROPOSED', :starts, :months, :areas, :decile,
                               :income, :occupations, :by, :now)
                        ON CONFLICT (number) DO UPDATE SET source_id = EXCLUDED.source_id, name = EXCLUDED.name,
                               state = 'PROPOSED', starts = EXCLUDED.starts, months = EXCLUDED.months, areas = EXCLUDED.areas,
                               decile = EXCLUDED.decile, income = EXCLUDED.income, occupations = EXCLUDED.occupations,
                               proposed_by = EXCLUDED.proposed_by, proposed_at = EXCLUDED.proposed_at,
                               version = list.version + 1
                        """)
                .param("number", number)
                .param("source", order.source())
                .param("name", order.name())
                .param("agency", agency.name())
                .param("starts", Date.valueOf(order.start().atDay(1)))
                .param("months", order.months())
                .param("areas", villages.toArray(String[]::new))
                .param("decile", order.wanted().decile())
                .param("income", order.wanted().income())
                .param("occupations", order.wanted().occupations().toArray(Short[]::new))
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    void decide(ProtectionList list, boolean approved, @Nullable String reason, String by, Instant now) {
        changed(jdbc.sql("""
                        UPDATE protection.list
                           SET state = :state, reason = COALESCE(:reason, reason), decided_by = :by, decided_at = :now,
                               version = version + 1
                         WHERE number = :number AND version = :version
                        """)
                .param("state", approved ? "APPROVED" : "RETURNED")
                .param("reason", reason)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("number", list.number())
                .param("version", list.version())
                .update());
    }

    void exported(String number, Instant now) {
        jdbc.sql("""
                        UPDATE protection.list SET exported_at = :now, version = version + 1
                         WHERE number = :number AND exported_at IS NULL
                        """).param("now", Timestamp.from(now)).param("number", number).update();
    }

    void handed(ProtectionList list, LocalDate on, @Nullable String reference, LocalDate realiseBy) {
        changed(jdbc.sql("""
                        UPDATE protection.list
                           SET state = 'REGISTERED', handed_on = :on, reference = :reference, realise_by = :realiseBy,
                               version = version + 1
                         WHERE number = :number AND version = :version
                        """)
                .param("on", Date.valueOf(on))
                .param("reference", reference)
                .param("realiseBy", Date.valueOf(realiseBy))
                .param("number", list.number())
                .param("version", list.version())
                .update());
    }

    void checked(String number, Instant now) {
        jdbc.sql("UPDATE protection.list SET checked_at = :now WHERE number = :number")
                .param("now", Timestamp.from(now))
                .param("number", number)
                .update();
    }

    void end(String number, ProtectionList.State state) {
        jdbc.sql("UPDATE protection.list SET state = :state, version = version + 1 WHERE number = :number")
                .param("state", state.name())
                .param("number", number)
                .update();
    }

    void lines(String number, List<CostLine> lines) {
        jdbc.sql("DELETE FROM protection.cost_line WHERE number = :number")
                .param("number", number)
                .update();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            jdbc.sql("""
                            INSERT INTO protection.cost_line (number, position, work, people, starts, months, program,
                                   full_amount, payable, basis)
                            VALUES (:number, :position, :work, :people, :starts, :months, :program, :full, :payable, :basis)
                            """)
                    .param("number", number)
                    .param("position", i + 1)
                    .param("work", line.work().name())
                    .param("people", line.people())
                    .param("starts", Date.valueOf(line.start().atDay(1)))
                    .param("months", line.months())
                    .param("program", line.program())
                    .param("full", line.full())
                    .param("payable", line.payable())
                    .param("basis", line.basis())
                    .update();
        }
    }

    List<CostLine> lines(String number) {
        return jdbc.sql("""
                        SELECT work, people, starts, months, program, full_amount, payable, basis
                          FROM protection.cost_line WHERE number = :number ORDER BY position
                        """)
                .param("number", number)
                .query((row, i) -> new CostLine(
                        Work.valueOf(row.getString("work")),
                        row.getInt("people"),
                        YearMonth.from(row.getObject("starts", LocalDate.class)),
                        row.getInt("months"),
                        row.getString("program"),
                        row.getLong("full_amount"),
                        row.getLong("payable"),
                        row.getString("basis")))
                .list();
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("The list changed while it was locked");
        }
    }

    private static ProtectionList map(ResultSet row) throws SQLException {
        return new ProtectionList(
                row.getString("number"),
                row.getLong("source_id"),
                row.getString("source"),
                FundingSource.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                Agency.valueOf(row.getString("agency")),
                ProtectionList.State.valueOf(row.getString("state")),
                YearMonth.from(row.getObject("starts", LocalDate.class)),
                row.getInt("months"),
                List.of((String[]) row.getArray("areas").getArray()),
                row.getObject("decile", Integer.class),
                row.getObject("income", Long.class),
                List.of((Short[]) row.getArray("occupations").getArray()),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("reason"),
                instant(row, "exported_at"),
                row.getObject("handed_on", LocalDate.class),
                row.getString("reference"),
                row.getObject("realise_by", LocalDate.class),
                instant(row, "checked_at"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
