package id.sinergi.coverage;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class BoundaryRepository {

    private static final TypeReference<List<List<List<List<Double>>>>> POLYGONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BoundaryRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void store(List<Boundary> boundaries, String by, Instant now) {
        jdbc.sql("""
                        INSERT INTO coverage.boundary (code, polygons, loaded_by, loaded_at)
                        SELECT b.code, b.polygons, :by, :now
                          FROM unnest(:codes::text[], :polygons::jsonb[]) AS b (code, polygons)
                         ORDER BY b.code
                        ON CONFLICT (code) DO UPDATE
                           SET polygons = excluded.polygons, loaded_by = excluded.loaded_by, loaded_at = excluded.loaded_at
                        """)
                .param("codes", boundaries.stream().map(Boundary::code).toArray(String[]::new))
                .param(
                        "polygons",
                        boundaries.stream()
                                .map(each -> json.writeValueAsString(each.polygons()))
                                .toArray(String[]::new))
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    int clear() {
        return jdbc.sql("DELETE FROM coverage.boundary").update();
    }

    /** @param areas patterns of codes */
    List<Boundary> within(String[] areas) {
        return jdbc.sql("SELECT code, polygons FROM coverage.boundary WHERE code LIKE ANY (:areas) ORDER BY code")
                .param("areas", areas)
                .query((row, i) ->
                        new Boundary(row.getString("code"), json.readValue(row.getString("polygons"), POLYGONS)))
                .list();
    }

    /** How many districts (codes of {@code length} letters) or villages have an outline. */
    int count(int length) {
        return jdbc.sql("SELECT count(*) FROM coverage.boundary WHERE length(code) = :length")
                .param("length", length)
                .query(Integer.class)
                .single();
    }
}
