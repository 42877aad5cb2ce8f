package id.sinergi.imports;

import id.sinergi.runs.Passing;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is in the way of imports, and when they are tried again, by the database's clock, which all nodes share. */
@Repository
class HindranceRepository {

    private final JdbcClient jdbc;

    HindranceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Puts a job that is not ended off; how long something has been in its way at each try, or nothing where it is ended, also
     * by somebody who is just cancelling it. That it was taken up does not count against it: nothing is wrong with it.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Duration> putOff(UUID id, Passing by) {
        return jdbc.sql("""
                        SELECT hindered FROM imports.import_job
                         WHERE id = :id AND state IN ('QUEUED', 'RUNNING')
                           FOR UPDATE
                        """)
                .param("id", id)
                .query(Integer.class)
                .optional()
                .flatMap(times -> jdbc.sql("""
                                UPDATE imports.import_job
                                   SET state = 'QUEUED', attempts = 0, read = 0, hindered = hindered + 1, hindered_by = :by,
                                       hindered_since = coalesce(hindered_since, clock_timestamp()),
                                       next_at = clock_timestamp() + make_interval(secs => :pause)
                                 WHERE id = :id AND state IN ('QUEUED', 'RUNNING')
                                RETURNING extract(epoch FROM clock_timestamp() - hindered_since)::bigint
                                """)
                        .param("id", id)
                        .param("by", by.name())
                        .param("pause", Passing.pause(times + 1).toSeconds())
                        .query(Long.class)
                        .optional())
                .map(Duration::ofSeconds);
    }

    /** What a job that is not ended waits for. */
    Optional<Waiting> waiting(UUID id) {
        return jdbc.sql("""
                        SELECT hindered_by, next_at FROM imports.import_job
                         WHERE id = :id AND state = 'QUEUED' AND next_at > clock_timestamp()
                        """)
                .param("id", id)
                .query((row, i) -> new Waiting(
                        Passing.valueOf(Objects.requireNonNull(row.getString("hindered_by"))),
                        row.getTimestamp("next_at").toInstant()))
                .optional();
    }

    record Waiting(Passing why, Instant next) {}

    /** Queues a job again as if nothing had been in its way: one that failed with its rows kept, or one that waits. */
    boolean again(UUID id) {
        return jdbc.sql("""
                        UPDATE imports.import_job
                           SET state = 'QUEUED', failure = NULL, finished_at = NULL, attempts = 0, hindered = 0,
                               hindered_since = NULL, hindered_by = NULL, next_at = NULL
                         WHERE id = :id AND (state = 'FAILED' OR (state = 'QUEUED' AND hindered > 0))
                           AND EXISTS (SELECT 1 FROM imports.parcel WHERE import_id = :id AND content = 'ROWS')
                        """).param("id", id).update() > 0;
    }
}
