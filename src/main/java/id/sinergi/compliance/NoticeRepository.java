package id.sinergi.compliance;

import id.sinergi.ladder.Ladder;
import id.sinergi.ladder.Notice;
import id.sinergi.letters.Letter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters of the ladder, the answers to them, and the checks after them. */
@Repository
class NoticeRepository {

    private static final String NOTICES = """
            SELECT id, case_number, kind, letter_id, letter_number, letter_date, sent_on, received_on, returned_on, version
              FROM compliance.notice
            """;

    private final JdbcClient jdbc;

    NoticeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the case is one of employer compliance. */
    boolean knows(String caseNumber) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM compliance.employer_case WHERE case_number = :case)")
                .param("case", caseNumber)
                .query(Boolean.class)
                .single();
    }

    void insert(Notice.Kind kind, Letter letter, LocalDate sent) {
        jdbc.sql("""
                        INSERT INTO compliance.notice
                               (case_number, kind, letter_id, letter_number, letter_date, sent_on, issued_by)
                        VALUES (:case, :kind, :letter, :number, :date, :sent, :by)
                        """)
                .param("case", letter.caseNumber())
                .param("kind", kind.name())
                .param("letter", letter.id())
                .param("number", letter.givenNumber())
                .param("date", letter.date())
                .param("sent", sent)
                .param("by", letter.issuedBy())
                .update();
    }

    /** The letters that stand, in order of the ladder. */
    List<Notice> standing(String caseNumber) {
        return jdbc.sql(NOTICES + " WHERE case_number = :case AND NOT void ORDER BY kind")
                .param("case", caseNumber)
                .query(Notice.class)
                .list();
    }

    Optional<Notice> ofLetter(UUID letter) {
        return jdbc.sql(NOTICES + " WHERE letter_id = :letter")
                .param("letter", letter)
                .query(Notice.class)
                .optional();
    }

    /** What became of the letter on its way; {@code null} for both dates means that it is on its way again. */
    void delivery(Notice notice, LocalDate sentOn, @Nullable LocalDate receivedOn, @Nullable LocalDate returnedOn) {
        var changed = jdbc.sql("""
                        UPDATE compliance.notice
                           SET sent_on = :sent, received_on = :received, returned_on = :returned, version = version + 1
                         WHERE id = :id AND version = :version
                        """)
                .param("sent", sentOn)
                .param("received", receivedOn)
                .param("returned", returnedOn)
                .param("id", notice.id())
                .param("version", notice.version())
                .update();
        if (changed != 1) {
            throw new IllegalStateException("Notice " + notice.id() + " changed meanwhile");
        }
    }

    void makeVoid(long id) {
        jdbc.sql("UPDATE compliance.notice SET void = true, version = version + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** Keeps the answer to a guidance letter; false where it has one already. */
    boolean answer(
            long notice,
            String answer,
            LocalDate on,
            @Nullable String text,
            @Nullable UUID document,
            String by,
            Instant at) {
        return jdbc.sql("""
                                INSERT INTO compliance.answer
                                       (notice_id, answer, answered_on, text, document, recorded_by, recorded_at)
                                VALUES (:notice, :answer, :on, :text, :document, :by, :at) ON CONFLICT DO NOTHING
                                """)
                        .param("notice", notice)
                        .param("answer", answer)
                        .param("on", on)
                        .param("text", text)
                        .param("document", document)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    Optional<Ladder.Answer> answer(long notice) {
        return jdbc.sql("SELECT notice_id, answer, answered_on FROM compliance.answer WHERE notice_id = :notice")
                .param("notice", notice)
                .query(Ladder.Answer.class)
                .optional();
    }

    void check(
            String caseNumber,
            String step,
            boolean complied,
            @Nullable String evidence,
            @Nullable UUID document,
            String by,
            Instant at) {
        jdbc.sql("""
                        INSERT INTO compliance.compliance_check
                               (case_number, step, complied, evidence, document, checked_by, checked_at)
                        VALUES (:case, :step, :complied, :evidence, :document, :by, :at)
                        """)
                .param("case", caseNumber)
                .param("step", step)
                .param("complied", complied)
                .param("evidence", evidence)
                .param("document", document)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }
}
