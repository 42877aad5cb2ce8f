package id.sinergi.registry;

import id.sinergi.imports.kinds.Cleaning;
import id.sinergi.shared.PersonalNumber;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StrangerQuery {

    private static final String FROM = """
              FROM registry.membership m
             WHERE m.superseded IS NULL
               AND NOT EXISTS (SELECT 1 FROM registry.worker w WHERE w.nik = m.nik)
               AND NOT EXISTS (SELECT 1 FROM registry.worker w WHERE w.member_nik = m.nik)
               AND (CAST(:segment AS text) IS NULL OR m.segment = :segment)
               AND (:text = '' OR m.folded LIKE '%' || registry.folded(:text) || '%' OR m.npp = upper(:text)
                    OR m.npp = ANY (:npps))
            """;

    private static final String LIST = """
            SELECT m.id, m.nik, m.kpj, m.name, m.birth_date, m.segment, m.npp, m.active, m.as_of
            """ + FROM + """
               AND (:after = 0 OR (m.name, m.id) > (SELECT last.name, last.id FROM registry.membership last WHERE last.id = :after))
             ORDER BY m.name, m.id
             LIMIT :limit
            """;

    private final JdbcClient jdbc;

    StrangerQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A member with the whole NIK. */
    record Row(
            long id,
            String nik,
            @Nullable String kpj,
            String name,
            LocalDate birthDate,
            String segment,
            String npp,
            boolean active,
            LocalDate asOf) {

        Row {
            kpj = PersonalNumber.masked(kpj);
        }
    }

    /** Whether there is such a membership to go on after. */
    boolean has(long id) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM registry.membership WHERE id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** By name and id, after the membership {@code after}, from the beginning for 0. */
    List<Row> list(Strangers.Filter filter, Collection<String> npps, long after, int limit) {
        return filtered(LIST, filter, npps)
                .param("after", after)
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    long count(Strangers.Filter filter, Collection<String> npps) {
        return filtered("SELECT count(*)" + FROM, filter, npps)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, Strangers.Filter filter, Collection<String> npps) {
        return jdbc.sql(sql)
                .param("segment", filter.segment())
                .param("npps", npps.toArray(String[]::new))
                .param("text", Cleaning.text(filter.text()).replaceAll("[%_\\\\]", ""));
    }
}
