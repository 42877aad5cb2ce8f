package id.sinergi.identity;

import id.sinergi.shared.ReferenceRows;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Names the agencies that have no name yet, from the regency's file. */
@Repository
class AgencyLoader implements InitializingBean {

    private final JdbcTemplate jdbc;
    private final Resource file;

    AgencyLoader(
            JdbcTemplate jdbc,
            @Value("${sinergi.regency.agencies:${sinergi.regency.reference:classpath:reference}/agencies.csv}")
                    Resource file) {
        this.jdbc = jdbc;
        this.file = file;
    }

    @Override
    public void afterPropertiesSet() {
        if (Integer.valueOf(0)
                .equals(jdbc.queryForObject("SELECT count(*) FROM identity.agency WHERE name = ''", Integer.class))) {
            return;
        }
        jdbc.batchUpdate(
                "UPDATE identity.agency SET name = ? WHERE code = ? AND name = ''",
                new ReferenceRows(file)
                        .rows().stream()
                                .map(row -> new Object[] {row.getField("name"), row.getField("code")})
                                .toList());
    }
}
