package id.sinergi.templates;

import id.sinergi.shared.ReferenceRows;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Fills the empty table of letters' words from the regency's file: the first version of each kind. */
@Repository
class TemplateLoader implements InitializingBean {

    private final JdbcTemplate jdbc;
    private final Resource file;
    private final Clock clock;

    TemplateLoader(
            JdbcTemplate jdbc,
            @Value("${sinergi.regency.letters:${sinergi.regency.reference:classpath:reference}/letter_templates.csv}")
                    Resource file,
            Clock clock) {
        this.jdbc = jdbc;
        this.file = file;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        var now = Timestamp.from(clock.instant());
        new ReferenceRows(file).fill(jdbc, "SELECT count(*) FROM templates.template", """
                INSERT INTO templates.template (kind, version, valid_from, classification, attachments, subject, addressee,
                                                body, copies, created_by, created_at)
                VALUES (?, 1, ?, ?, ?, ?, ?, ?, string_to_array(?, chr(10)), 'system', ?)
                    ON CONFLICT DO NOTHING
                """, row -> new Object[] {
            row.getField("kind"),
            LocalDate.parse(row.getField("valid_from")),
            row.getField("classification"),
            ReferenceRows.optional(row, "attachments"),
            row.getField("subject"),
            ReferenceRows.optional(row, "addressee"),
            row.getField("body"),
            row.getField("copies"),
            now
        });
    }
}
