package id.sinergi.employers;

import id.sinergi.calendar.WorkingDays;
import id.sinergi.imports.kinds.Cleaning;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of employers: by name, by likeness to what was typed, or by what they owe. */
@Repository
class EmployerListQuery {

    /** Half of a word's trigrams: one wrong letter in a word of five. */
    private static final String ALIKE = "SELECT set_config('pg_trgm.word_similarity_threshold', '0.5', true)";

    private static final String OPEN = """
              LEFT JOIN LATERAL (
                   SELECT count(*) AS months, sum(a.contribution - a.paid)::bigint AS owed, min(a.due_on) AS oldest
                     FROM employers.arrears a
                    WHERE a.npp = e.npp AND a.contribution > a.paid AND a.due_on < :today) o ON true
             WHERE e.village_code LIKE ANY (:areas)
            """;

    /** The index finds the longest word; the others are looked for in what it found. */
    private static final String FOUND = """
               AND ((e.name_key LIKE '%' || :longest || '%' OR (:longest <% e.name_key AND length(:longest) > 3)
                     OR e.npp = upper(:text) OR e.nib = :text)
                    AND (e.npp = upper(:text) OR e.nib = :text OR NOT EXISTS (
                        SELECT 1 FROM unnest(CAST(:words AS text[])) AS w (word)
                         WHERE NOT (e.name_key LIKE '%' || w.word || '%' OR (w.word <% e.name_key AND length(w.word) > 3)))))
            """;

    private static final String LIKENESS = """
            round((public.similarity(e.name_key, :key)
                   + CASE WHEN e.npp = upper(:text) OR e.nib = :text THEN 3
                          WHEN (SELECT bool_and(e.name_key LIKE '%' || w.word || '%')
                                  FROM unnest(CAST(:words AS text[])) AS w (word)) THEN 1
                          ELSE 0 END)::numeric, 4)""";

    private static final String LISTED = """
            SELECT id, npp, nib, npwp, name, address, village_code, kbli, contact, phone, email, worker_count, risk_group,
                   version, updated_at, updated_by, months, owed, oldest, rank
            """;

    /** What decides the place of a row, and how. */
    private enum Order {
        NAME("0::numeric", " ORDER BY name, id"),
        LIKENESS(EmployerListQuery.LIKENESS, " ORDER BY rank DESC, name, id"),
        OWED("COALESCE(o.owed, 0)::numeric", " ORDER BY rank DESC, name, id");

        private final String rank;
        private final String by;

        Order(String rank, String by) {
            this.rank = rank;
            this.by = by;
        }
    }

    private final JdbcClient jdbc;

    EmployerListQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row with its place in the order: highest rank first, then name and id. */
    record Row(Employers.Listed listed, BigDecimal rank) {

        String key() {
            return rank.toPlainString() + "\n" + listed.employer().id();
        }
    }

    /** Where the last slice ended. */
    record Place(BigDecimal rank, String name, long id) {}

    /** What to find, and what it is cut to. */
    record Wanted(EmployerFilter filter, String[] areas, LocalDate today, WorkingDays days, List<Long> withCase) {}

    /** What was typed, in the form in which names are compared. */
    private record Typed(String text, String key) {

        String[] words() {
            return key.isEmpty() ? new String[0] : key.split(" ");
        }
    }

    List<Row> list(Wanted wanted, @Nullable Place after, int limit) {
        var typed = typed(wanted.filter());
        var order =
                !typed.key().isEmpty() ? Order.LIKENESS : wanted.filter().looksAtArrears() ? Order.OWED : Order.NAME;
        var sql = LISTED + "FROM (SELECT " + EmployerRepository.COLUMNS
                + ", COALESCE(o.months, 0) AS months, COALESCE(o.owed, 0) AS owed, o.oldest, " + order.rank
                + " AS rank\n"
                + "  FROM employers.employer e\n" + OPEN + conditions(wanted.filter(), typed) + ") AS listed\n"
                + (after == null ? "" : " WHERE (-rank, name, id) > (-CAST(:rank AS numeric), :name, :id)\n")
                + order.by + " LIMIT :limit";
        var query = bind(sql, wanted, typed).param("limit", limit);
        if (after != null) {
            query = query.param("rank", after.rank())
                    .param("name", after.name())
                    .param("id", after.id());
        }
        return query.query((row, i) -> new Row(
                        new Employers.Listed(
                                EmployerRepository.employer(row),
                                row.getInt("months"),
                                row.getLong("owed"),
                                moved(wanted, row.getObject("oldest", LocalDate.class))),
                        row.getBigDecimal("rank")))
                .list();
    }

    List<Long> ids(Wanted wanted) {
        var typed = typed(wanted.filter());
        return bind(
                        "SELECT e.id FROM employers.employer e\n" + OPEN + conditions(wanted.filter(), typed),
                        wanted,
                        typed)
                .query(Long.class)
                .list();
    }

    private Typed typed(EmployerFilter filter) {
        var text = Cleaning.text(filter.text());
        return new Typed(text, text.isEmpty() ? "" : key(text));
    }

    private JdbcClient.StatementSpec bind(String sql, Wanted wanted, Typed typed) {
        var filter = wanted.filter();
        var query = jdbc.sql(sql).param("today", over(wanted, wanted.today())).param("areas", wanted.areas());
        if (!typed.key().isEmpty()) {
            jdbc.sql(ALIKE).query().singleValue();
            query = query.param("text", typed.text())
                    .param("key", typed.key())
                    .param("words", typed.words())
                    .param(
                            "longest",
                            Arrays.stream(typed.words())
                                    .max(Comparator.comparingInt(String::length))
                                    .orElseThrow());
        }
        if (filter.age() != null) {
            query = query.param("before", over(wanted, filter.age().before(wanted.today())))
                    .param("notBefore", over(wanted, filter.age().notBefore(wanted.today())));
        }
        if (filter.openCase() != null) {
            query = query.param("withCase", wanted.withCase().toArray(Long[]::new));
        }
        return filter.only() == null ? query : query.param("only", filter.only().toArray(Long[]::new));
    }

    /** Days of payment that are no working days move to the next one. */
    private static Date over(Wanted wanted, LocalDate date) {
        return Date.valueOf(wanted.days().notDueBefore(date));
    }

    private static @Nullable LocalDate moved(Wanted wanted, @Nullable LocalDate due) {
        return due == null ? null : wanted.days().onOrAfter(due);
    }

    private static String conditions(EmployerFilter filter, Typed typed) {
        return (typed.key().isEmpty() ? "" : FOUND)
                + (filter.inArrears() ? "   AND o.owed > 0\n" : "")
                + (filter.unregistered() ? "   AND e.npp IS NULL\n" : "")
                + (filter.age() != null ? "   AND o.oldest < :before AND o.oldest >= :notBefore\n" : "")
                + (filter.openCase() != null ? "   AND (e.id = ANY (:withCase)) = " + filter.openCase() + "\n" : "")
                + (filter.only() != null ? "   AND e.id = ANY (:only)\n" : "");
    }

    private String key(String text) {
        return jdbc.sql("SELECT employers.name_key(:text)")
                .param("text", text)
                .query(String.class)
                .single();
    }
}
