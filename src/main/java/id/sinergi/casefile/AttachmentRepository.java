package id.sinergi.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Comments and documents of cases. */
@Repository
class AttachmentRepository {

    private static final String DOCUMENT =
            "SELECT id, number, name, type, size, sha256, author, at FROM casefile.document";

    private final JdbcClient jdbc;

    AttachmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Comment comment(String number, String author, Instant at, String text) {
        var id = jdbc.sql(
                        "INSERT INTO casefile.comment (number, author, at, text) VALUES (:number, :author, :at, :text) RETURNING id")
                .param("number", number)
                .param("author", author)
                .param("at", Timestamp.from(at))
                .param("text", text)
                .query(Long.class)
                .single();
        return new Comment(id, number, author, at, text);
    }

    List<Comment> comments(String number, long after, int limit) {
        return jdbc.sql("""
                        SELECT id, number, author, at, text FROM casefile.comment
                         WHERE number = :number AND id > :after ORDER BY id LIMIT :limit
                        """)
                .param("number", number)
                .param("after", after)
                .param("limit", limit)
                .query((row, i) -> new Comment(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("author"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("text")))
                .list();
    }

    void document(Document document, byte[] content) {
        jdbc.sql("""
                        INSERT INTO casefile.document (id, number, name, type, size, sha256, content, author, at)
                        VALUES (:id, :number, :name, :type, :size, :sha256, :content, :author, :at)
                        """)
                .param("id", document.id())
                .param("number", document.caseNumber())
                .param("name", document.name())
                .param("type", document.type())
                .param("size", document.size())
                .param("sha256", document.sha256())
                .param("content", content)
                .param("author", document.author())
                .param("at", Timestamp.from(document.at()))
                .update();
    }

    List<Document> documents(String number) {
        return jdbc.sql(DOCUMENT + " WHERE number = :number ORDER BY at, id")
                .param("number", number)
                .query((row, i) -> map(row))
                .list();
    }

    Optional<Document> document(UUID id) {
        return jdbc.sql(DOCUMENT + " WHERE id = :id")
                .param("id", id)
                .query((row, i) -> map(row))
                .optional();
    }

    byte[] content(UUID id) {
        return jdbc.sql("SELECT content FROM casefile.document WHERE id = :id")
                .param("id", id)
                .query((row, i) -> row.getBytes("content"))
                .single();
    }

    private static Document map(ResultSet row) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("name"),
                row.getString("type"),
                row.getInt("size"),
                row.getString("sha256"),
                row.getString("author"),
                row.getTimestamp("at").toInstant());
    }
}
