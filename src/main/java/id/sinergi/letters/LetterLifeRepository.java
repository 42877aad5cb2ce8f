package id.sinergi.letters;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How letters come about: their steps, their earlier texts, their signatures. */
@Repository
class LetterLifeRepository {

    private final JdbcClient jdbc;

    LetterLifeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void step(UUID letter, LetterStep.Kind kind, String by, Instant at, @Nullable String reason) {
        jdbc.sql("""
                        INSERT INTO letters.step (letter_id, step, done_by, done_at, reason)
                        VALUES (:letter, :step, :by, :at, :reason)
                        """)
                .param("letter", letter)
                .param("step", kind.name())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .update();
    }

    /** The steps of letters, in their order. */
    List<LetterStep> steps(Collection<UUID> letters) {
        return jdbc.sql("""
                        SELECT letter_id, step, done_by, done_at, reason FROM letters.step
                         WHERE letter_id = ANY(:letters) ORDER BY id
                        """)
                .param("letters", letters.toArray(UUID[]::new))
                .query((row, i) -> new LetterStep(
                        row.getObject("letter_id", UUID.class),
                        LetterStep.Kind.valueOf(row.getString("step")),
                        row.getString("done_by"),
                        row.getTimestamp("done_at").toInstant(),
                        row.getString("reason")))
                .list();
    }

    /** Moves a letter on; false where it no longer is where it was thought to be. */
    boolean move(UUID letter, LetterStatus from, LetterStatus to) {
        return jdbc.sql("UPDATE letters.letter SET status = :to WHERE id = :id AND status = :from")
                        .param("to", to.name())
                        .param("from", from.name())
                        .param("id", letter)
                        .update()
                == 1;
    }

    /** Gives a draft its number, with the date and the text that it has from now on. */
    boolean number(Letter letter, int sequence, String number) {
        return jdbc.sql("""
                                UPDATE letters.letter
                                   SET status = 'CHECKED', sequence = :sequence, number = :number, date = :date,
                                       year = :year, body = :body
                                 WHERE id = :id AND status = 'DRAFT'
                                """)
                        .param("sequence", sequence)
                        .param("number", number)
                        .param("date", letter.date())
                        .param("year", letter.date().getYear())
                        .param("body", letter.body().toArray(String[]::new))
                        .param("id", letter.id())
                        .update()
                == 1;
    }

    /** Replaces a draft's text and keeps what it said. */
    boolean revise(Letter letter, String subject, List<String> addressee, List<String> body, String by, Instant at) {
        jdbc.sql("""
                        INSERT INTO letters.earlier_text
                               (letter_id, position, subject, addressee, body, replaced_by, replaced_at)
                        SELECT id, 1 + (SELECT count(*) FROM letters.earlier_text e WHERE e.letter_id = l.id), subject,
                               addressee, body, :by, :at
                          FROM letters.letter l WHERE id = :id
                        """)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("id", letter.id())
                .update();
        return jdbc.sql("""
                                UPDATE letters.letter SET subject = :subject, addressee = :addressee, body = :body
                                 WHERE id = :id AND status = 'DRAFT'
                                """)
                        .param("subject", subject)
                        .param("addressee", addressee.toArray(String[]::new))
                        .param("body", body.toArray(String[]::new))
                        .param("id", letter.id())
                        .update()
                == 1;
    }

    void sign(UUID letter, Signature.Method method, LocalDate on, UUID document) {
        jdbc.sql("""
                        INSERT INTO letters.signature (letter_id, method, signed_on, document)
                        VALUES (:letter, :method, :on, :document)
                        """)
                .param("letter", letter)
                .param("method", method.code())
                .param("on", on)
                .param("document", document)
                .update();
    }

    List<Signature> signatures(Collection<UUID> letters) {
        return jdbc.sql("""
                        SELECT letter_id, method, signed_on, document FROM letters.signature
                         WHERE letter_id = ANY(:letters)
                        """)
                .param("letters", letters.toArray(UUID[]::new))
                .query((row, i) -> new Signature(
                        row.getObject("letter_id", UUID.class),
                        Signature.Method.valueOf(row.getString("method").toUpperCase(Locale.ROOT)),
                        row.getObject("signed_on", LocalDate.class),
                        row.getObject("document", UUID.class)))
                .list();
    }

    /** Makes void what of a case's letters is not on its way; what was made void. */
    List<UUID> makeVoid(String caseNumber) {
        return jdbc.sql("""
                        UPDATE letters.letter SET status = 'VOID'
                         WHERE case_number = :case AND status IN ('DRAFT', 'CHECKED', 'SIGNED') RETURNING id
                        """).param("case", caseNumber).query(UUID.class).list();
    }

    boolean makeVoid(UUID letter) {
        return jdbc.sql("""
                                UPDATE letters.letter SET status = 'VOID'
                                 WHERE id = :id AND status IN ('DRAFT', 'CHECKED', 'SIGNED')
                                """).param("id", letter).update() == 1;
    }

    /** The newest letter of this kind in the case that is not on its way yet. */
    Optional<UUID> unsent(String caseNumber, String kind) {
        return jdbc.sql("""
                        SELECT id FROM letters.letter
                         WHERE case_number = :case AND kind = :kind AND status IN ('DRAFT', 'CHECKED', 'SIGNED')
                         ORDER BY issued_at DESC, id LIMIT 1
                        """)
                .param("case", caseNumber)
                .param("kind", kind)
                .query(UUID.class)
                .optional();
    }

    boolean hasOwnReceipt(String kind) {
        return jdbc.sql("SELECT own_receipt FROM letters.kind WHERE code = :kind")
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }
}
