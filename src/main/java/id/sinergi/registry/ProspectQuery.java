package id.sinergi.registry;

import id.sinergi.registry.Prospects.Prospect;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class ProspectQuery {

    private static final String WHO = """
              FROM registry.worker
             WHERE route = 'outreach' AND village_code LIKE ANY (:own)
               AND duplicate_of IS NULL AND countable AND membership IS DISTINCT FROM 'ACTIVE'
            """ + WorkerRepository.OF_AGE;

    private final JdbcClient jdbc;
    private final Headcount.Ages ages;
    private final Clock clock;

    ProspectQuery(JdbcClient jdbc, CoverageQuery coverage, Clock clock) {
        this.jdbc = jdbc;
        this.ages = coverage.ages();
        this.clock = clock;
    }

    SequencedMap<String, Long> byVillage(String[] own) {
        var villages = new LinkedHashMap<String, Long>();
        who("SELECT village_code, count(*) AS people", " GROUP BY village_code ORDER BY people DESC, village_code", own)
                .query(row -> {
                    villages.put(row.getString("village_code"), row.getLong("people"));
                });
        return villages;
    }

    List<Prospect> of(Collection<String> villages, String[] own) {
        return who(
                        "SELECT village_code, nik, name, birth_date, sex, address, hamlet, rt, rw, occupation, phone",
                        " AND village_code = ANY (:villages) ORDER BY village_code, hamlet, rt, name, id",
                        own)
                .param("villages", villages.toArray(String[]::new))
                .query((row, i) -> prospect(row))
                .list();
    }

    private StatementSpec who(String what, String end, String[] own) {
        return jdbc.sql(what + WHO + end)
                .param("own", own)
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .param("youngest", ages.youngest())
                .param("oldest", ages.oldest());
    }

    private static Prospect prospect(ResultSet row) throws SQLException {
        return new Prospect(
                row.getString("village_code"),
                Nik.mask(row.getString("nik")),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("sex"),
                row.getString("address"),
                row.getString("hamlet"),
                row.getString("rt"),
                row.getString("rw"),
                row.getObject("occupation", Short.class),
                row.getString("phone"));
    }
}
