package id.sinergi.imports;

import id.sinergi.imports.kinds.ImportKind;
import id.sinergi.imports.kinds.RowCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Questions about the staging table, within the transaction that filled it. */
@Repository
class PreviewQuery {

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    PreviewQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many accepted rows there are for which {@code condition} (SQL over {@code s}) holds within {@code seen}. */
    long count(String condition, List<String> seen) {
        return jdbc.sql("SELECT count(*) FROM stage s WHERE NOT s.rejected AND (" + condition + ")")
                .param("seen", seen.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** What is wrong in the whole file: most frequent first. */
    List<Preview.Problem> problems(int most) {
        return jdbc.sql("""
                        SELECT i.issue ->> 'column' AS "column", i.issue ->> 'code' AS code,
                               (i.issue ->> 'error')::boolean AS error, count(*) AS rows, min(s.line) AS line,
                               (array_agg(i.issue -> 'args' ORDER BY s.seq))[1]::text AS args
                          FROM stage s CROSS JOIN jsonb_array_elements(s.issues) AS i (issue)
                         WHERE s.issues IS NOT NULL
                         GROUP BY 1, 2, 3
                         ORDER BY error DESC, rows DESC, 1, 2
                         LIMIT :most
                        """)
                .param("most", most)
                .query((row, i) -> new Preview.Problem(
                        row.getString("column"),
                        row.getString("code"),
                        List.of(json.readValue(row.getString("args"), String[].class)),
                        row.getBoolean("error"),
                        row.getLong("rows"),
                        row.getInt("line")))
                .list();
    }

    /** How many accepted rows are registered already, and how many of those would change that. */
    record Met(long known, long changed) {}

    /** Brings the accepted rows together with what is registered of them, in the table {@code met}. */
    Met meet(ImportKind.Registered registered) {
        var changes = registered.fields().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> "CASE WHEN s.%1$s IS NOT NULL AND s.%1$s IS DISTINCT FROM r.%1$s THEN '%2$s' END"
                        .formatted(field.getValue(), field.getKey()))
                .collect(Collectors.joining(", "));
        jdbc.sql("CREATE TEMPORARY TABLE met ON COMMIT DROP AS"
                        + " SELECT s.seq, s.line, array_remove(ARRAY[" + changes + "], NULL) AS changes"
                        + " FROM stage s JOIN " + registered.join() + " WHERE NOT s.rejected")
                .update();
        return jdbc.sql("SELECT count(*) AS known, count(*) FILTER (WHERE changes <> '{}') AS changed FROM met")
                .query(Met.class)
                .single();
    }

    /** The first rows that would change what is registered. */
    List<Preview.Overwrite> overwrites(int most) {
        return jdbc.sql("SELECT line, changes FROM met WHERE changes <> '{}' ORDER BY seq LIMIT :most")
                .param("most", most)
                .query((row, i) -> new Preview.Overwrite(row.getInt("line"), List.of((String[])
                        row.getArray("changes").getArray())))
                .list();
    }

    /** The first rows of the table, each with its fate. */
    List<Preview.Judged> judged(int most) {
        return jdbc.sql("""
                        SELECT s.line, s.issues::text AS issues,
                               CASE WHEN s.rejected THEN 'REJECTED' WHEN m.seq IS NULL THEN 'NEW'
                                    WHEN m.changes = '{}' THEN 'UNCHANGED' ELSE 'CHANGED' END AS fate
                          FROM stage s LEFT JOIN met m ON m.seq = s.seq
                         ORDER BY s.seq LIMIT :most
                        """)
                .param("most", most)
                .query((row, i) -> new Preview.Judged(
                        row.getInt("line"),
                        Preview.Fate.valueOf(row.getString("fate")),
                        issues(row.getInt("line"), row.getString("issues"))))
                .list();
    }

    private List<ImportIssue> issues(int line, @Nullable String text) {
        if (text == null) {
            return List.of();
        }
        var issues = new ArrayList<ImportIssue>();
        for (var issue : json.readValue(text, RowCheck.Issue[].class)) {
            issues.add(new ImportIssue(
                    line, issues.size() + 1, issue.column(), issue.code(), issue.args(), issue.error()));
        }
        return issues;
    }
}
