package id.sinergi.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the reference tables once: they change only with a release or by an administrator's reload. */
@Repository
class TerritoryRepository {

    private static final String VILLAGES = """
            SELECT v.code, v.district_code, d.name AS district_name, v.name, upper(v.kind) AS kind,
                   coalesce(v.lat, d.lat) AS lat, coalesce(v.lng, d.lng) AS lng
              FROM territory.village v JOIN territory.district d ON d.code = v.district_code
             ORDER BY v.code
            """;

    private final JdbcClient jdbc;
    private volatile @Nullable List<Village> villages;
    private volatile @Nullable List<District> districts;

    TerritoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Regency regency() {
        return jdbc.sql("SELECT code, name FROM territory.regency")
                .query(Regency.class)
                .single();
    }

    List<District> districts() {
        var known = districts;
        if (known == null || known.isEmpty()) {
            known = jdbc.sql("SELECT code, name, lat, lng FROM territory.district ORDER BY code")
                    .query(District.class)
                    .list();
            districts = known;
        }
        return known;
    }

    List<Village> villages() {
        var known = villages;
        if (known == null || known.isEmpty()) {
            known = jdbc.sql(VILLAGES).query(Village.class).list();
            villages = known;
        }
        return known;
    }
}
