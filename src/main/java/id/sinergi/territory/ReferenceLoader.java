package id.sinergi.territory;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.sinergi.shared.ReferenceRows;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the empty reference tables from CSV files: Konawe's by default, another regency's by setting. */
@Repository
class ReferenceLoader implements InitializingBean {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Resource districts;
    private final Resource villages;
    private final Regency regency;

    ReferenceLoader(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            @Value("${sinergi.regency.districts:${sinergi.regency.reference:classpath:reference}/districts.csv}")
                    Resource districts,
            @Value("${sinergi.regency.villages:${sinergi.regency.reference:classpath:reference}/villages.csv}")
                    Resource villages,
            @Value("${sinergi.regency.code:74.02}") String code,
            @Value("${sinergi.regency.name:Konawe}") String name) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.districts = districts;
        this.villages = villages;
        this.regency = new Regency(code, name);
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> {
            if (jdbc.update(
                            "INSERT INTO territory.regency (code, name) SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM territory.regency) ON CONFLICT DO NOTHING",
                            regency.code(),
                            regency.name())
                    == 1) {
                load();
            }
        });
    }

    private void load() {
        jdbc.batchUpdate(
                "INSERT INTO territory.district (code, name, lat, lng) VALUES (?, ?, ?, ?)",
                new ReferenceRows(districts)
                        .rows().stream()
                                .map(row -> new Object[] {
                                    row.getField("code"), row.getField("name"), number(row, "lat"), number(row, "lng")
                                })
                                .toList());
        jdbc.batchUpdate(
                "INSERT INTO territory.village (code, district_code, name, kind, lat, lng) VALUES (?, ?, ?, ?, ?, ?)",
                new ReferenceRows(villages)
                        .rows().stream()
                                .map(row -> new Object[] {
                                    row.getField("code"),
                                    row.getField("district_code"),
                                    row.getField("name"),
                                    row.getField("kind"),
                                    number(row, "lat"),
                                    number(row, "lng")
                                })
                                .toList());
    }

    private static @Nullable Double number(NamedCsvRecord row, String field) {
        var text = row.getField(field);
        return text.isBlank() ? null : Double.valueOf(text);
    }
}
