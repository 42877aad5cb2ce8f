package id.sinergi.registry;

import id.sinergi.identity.User;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of what was read: one row per reader, day, list and filter, and one per account and hour. */
@Repository
class ReadingRepository {

    private static final String LIST = """
            SELECT id, day, by_user AS "by", agency, list, filter, records, looks, first_at, last_at
              FROM registry.reading
             WHERE day BETWEEN :from AND :to
               AND (:after = 0 OR (day, records, by_user, list, filter)
                                  < (SELECT r.day, r.records, r.by_user, r.list, r.filter
                                       FROM registry.reading r WHERE r.id = :after))
             ORDER BY day DESC, records DESC, by_user DESC, list DESC, filter DESC
             LIMIT :limit
            """;

    private final JdbcClient jdbc;

    ReadingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Kinds of what is limited by the hour, by their column. */
    enum Budget {
        RECORDS("records"),
        FILES("files"),
        SINGLES("singles"),
        LOOKUPS("lookups");

        private final String column;

        Budget(String column) {
            this.column = column;
        }
    }

    /** What stands after a look, and how much of it the trail knew before. */
    record Counted(LocalDate day, long records, long told) {}

    /** A row that the trail does not know whole. */
    record Untold(LocalDate day, String by, String list, String filter, long records) {}

    /**
     * Adds to what the account has had in this hour, unless it has had {@code most} already: then {@code false}, and nothing
     * is added. Those who read at once wait here for each other, so that the limit holds for any burst.
     */
    boolean spend(String user, Instant hour, Budget budget, long amount, long most) {
        return jdbc.sql("""
                        INSERT INTO registry.reading_hour AS h (by_user, hour, %1$s) VALUES (:user, :hour, :amount)
                        ON CONFLICT (by_user, hour) DO UPDATE SET %1$s = h.%1$s + excluded.%1$s WHERE h.%1$s < :most
                        """.formatted(budget.column))
                        .param("user", user)
                        .param("hour", Timestamp.from(hour))
                        .param("amount", amount)
                        .param("most", most)
                        .update()
                == 1;
    }

    Counted add(User user, LocalDate day, PeopleList list, String filter, long records, Instant at) {
        return count("r.records + excluded.records", user, day, list, filter, records, at);
    }

    Counted atLeast(User user, LocalDate day, PeopleList list, String filter, long records, Instant at) {
        return count("greatest(r.records, excluded.records)", user, day, list, filter, records, at);
    }

    private Counted count(
            String becomes, User user, LocalDate day, PeopleList list, String filter, long records, Instant at) {
        return jdbc.sql("""
                        INSERT INTO registry.reading AS r
                               (by_user, day, list, filter, agency, records, looks, first_at, last_at)
                        VALUES (:by, :day, :list, :filter, :agency, :records, 1, :at, :at)
                        ON CONFLICT (by_user, day, list, filter) DO UPDATE
                           SET records = %s, looks = r.looks + 1, last_at = excluded.last_at
                        RETURNING day, records, told
                        """.formatted(becomes))
                .param("by", user.username())
                .param("day", Date.valueOf(day))
                .param("list", list.name())
                .param("filter", filter)
                .param("agency", user.agency().name())
                .param("records", records)
                .param("at", Timestamp.from(at))
                .query(Counted.class)
                .single();
    }

    void told(String user, LocalDate day, String list, String filter, long records) {
        jdbc.sql("""
                        UPDATE registry.reading SET told = :records
                         WHERE by_user = :by AND day = :day AND list = :list AND filter = :filter
                        """)
                .param("by", user)
                .param("day", Date.valueOf(day))
                .param("list", list)
                .param("filter", filter)
                .param("records", records)
                .update();
    }

    /** Of days before {@code today}, without those that the trail knows one by one; what another node tells of at this moment is left to it. */
    List<Untold> untold(LocalDate today) {
        return jdbc.sql("""
                        SELECT day, by_user AS "by", list, filter, records FROM registry.reading
                         WHERE day < :today AND told < records AND list <> 'LOOKUP'
                         ORDER BY day, by_user, list, filter
                           FOR UPDATE SKIP LOCKED
                        """)
                .param("today", Date.valueOf(today))
                .query(Untold.class)
                .list();
    }

    void forgetHours(Instant before) {
        jdbc.sql("DELETE FROM registry.reading_hour WHERE hour < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    boolean has(long id) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM registry.reading WHERE id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Newest day first, most records first; after the row {@code after}, from the beginning for 0. */
    List<Reading> list(LocalDate from, LocalDate to, long after, int limit) {
        return jdbc.sql(LIST)
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .param("after", after)
                .param("limit", limit)
                .query(Reading.class)
                .list();
    }
}
