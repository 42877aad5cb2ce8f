package id.sinergi.letters;

import id.sinergi.identity.Agency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of letters as a list. */
@Repository
class RegisterQuery {

    private static final String ROWS = """
            SELECT id, case_number, agency, kind, number, date, subject, addressee, means, sent_on, received_on,
                   returned_on, state, village_code
              FROM (SELECT l.id, l.case_number, l.agency, l.kind, l.year, l.number, l.date, l.issued_at, l.subject,
                           l.addressee, l.village_code, d.means, d.sent_on, d.received_on, d.returned_on,
                           CASE WHEN l.status <> 'SENT' THEN l.status
                                WHEN d.received_on IS NOT NULL THEN 'RECEIVED'
                                WHEN d.returned_on IS NOT NULL THEN 'RETURNED'
                                ELSE 'SENT' END AS state
                      FROM letters.letter l
                      LEFT JOIN LATERAL (SELECT means, sent_on, received_on, returned_on FROM letters.delivery
                                          WHERE letter_id = l.id ORDER BY id DESC LIMIT 1) d ON true) AS entry
             WHERE (:agency::text IS NULL OR agency = :agency)
               AND (:kind::text IS NULL OR kind = :kind)
               AND (:year::int IS NULL OR year = :year)
               AND (:state::text IS NULL OR state = :state)
               AND (:text::text IS NULL OR number ILIKE :text OR case_number ILIKE :text OR subject ILIKE :text
                    OR array_to_string(addressee, ' ') ILIKE :text)
               AND (:after::uuid IS NULL OR (date, issued_at, id) <
                    (SELECT a.date, a.issued_at, a.id FROM letters.letter a WHERE a.id = :after))
             ORDER BY date DESC, issued_at DESC, id DESC LIMIT :limit
            """;

    private final JdbcClient jdbc;

    RegisterQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first; {@code after} is the last one already given. */
    List<RegisterEntry> list(RegisterFilter filter, @Nullable UUID after, int limit) {
        return jdbc.sql(ROWS)
                .param(
                        "agency",
                        filter.agency() == null ? null : filter.agency().name())
                .param("kind", filter.kind())
                .param("year", filter.year())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("text", filter.pattern().orElse(null))
                .param("after", after)
                .param("limit", limit)
                .query((row, i) -> map(row))
                .list();
    }

    boolean exists(UUID id) {
        return jdbc.sql("SELECT count(id) FROM letters.letter WHERE id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Kinds of letters that were ever written. */
    List<String> kinds() {
        return jdbc.sql("SELECT DISTINCT kind FROM letters.letter ORDER BY kind")
                .query(String.class)
                .list();
    }

    /** Years of letters, the latest first. */
    List<Integer> years() {
        return jdbc.sql("SELECT DISTINCT year FROM letters.letter ORDER BY year DESC")
                .query(Integer.class)
                .list();
    }

    private static RegisterEntry map(ResultSet row) throws SQLException {
        var means = row.getString("means");
        return new RegisterEntry(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                Agency.valueOf(row.getString("agency")),
                row.getString("kind"),
                row.getString("number"),
                row.getObject("date", LocalDate.class),
                row.getString("subject"),
                ((String[]) row.getArray("addressee").getArray())[0],
                LetterState.valueOf(row.getString("state")),
                means == null ? null : Delivery.Means.ofCode(means),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                row.getObject("returned_on", LocalDate.class),
                row.getString("village_code"));
    }
}
