package id.sinergi.replies;

import id.sinergi.replies.Reply.Answer;
import id.sinergi.replies.Reply.Assessment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers, and the files that wait for one. */
@Repository
class ReplyRepository {

    private static final String REPLIES = """
            SELECT letter_id, case_number, answer, text, name, position, contact, documents, answered_at, assessment, remark,
                   considered_by, considered_at
              FROM replies.reply
            """;

    private final JdbcClient jdbc;

    ReplyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Upload(UUID id, String name, byte[] content) {}

    /** A file that is sent again, because its answer was lost, is held once. */
    void hold(UUID id, UUID letterId, String name, byte[] content, Instant at) {
        jdbc.sql("""
                        INSERT INTO replies.upload (id, letter_id, name, content, at)
                        SELECT :id, :letter, :name, :content, :at
                         WHERE NOT EXISTS (SELECT FROM replies.upload
                                            WHERE letter_id = :letter AND name = :name AND content = :content)
                        """)
                .param("id", id)
                .param("letter", letterId)
                .param("name", name)
                .param("content", content)
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean drop(UUID id, UUID letterId) {
        return jdbc.sql("DELETE FROM replies.upload WHERE id = :id AND letter_id = :letter")
                        .param("id", id)
                        .param("letter", letterId)
                        .update()
                == 1;
    }

    List<Offer.Held> held(UUID letterId) {
        return jdbc.sql(
                        "SELECT id, name, length(content) AS size FROM replies.upload WHERE letter_id = :letter ORDER BY at")
                .param("letter", letterId)
                .query(Offer.Held.class)
                .list();
    }

    /** The files that waited, which wait no longer. */
    List<Upload> take(UUID letterId) {
        return jdbc.sql("DELETE FROM replies.upload WHERE letter_id = :letter RETURNING id, name, content")
                .param("letter", letterId)
                .query((row, i) ->
                        new Upload(row.getObject("id", UUID.class), row.getString("name"), row.getBytes("content")))
                .list();
    }

    void insert(Reply reply) {
        jdbc.sql("""
                        INSERT INTO replies.reply (letter_id, case_number, answer, text, name, position, contact, documents,
                               answered_at)
                        VALUES (:letter, :case, :answer, :text, :name, :position, :contact, :documents, :at)
                        """)
                .param("letter", reply.letterId())
                .param("case", reply.caseNumber())
                .param("answer", reply.answer().code())
                .param("text", reply.text())
                .param("name", reply.name())
                .param("position", reply.position())
                .param("contact", reply.contact())
                .param("documents", reply.documents().toArray(UUID[]::new))
                .param("at", Timestamp.from(reply.answeredAt()))
                .update();
    }

    Optional<Reply> find(UUID letterId) {
        return jdbc.sql(REPLIES + " WHERE letter_id = :letter")
                .param("letter", letterId)
                .query((row, i) -> reply(row))
                .optional();
    }

    List<Reply> ofCase(String caseNumber) {
        return jdbc.sql(REPLIES + " WHERE case_number = :case ORDER BY answered_at")
                .param("case", caseNumber)
                .query((row, i) -> reply(row))
                .list();
    }

    /** Keeps what an officer made of the answer; false where somebody did before. */
    boolean consider(UUID letterId, Assessment assessment, String remark, String by, Instant at) {
        return jdbc.sql("""
                                UPDATE replies.reply
                                   SET assessment = :assessment, remark = :remark, considered_by = :by, considered_at = :at
                                 WHERE letter_id = :letter AND assessment IS NULL
                                """)
                        .param("assessment", assessment.code())
                        .param("remark", remark)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("letter", letterId)
                        .update()
                == 1;
    }

    private static Reply reply(ResultSet row) throws SQLException {
        var assessment = row.getString("assessment");
        var considered = row.getTimestamp("considered_at");
        return new Reply(
                row.getObject("letter_id", UUID.class),
                row.getString("case_number"),
                Answer.valueOf(row.getString("answer").toUpperCase(Locale.ROOT)),
                row.getString("text"),
                row.getString("name"),
                row.getString("position"),
                row.getString("contact"),
                List.of((UUID[]) row.getArray("documents").getArray()),
                row.getTimestamp("answered_at").toInstant(),
                assessment == null ? null : Assessment.valueOf(assessment.toUpperCase(Locale.ROOT)),
                row.getString("remark"),
                row.getString("considered_by"),
                considered == null ? null : considered.toInstant());
    }
}
