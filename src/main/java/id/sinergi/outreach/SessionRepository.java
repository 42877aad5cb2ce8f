package id.sinergi.outreach;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionRepository {

    private static final String COLUMNS = """
            SELECT id, number, position, village_code, planned, hour, target, gap, place, invited, speaker, material,
                   state, held, photo, others, registered, overdue_since, place_ready, speaker_ready
              FROM outreach.session
            """;

    private final JdbcClient jdbc;

    SessionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts the plan's sessions in place of those planned before; {@code gaps} are remembered by village. */
    void replace(String number, List<Plan.Visit> visits, Map<String, Long> gaps) {
        jdbc.sql("DELETE FROM outreach.session WHERE number = :number")
                .param("number", number)
                .update();
        for (var i = 0; i < visits.size(); i++) {
            var visit = visits.get(i);
            jdbc.sql("""
                            INSERT INTO outreach.session (id, number, position, village_code, planned, target, gap)
                            VALUES (:id, :number, :position, :village, :planned, :target, :gap)
                            """)
                    .param("id", number + "-" + (i + 1))
                    .param("number", number)
                    .param("position", i + 1)
                    .param("village", visit.villageCode())
                    .param("planned", visit.date())
                    .param("target", visit.target())
                    .param("gap", gaps.get(visit.villageCode()))
                    .update();
        }
    }

    List<Session> of(String number) {
        return jdbc.sql(COLUMNS + " WHERE number = :number ORDER BY position")
                .param("number", number)
                .query(Session.class)
                .list();
    }

    Session get(String id) {
        return jdbc.sql(COLUMNS + " WHERE id = :id")
                .param("id", id)
                .query(Session.class)
                .single();
    }

    void place(String id, String place, int invited, String hour) {
        changed(jdbc.sql("""
                        UPDATE outreach.session
                           SET place = :place, invited = :invited, hour = :hour, version = version + 1
                         WHERE id = :id AND state = 'PLANNED'
                        """)
                .param("place", place)
                .param("invited", invited)
                .param("hour", hour)
                .param("id", id)
                .update());
    }

    /** Place and invitation are ready. */
    void placeReady(String id) {
        changed(jdbc.sql("UPDATE outreach.session SET place_ready = true WHERE id = :id AND state = 'PLANNED'")
                .param("id", id)
                .update());
    }

    void speaker(String id, String speaker, String material) {
        changed(jdbc.sql("""
                        UPDATE outreach.session
                           SET speaker = :speaker, material = :material, speaker_ready = true, version = version + 1
                         WHERE id = :id AND state = 'PLANNED'
                        """)
                .param("speaker", speaker)
                .param("material", material)
                .param("id", id)
                .update());
    }

    void held(String id, LocalDate held, String place, @Nullable UUID photo, int others) {
        changed(jdbc.sql("""
                        UPDATE outreach.session
                           SET state = 'HELD', held = :held, place = :place, photo = :photo, others = :others,
                               version = version + 1
                         WHERE id = :id AND state = 'PLANNED'
                        """)
                .param("held", held)
                .param("place", place)
                .param("photo", photo)
                .param("others", others)
                .param("id", id)
                .update());
    }

    void askToMove(Session session, LocalDate becomes, String reason, String by, Instant at) {
        jdbc.sql("""
                        INSERT INTO outreach.session_move (session_id, was, becomes, reason, by_user, at)
                        VALUES (:id, :was, :becomes, :reason, :by, :at)
                        """)
                .param("id", session.id())
                .param("was", session.planned())
                .param("becomes", becomes)
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /**
     * Gives the session its new date; does nothing where that has been done.
     *
     * @param anew whether place and speaker are to be made ready for it again
     */
    void move(String id, boolean anew) {
        jdbc.sql("""
                        WITH asked AS (
                            UPDATE outreach.session_move SET applied = true
                             WHERE session_id = :id AND NOT applied
                             RETURNING id, becomes)
                        UPDATE outreach.session
                           SET planned = (SELECT becomes FROM asked ORDER BY id DESC LIMIT 1), overdue_since = NULL,
                               place_ready = place_ready AND NOT :anew, speaker_ready = speaker_ready AND NOT :anew,
                               version = version + 1
                         WHERE id = :id AND state = 'PLANNED' AND EXISTS (SELECT 1 FROM asked)
                        """).param("id", id).param("anew", anew).update();
    }

    /** Notes that the date has passed; false where it has not, or that is known already. */
    boolean overdue(String id, LocalDate today) {
        return jdbc.sql("""
                                UPDATE outreach.session SET overdue_since = planned + 1, version = version + 1
                                 WHERE id = :id AND state = 'PLANNED' AND planned < :today AND overdue_since IS NULL
                                """).param("id", id).param("today", today).update() == 1;
    }

    void registered(String id) {
        changed(jdbc.sql(
                        "UPDATE outreach.session SET registered = true, version = version + 1 WHERE id = :id AND state = 'HELD'")
                .param("id", id)
                .update());
    }

    /** Ends a session whose registrations are processed and whose undecided have been called. */
    void finish(String id) {
        jdbc.sql("""
                        UPDATE outreach.session SET state = 'DONE', version = version + 1
                         WHERE id = :id AND state = 'HELD' AND registered
                           AND NOT EXISTS (SELECT 1 FROM outreach.attendee
                                            WHERE session_id = :id AND wants = 'UNDECIDED' AND answer IS NULL)
                        """).param("id", id).update();
    }

    void cancel(String number) {
        jdbc.sql(
                        "UPDATE outreach.session SET state = 'CANCELLED', version = version + 1 WHERE number = :number AND state = 'PLANNED'")
                .param("number", number)
                .update();
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("The session is not in the state that this step needs");
        }
    }
}
