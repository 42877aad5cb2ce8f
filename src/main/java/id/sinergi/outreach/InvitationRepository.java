package id.sinergi.outreach;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which letters invite to which session; the newest one holds. */
@Repository
class InvitationRepository {

    private static final String COLUMNS = "SELECT session_id, letter_id, planned, sent FROM outreach.invitation";

    private final JdbcClient jdbc;

    InvitationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param planned the date that it invites to */
    record Invitation(String sessionId, UUID letterId, LocalDate planned, boolean sent) {}

    void insert(Session session, UUID letter) {
        jdbc.sql(
                        "INSERT INTO outreach.invitation (session_id, letter_id, planned) VALUES (:session, :letter, :planned)")
                .param("session", session.id())
                .param("letter", letter)
                .param("planned", session.planned())
                .update();
    }

    Optional<Invitation> ofLetter(UUID letter) {
        return jdbc.sql(COLUMNS + " WHERE letter_id = :letter")
                .param("letter", letter)
                .query(Invitation.class)
                .optional();
    }

    Optional<Invitation> newest(String session) {
        return jdbc.sql(COLUMNS + " WHERE session_id = :session ORDER BY id DESC LIMIT 1")
                .param("session", session)
                .query(Invitation.class)
                .optional();
    }

    /** The newest one that went out. */
    Optional<Invitation> lastSent(String session) {
        return jdbc.sql(COLUMNS + " WHERE session_id = :session AND sent ORDER BY id DESC LIMIT 1")
                .param("session", session)
                .query(Invitation.class)
                .optional();
    }

    void sent(UUID letter) {
        jdbc.sql("UPDATE outreach.invitation SET sent = true WHERE letter_id = :letter")
                .param("letter", letter)
                .update();
    }

    /** The letter that invites to each session of a campaign now. */
    Map<String, UUID> of(String number) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (i.session_id) i.session_id, i.letter_id, i.planned, i.sent
                          FROM outreach.invitation i JOIN outreach.session s ON s.id = i.session_id
                         WHERE s.number = :number ORDER BY i.session_id, i.id DESC
                        """).param("number", number).query(Invitation.class).list().stream()
                .collect(Collectors.toMap(Invitation::sessionId, Invitation::letterId));
    }
}
