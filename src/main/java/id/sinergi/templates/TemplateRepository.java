package id.sinergi.templates;

import id.sinergi.identity.Agency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TemplateRepository {

    private static final String COLUMNS = """
            SELECT kind, version, valid_from, classification, attachments, subject, addressee, body, copies, created_by
              FROM templates.template
            """;

    private final JdbcClient jdbc;

    TemplateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LetterKind> kinds() {
        return jdbc.sql("""
                        SELECT code, agency, places, required FROM templates.kind ORDER BY agency DESC, code
                        """).query((row, i) -> kind(row)).list();
    }

    Optional<LetterKind> kind(String code) {
        return jdbc.sql("SELECT code, agency, places, required FROM templates.kind WHERE code = :code")
                .param("code", code)
                .query((row, i) -> kind(row))
                .optional();
    }

    /** The version that a letter of this date is made from. */
    LetterTemplate on(String kind, LocalDate date) {
        return jdbc.sql(COLUMNS + """
                         WHERE kind = :kind ORDER BY valid_from <= :date DESC, valid_from DESC, version DESC LIMIT 1
                        """)
                .param("kind", kind)
                .param("date", date)
                .query((row, i) -> map(row))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No template for " + kind));
    }

    /** Newest first. */
    List<LetterTemplate> versions(String kind) {
        return jdbc.sql(COLUMNS + " WHERE kind = :kind ORDER BY version DESC")
                .param("kind", kind)
                .query((row, i) -> map(row))
                .list();
    }

    /** False where somebody else has kept this version meanwhile. */
    boolean insert(LetterTemplate template, Instant at) {
        return jdbc.sql("""
                                INSERT INTO templates.template
                                       (kind, version, valid_from, classification, attachments, subject, addressee,
                                        body, copies, created_by, created_at)
                                VALUES (:kind, :version, :from, :classification, :attachments, :subject, :addressee,
                                        :body, :copies, :by, :at)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("kind", template.kind())
                        .param("version", template.version())
                        .param("from", template.validFrom())
                        .param("classification", template.classification())
                        .param("attachments", template.attachments())
                        .param("subject", template.subject())
                        .param("addressee", template.addressee())
                        .param("body", template.body())
                        .param("copies", template.copies().toArray(String[]::new))
                        .param("by", template.createdBy())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static LetterKind kind(ResultSet row) throws SQLException {
        return new LetterKind(
                row.getString("code"),
                Agency.valueOf(row.getString("agency")),
                Set.copyOf(texts(row, "places")),
                Set.copyOf(texts(row, "required")));
    }

    private static LetterTemplate map(ResultSet row) throws SQLException {
        return new LetterTemplate(
                row.getString("kind"),
                row.getInt("version"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("classification"),
                row.getString("attachments"),
                row.getString("subject"),
                row.getString("addressee"),
                row.getString("body"),
                texts(row, "copies"),
                row.getString("created_by"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
