package id.sinergi.imports;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was wrong with the rows of an import. */
@Repository
class IssueQuery {

    private final JdbcClient jdbc;

    IssueQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Issues after the place {@code line}, {@code position}, in the order of the file: errors, or remarks on rows that were
     * kept.
     */
    List<ImportIssue> after(UUID id, boolean errors, int line, int position, int limit) {
        return jdbc.sql("""
                        SELECT line, position, column_name, code, args, error
                          FROM imports.import_issue i
                         WHERE import_id = :id AND error = :errors AND (line, position) > (:line, :position)
                           AND (:errors OR NOT EXISTS (SELECT FROM imports.import_issue e
                                WHERE e.import_id = :id AND e.line = i.line AND e.error))
                         ORDER BY line, position
                         LIMIT :limit
                        """)
                .param("id", id)
                .param("errors", errors)
                .param("line", line)
                .param("position", position)
                .param("limit", limit)
                .query((row, i) -> new ImportIssue(
                        row.getInt("line"),
                        row.getInt("position"),
                        row.getString("column_name"),
                        row.getString("code"),
                        List.of((String[]) row.getArray("args").getArray()),
                        row.getBoolean("error")))
                .list();
    }
}
