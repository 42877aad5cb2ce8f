package id.sinergi.employers;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which employer a number or a name means. */
@Repository
class EmployerNamesQuery {

    /** The best of those with the same key: same legal form before others, then the same village; none where two are as good. */
    private static final String RESOLVED = """
            SELECT name, min(id) AS id
              FROM (SELECT t.name, e.id,
                           rank() OVER (PARTITION BY t.name
                                            ORDER BY employers.name_words(e.name) = employers.name_words(t.name) DESC,
                                                     e.village_code = :village DESC) AS place
                      FROM unnest(CAST(:names AS text[])) AS t (name)
                      JOIN employers.employer e ON e.name_key = employers.name_key(t.name)
                     WHERE e.name_key <> '') AS ranked
             WHERE place = 1
             GROUP BY name
            HAVING count(*) = 1
            """;

    private final JdbcClient jdbc;

    EmployerNamesQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, String> namesById(Collection<Long> ids) {
        var names = new HashMap<Long, String>();
        jdbc.sql("SELECT id, name FROM employers.employer WHERE id = ANY (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    names.put(row.getLong("id"), row.getString("name"));
                });
        return names;
    }

    Map<String, String> names(Collection<String> npps) {
        var names = new HashMap<String, String>();
        jdbc.sql("SELECT npp, name FROM employers.employer WHERE npp = ANY (:npps)")
                .param("npps", npps.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("npp"), row.getString("name"));
                });
        return names;
    }

    List<String> nppsNamed(String text, int most) {
        return jdbc.sql("""
                        SELECT npp FROM employers.employer
                         WHERE npp IS NOT NULL AND employers.name_key(:text) <> '' AND name_key LIKE '%' || employers.name_key(:text) || '%'
                         ORDER BY name, id LIMIT :most
                        """)
                .param("text", text)
                .param("most", most)
                .query(String.class)
                .list();
    }

    Map<String, Long> resolve(String village, Collection<String> names) {
        var ids = new HashMap<String, Long>();
        jdbc.sql(RESOLVED)
                .param("village", village)
                .param("names", names.toArray(String[]::new))
                .query(row -> {
                    ids.put(row.getString("name"), row.getLong("id"));
                });
        return ids;
    }

    List<String> spellings(long employer, Collection<String> names) {
        return jdbc.sql("""
                        SELECT t.name
                          FROM unnest(CAST(:names AS text[])) AS t (name)
                          JOIN employers.employer e ON e.id = :id AND e.name_key = employers.name_key(t.name)
                         WHERE e.name_key <> ''
                        """)
                .param("names", names.toArray(String[]::new))
                .param("id", employer)
                .query(String.class)
                .list();
    }
}
