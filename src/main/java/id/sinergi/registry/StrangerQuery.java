package id.sinergi.registry;

import id.sinergi.imports.kinds.Cleaning;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StrangerQuery {

    private static final String FROM = """
              FROM registry.membership m
              LEFT JOIN registry.employer e ON e.npp = m.npp
             WHERE m.superseded IS NULL
               AND NOT EXISTS (SELECT 1 FROM registry.worker w WHERE w.nik = m.nik)
               AND NOT EXISTS (SELECT 1 FROM registry.worker w WHERE w.member_nik = m.nik)
               AND (CAST(:segment AS text) IS NULL OR m.segment = :segment)
               AND (:text = '' OR m.folded LIKE '%' || registry.folded(:text) || '%' OR m.npp = :text
                    OR e.name ILIKE '%' || :text || '%')
            """;

    private static final String LIST = """
            SELECT m.id, m.nik, m.kpj, m.name, m.birth_date, m.segment, m.npp, e.name AS employer, m.active, m.as_of
            """ + FROM + """
               AND (CAST(:name AS text) IS NULL OR (m.name, m.id) > (:name, :id))
             ORDER BY m.name, m.id
             LIMIT :limit
            """;

    private final JdbcClient jdbc;

    StrangerQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Strangers.Stranger> list(Strangers.Filter filter, @Nullable String name, @Nullable Long id, int limit) {
        return filtered(LIST, filter)
                .param("name", name)
                .param("id", id)
                .param("limit", limit)
                .query((row, i) -> new Strangers.Stranger(
                        row.getLong("id"),
                        Nik.mask(row.getString("nik")),
                        row.getString("kpj"),
                        row.getString("name"),
                        row.getDate("birth_date").toLocalDate(),
                        row.getString("segment"),
                        row.getString("npp"),
                        row.getString("employer"),
                        row.getBoolean("active"),
                        row.getDate("as_of").toLocalDate()))
                .list();
    }

    long count(Strangers.Filter filter) {
        return filtered("SELECT count(*)" + FROM, filter).query(Long.class).single();
    }

    private JdbcClient.StatementSpec filtered(String sql, Strangers.Filter filter) {
        return jdbc.sql(sql)
                .param("segment", filter.segment())
                .param("text", Cleaning.text(filter.text()).replaceAll("[%_\\\\]", ""));
    }
}
