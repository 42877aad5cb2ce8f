package id.sinergi.coverage;

import id.sinergi.shared.ReferenceRows;
import java.time.LocalDate;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Fills the empty table of published figures from the regency's file, which may have no row. */
@Repository
class OfficialLoader implements InitializingBean {

    private final JdbcTemplate jdbc;
    private final Resource file;

    OfficialLoader(
            JdbcTemplate jdbc,
            @Value("${sinergi.regency.official:${sinergi.regency.reference:classpath:reference}/official_figures.csv}")
                    Resource file) {
        this.jdbc = jdbc;
        this.file = file;
    }

    @Override
    public void afterPropertiesSet() {
        new ReferenceRows(file)
                .fill(
                        jdbc,
                        "SELECT count(*) FROM coverage.official",
                        "INSERT INTO coverage.official (at, segment, eligible, active, source) VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING",
                        row -> new Object[] {
                            LocalDate.parse(row.getField("at")),
                            ReferenceRows.optional(row, "segment"),
                            Integer.valueOf(row.getField("eligible")),
                            Integer.valueOf(row.getField("active")),
                            row.getField("source")
                        });
    }
}
