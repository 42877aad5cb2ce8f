package id.sinergi.privacy;

import id.sinergi.privacy.SubjectRequest.Answer;
import id.sinergi.privacy.SubjectRequest.Article;
import id.sinergi.privacy.SubjectRequest.Decision;
import id.sinergi.privacy.SubjectRequest.Identity;
import id.sinergi.privacy.SubjectRequest.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RequestRepository {

    private static final String COLUMNS = """
            SELECT case_number, kind, nik, name, contact, identity, wish, office, received_by, received_at, due_at, source,
                   decision, worker_id, article, reason, evidence, decided_by, returned, approved_by, copied_at, answered_at
              FROM privacy.request
            """;

    private final JdbcClient jdbc;

    RequestRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SubjectRequest request) {
        jdbc.sql("""
                        INSERT INTO privacy.request (case_number, kind, nik, name, contact, identity, wish, office,
                                                     received_by, received_at, due_at, source)
                        VALUES (:case, :kind, :nik, :name, :contact, :identity, :wish, :office, :by, :at, :due, :source)
                        """)
                .param("case", request.caseNumber())
                .param("kind", request.kind().name())
                .param("nik", request.nik())
                .param("name", request.name())
                .param("contact", request.contact())
                .param("identity", request.identity().name())
                .param("wish", request.wish())
                .param("office", request.office())
                .param("by", request.receivedBy())
                .param("at", Timestamp.from(request.receivedAt()))
                .param("due", Timestamp.from(request.dueAt()))
                .param("source", request.source())
                .update();
    }

    Optional<SubjectRequest> find(String caseNumber) {
        return of(List.of(caseNumber)).stream().findFirst();
    }

    SubjectRequest get(String caseNumber) {
        return find(caseNumber).orElseThrow(() -> new IllegalArgumentException("No request " + caseNumber));
    }

    List<SubjectRequest> of(Collection<String> caseNumbers) {
        var numbers = caseNumbers.toArray(String[]::new);
        var before = new TreeMap<String, Map<String, String>>();
        var after = new TreeMap<String, Map<String, String>>();
        jdbc.sql("""
                        SELECT case_number, field, before, after FROM privacy.correction
                         WHERE case_number = ANY (:numbers)
                        """).param("numbers", numbers).query(row -> {
            var number = row.getString("case_number");
            before.computeIfAbsent(number, key -> new TreeMap<>()).put(row.getString("field"), row.getString("before"));
            after.computeIfAbsent(number, key -> new TreeMap<>()).put(row.getString("field"), row.getString("after"));
        });
        return jdbc.sql(COLUMNS + " WHERE case_number = ANY (:numbers)")
                .param("numbers", numbers)
                .query((row, i) -> map(row, before, after))
                .list();
    }

    /** Stores a decision with the correction it proposes, if any, in place of an earlier one. */
    void decide(
            String caseNumber, Decision decision, Instant at, Map<String, String> before, Map<String, String> after) {
        jdbc.sql("""
                        UPDATE privacy.request
                           SET decision = :decision, worker_id = :worker, article = :article, reason = :reason,
                               evidence = :evidence, decided_by = :by, decided_at = :at, approved_by = NULL
                         WHERE case_number = :case
                        """)
                .param("decision", decision.answer().name())
                .param("worker", decision.workerId())
                .param(
                        "article",
                        decision.article() == null ? null : decision.article().code())
                .param("reason", decision.reason())
                .param("evidence", decision.evidence())
                .param("by", decision.by())
                .param("at", Timestamp.from(at))
                .param("case", caseNumber)
                .update();
        jdbc.sql("DELETE FROM privacy.correction WHERE case_number = :case")
                .param("case", caseNumber)
                .update();
        after.forEach((field, value) -> jdbc.sql("""
                        INSERT INTO privacy.correction (case_number, field, before, after)
                        VALUES (:case, :field, :before, :after)
                        """)
                .param("case", caseNumber)
                .param("field", field)
                .param("before", before.getOrDefault(field, ""))
                .param("after", value)
                .update());
    }

    void returned(String caseNumber, String reason) {
        jdbc.sql("UPDATE privacy.request SET returned = :reason WHERE case_number = :case")
                .param("reason", reason)
                .param("case", caseNumber)
                .update();
    }

    void approved(String caseNumber, String by) {
        jdbc.sql("UPDATE privacy.request SET approved_by = :by, returned = NULL WHERE case_number = :case")
                .param("by", by)
                .param("case", caseNumber)
                .update();
    }

    void copied(String caseNumber, Instant at) {
        jdbc.sql("UPDATE privacy.request SET copied_at = :at WHERE case_number = :case")
                .param("at", Timestamp.from(at))
                .param("case", caseNumber)
                .update();
    }

    void answered(String caseNumber, String means, String receiver, String by, Instant at) {
        jdbc.sql("""
                        UPDATE privacy.request
                           SET means = :means, receiver = :receiver, answered_by = :by, answered_at = :at
                         WHERE case_number = :case
                        """)
                .param("means", means)
                .param("receiver", receiver)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("case", caseNumber)
                .update();
    }

    /** Marks that the clock ran out; false where it was answered or marked before. */
    boolean overdue(String caseNumber, Instant at) {
        return jdbc.sql("""
                        UPDATE privacy.request SET overdue_at = :at
                         WHERE case_number = :case AND overdue_at IS NULL AND answered_at IS NULL
                        """)
                        .param("at", Timestamp.from(at))
                        .param("case", caseNumber)
                        .update()
                == 1;
    }

    private static SubjectRequest map(
            ResultSet row, Map<String, Map<String, String>> before, Map<String, Map<String, String>> after)
            throws SQLException {
        var number = row.getString("case_number");
        return new SubjectRequest(
                number,
                Kind.valueOf(row.getString("kind")),
                row.getString("nik"),
                row.getString("name"),
                row.getString("contact"),
                Identity.valueOf(row.getString("identity")),
                row.getString("wish"),
                row.getString("office"),
                row.getString("received_by"),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getString("source"),
                decision(row),
                instant(row, "copied_at"),
                instant(row, "answered_at"),
                before.getOrDefault(number, Map.of()),
                after.getOrDefault(number, Map.of()));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        var answer = row.getString("decision");
        if (answer == null) {
            return null;
        }
        var article = row.getString("article");
        return new Decision(
                Answer.valueOf(answer),
                row.getObject("worker_id", Long.class),
                Arrays.stream(Article.values())
                        .filter(one -> one.code().equals(article))
                        .findFirst()
                        .orElse(null),
                row.getString("reason"),
                row.getString("evidence"),
                row.getString("decided_by"),
                row.getString("returned"),
                row.getString("approved_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
