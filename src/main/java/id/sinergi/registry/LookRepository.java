package id.sinergi.registry;

import id.sinergi.identity.User;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LookRepository {

    private final JdbcClient jdbc;

    LookRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long worker, String what, @Nullable String reason, User by, Instant at) {
        jdbc.sql("""
                        INSERT INTO registry.worker_look (worker_id, what, reason, by_user, agency, at)
                        VALUES (:worker, :what, :reason, :by, :agency, :at)
                        """)
                .param("worker", worker)
                .param("what", what)
                .param("reason", reason)
                .param("by", by.username())
                .param("agency", by.agency().name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Latest first. */
    List<Workers.Look> of(long worker, int most) {
        return jdbc.sql("""
                        SELECT what, reason, by_user AS "by", agency, at
                          FROM registry.worker_look
                         WHERE worker_id = :worker
                         ORDER BY id DESC
                         LIMIT :most
                        """)
                .param("worker", worker)
                .param("most", most)
                .query(Workers.Look.class)
                .list();
    }
}
