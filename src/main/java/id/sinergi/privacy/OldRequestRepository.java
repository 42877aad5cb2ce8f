package id.sinergi.privacy;

import id.sinergi.shared.DueQuery;
import id.sinergi.shared.Retained;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests answered long ago: that there was one and when it was answered stays, whose it was goes. */
@Repository
class OldRequestRepository implements Retained {

    private static final String OLD = " FROM privacy.request WHERE answered_at < :before AND nik IS NOT NULL";

    private final JdbcClient jdbc;

    OldRequestRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String category() {
        return "privacy.requests";
    }

    @Override
    public Due due(Instant before) {
        return new DueQuery(jdbc, "answered_at", "case_number", OLD).due(before);
    }

    @Override
    public long erase(Instant before) {
        jdbc.sql("DELETE FROM privacy.correction WHERE case_number IN (SELECT case_number" + OLD + ")")
                .param("before", Timestamp.from(before))
                .update();
        return jdbc.sql("""
                        UPDATE privacy.request
                           SET nik = NULL, name = NULL, contact = NULL, wish = NULL, receiver = NULL, evidence = NULL,
                               reason = NULL, returned = NULL, worker_id = NULL
                         WHERE answered_at < :before AND nik IS NOT NULL
                        """).param("before", Timestamp.from(before)).update();
    }
}
