package id.sinergi.casefile;

import id.sinergi.identity.User;
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

    /** What concerns no village in particular, or one of the reader's. */
    private static final String VISIBLE = """
             (:everywhere OR NOT EXISTS (
                 SELECT 1 FROM unnest(areas) AS area
                  WHERE NOT EXISTS (SELECT 1 FROM unnest(:scope::text[]) AS mine
                                     WHERE area = mine OR starts_with(area, mine || '.'))))
            """;

    private final JdbcClient jdbc;

    AttachmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Comment comment(String number, String author, Instant at, String text, List<String> areas) {
        var id = jdbc.sql("""
                        INSERT INTO casefile.comment (number, author, at, text, areas)
                        VALUES (:number, :author, :at, :text, :areas) RETURNING id
                        """)
                .param("number", number)
                .param("author", author)
                .param("at", Timestamp.from(at))
                .param("text", text)
                .param("areas", areas.toArray(String[]::new))
                .query(Long.class)
                .single();
        return new Comment(id, number, author, at, text);
    }

    boolean hasComment(String number, long id) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM casefile.comment WHERE number = :number AND id = :id)")
                .param("number", number)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    List<Comment> comments(String number, long after, User reader, int limit) {
        return scoped("""
                        SELECT id, number, author, at, text FROM casefile.comment
                         WHERE number = :number AND id > :after AND
                        """ + VISIBLE + " ORDER BY id LIMIT :limit", reader)
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

    void document(Document document, byte[] content, List<String> areas) {
        jdbc.sql("""
                        INSERT INTO casefile.document (id, number, name, type, size, sha256, content, author, at, areas)
                        VALUES (:id, :number, :name, :type, :size, :sha256, :content, :author, :at, :areas)
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
                .param("areas", areas.toArray(String[]::new))
                .update();
    }

    void confine(UUID id, List<String> areas) {
        jdbc.sql("UPDATE casefile.document SET areas = :areas WHERE id = :id")
                .param("areas", areas.toArray(String[]::new))
                .param("id", id)
                .update();
    }

    List<Document> documents(String number, User reader) {
        return scoped(DOCUMENT + " WHERE number = :number AND " + VISIBLE + " ORDER BY at, id", reader)
                .param("number", number)
                .query((row, i) -> map(row))
                .list();
    }

    Optional<Document> document(UUID id, User reader) {
        return scoped(DOCUMENT + " WHERE id = :id AND " + VISIBLE, reader)
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

    private JdbcClient.StatementSpec scoped(String sql, User reader) {
        return jdbc.sql(sql)
                .param("everywhere", reader.seesAllCases())
                .param("scope", reader.areas().toArray(String[]::new));
    }

    private static Document map(ResultSet row) throws SQLException {
        var type = row.getString("type");
        return new Document(
                row.getObject("id", UUID.class),
                row.getString("number"),
                FileKind.name(row.getString("name"), type),
                type,
                row.getInt("size"),
                row.getString("sha256"),
                row.getString("author"),
                row.getTimestamp("at").toInstant());
    }
}
