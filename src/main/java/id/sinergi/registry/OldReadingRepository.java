package id.sinergi.registry;

import id.sinergi.shared.RetainedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of what was read long ago; the trail keeps how much each reader had of a day. */
@Repository
class OldReadingRepository extends RetainedRows {

    private static final Old OLD = new Old("(by_user, day, list, filter)", "last_at", "day::text", """
            FROM registry.reading WHERE last_at < :before
            """);

    OldReadingRepository(JdbcClient jdbc) {
        super(jdbc, "people.readings", OLD, """
                DELETE FROM registry.reading r USING old WHERE (r.by_user, r.day, r.list, r.filter) = old.key
                """);
    }
}
