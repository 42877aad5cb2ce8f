package id.sinergi.replies;

import id.sinergi.identity.Agency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links of letters. */
@Repository
class LinkRepository {

    private static final String LINKS = """
            SELECT letter_id, code, case_number, agency, expires_on, confirmed_at, answered_at FROM replies.link
            """;

    private final JdbcClient jdbc;

    LinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Link(
            UUID letterId,
            String code,
            String caseNumber,
            Agency agency,
            LocalDate expiresOn,
            @Nullable Instant confirmedAt,
            @Nullable Instant answeredAt) {}

    /** Makes the link of a letter, unless it has one. */
    void make(UUID letterId, String code, String caseNumber, Agency agency, LocalDate expiresOn) {
        jdbc.sql("""
                        INSERT INTO replies.link (letter_id, code, case_number, agency, expires_on)
                        VALUES (:letter, :code, :case, :agency, :expires) ON CONFLICT (letter_id) DO NOTHING
                        """)
                .param("letter", letterId)
                .param("code", code)
                .param("case", caseNumber)
                .param("agency", agency.name())
                .param("expires", expiresOn)
                .update();
    }

    Optional<Link> ofCode(String code) {
        return jdbc.sql(LINKS + " WHERE code = :code")
                .param("code", code)
                .query((row, i) -> link(row))
                .optional();
    }

    Optional<Link> ofLetter(UUID letterId) {
        return jdbc.sql(LINKS + " WHERE letter_id = :letter")
                .param("letter", letterId)
                .query((row, i) -> link(row))
                .optional();
    }

    /** From the day the letter is sent, or sent again, the term runs. */
    void sent(UUID letterId, LocalDate expiresOn) {
        jdbc.sql("UPDATE replies.link SET expires_on = :expires WHERE letter_id = :letter")
                .param("expires", expiresOn)
                .param("letter", letterId)
                .update();
    }

    /** The links of a case whose letters the receiver says to have. */
    List<Link> confirmed(String caseNumber) {
        return jdbc.sql(LINKS + " WHERE case_number = :case AND confirmed_at IS NOT NULL ORDER BY confirmed_at")
                .param("case", caseNumber)
                .query((row, i) -> link(row))
                .list();
    }

    /** Keeps that the receiver says to have the letter; false where that is known. */
    boolean confirmed(UUID letterId, Instant at) {
        return jdbc.sql("UPDATE replies.link SET confirmed_at = :at WHERE letter_id = :letter AND confirmed_at IS NULL")
                        .param("at", Timestamp.from(at))
                        .param("letter", letterId)
                        .update()
                == 1;
    }

    /** Uses the link up; false where somebody was first. */
    boolean answered(UUID letterId, Instant at) {
        return jdbc.sql("UPDATE replies.link SET answered_at = :at WHERE letter_id = :letter AND answered_at IS NULL")
                        .param("at", Timestamp.from(at))
                        .param("letter", letterId)
                        .update()
                == 1;
    }

    boolean isAnswered(UUID letterId) {
        return jdbc.sql("SELECT answered_at IS NOT NULL FROM replies.link WHERE letter_id = :letter")
                .param("letter", letterId)
                .query(Boolean.class)
                .single();
    }

    /** Files that were handed over and never sent go with the link. */
    void forgetUploads(LocalDate today) {
        jdbc.sql("""
                        DELETE FROM replies.upload u USING replies.link l
                         WHERE l.letter_id = u.letter_id AND l.expires_on < :today
                        """).param("today", today).update();
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getObject("letter_id", UUID.class),
                row.getString("code"),
                row.getString("case_number"),
                Agency.valueOf(row.getString("agency")),
                row.getObject("expires_on", LocalDate.class),
                instant(row, "confirmed_at"),
                instant(row, "answered_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
