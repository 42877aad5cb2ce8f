package id.sinergi.letters;

import id.sinergi.shared.ReferenceRows;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Fills the empty table of letterheads from the regency's file. */
@Repository
class OfficeLoader implements InitializingBean {

    private final JdbcTemplate jdbc;
    private final Resource file;
    private final Clock clock;

    OfficeLoader(
            JdbcTemplate jdbc,
            @Value("${sinergi.regency.offices:${sinergi.regency.reference:classpath:reference}/offices.csv}")
                    Resource file,
            Clock clock) {
        this.jdbc = jdbc;
        this.file = file;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        var now = Timestamp.from(clock.instant());
        new ReferenceRows(file).fill(jdbc, "SELECT count(*) FROM letters.office", """
                INSERT INTO letters.office (agency, government, address, place, signatory_title, version, changed_by, changed_at)
                VALUES (?, ?, ?, ?, ?, 1, 'system', ?)
                    ON CONFLICT DO NOTHING
                """, row -> new Object[] {
            row.getField("agency"),
            row.getField("government"),
            row.getField("address"),
            row.getField("place"),
            row.getField("signatory_title"),
            now
        });
    }
}
