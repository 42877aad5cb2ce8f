package id.sinergi.imports;

import id.sinergi.identity.User;
import id.sinergi.imports.kinds.ImportKind;
import id.sinergi.imports.kinds.ImportKind.Column;
import id.sinergi.imports.kinds.ImportKind.Numbered;
import id.sinergi.imports.kinds.RowCheck;
import id.sinergi.imports.kinds.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The temporary table that a file is poured into before it is merged; it lives as long as the transaction. Each row
 * carries what is wrong with it.
 */
@Repository
class StagingRepository implements Stage {

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final JsonMapper json = new JsonMapper();

    StagingRepository(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /** A source of judged rows, in order. */
    interface Rows {
        /** The line of the next row, or 0 at the end; {@link #row} then gives it. */
        int advance();

        RowCheck row();
    }

    @Override
    public void only(ImportKind kind, RowCheck row) {
        fill(kind, new Rows() {
            private int left = 1;

            @Override
            public int advance() {
                return left--;
            }

            @Override
            public RowCheck row() {
                return row;
            }
        });
    }

    /** Pours {@code rows} into the fresh table {@code stage}; gives their number. */
    long fill(ImportKind kind, Rows rows) {
        var columns = kind.staged();
        jdbc.sql("SELECT set_config('work_mem', '128MB', true)")
                .query(String.class)
                .single();
        jdbc.sql("DROP TABLE IF EXISTS stage").update();
        jdbc.sql("CREATE TEMPORARY TABLE stage (seq integer, line integer, rejected boolean, issues jsonb, "
                        + columns.stream()
                                .map(column -> column.name() + " " + column.type())
                                .collect(Collectors.joining(", "))
                        + ") ON COMMIT DROP")
                .update();
        var count = copy(columns.stream().map(Column::name).toList(), rows);
        jdbc.sql("ANALYZE stage").update();
        return count;
    }

    private long copy(List<String> columns, Rows rows) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY stage (seq, line, rejected, issues, " + String.join(", ", columns) + ") FROM STDIN");
            try {
                var count = write(copy, columns, rows);
                copy.endCopy();
                return count;
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Cannot stage the file", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private long write(CopyIn copy, List<String> columns, Rows rows) throws SQLException, IOException {
        var out = new StringBuilder();
        long count = 0;
        for (var line = rows.advance(); line > 0; line = rows.advance()) {
            var row = rows.row();
            out.append(++count)
                    .append('\t')
                    .append(line)
                    .append('\t')
                    .append(row.isRejected())
                    .append('\t');
            escape(out, row.issues().isEmpty() ? null : json.writeValueAsString(row.issues()));
            for (var column : columns) {
                out.append('\t');
                escape(out, row.kept(column));
            }
            out.append('\n');
            if (out.length() > 1 << 16) {
                flush(copy, out);
            }
        }
        flush(copy, out);
        return count;
    }

    private static void flush(CopyIn copy, StringBuilder out) throws SQLException {
        var bytes = out.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        out.setLength(0);
    }

    private static void escape(StringBuilder out, @Nullable String value) {
        if (value == null) {
            out.append("\\N");
            return;
        }
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
    }

    /** Judges the rows beside each other and beside what is registered; gives how many repeat an earlier one. */
    int judge(ImportKind kind, User by) {
        for (var numbers : kind.numbered()) {
            rejectRounded(numbers);
            kind.keys().stream()
                    .filter(key -> key.column().equals(numbers.column()))
                    .forEach(key -> rejectShared(key, numbers));
        }
        var repeated = kind.keys().stream().mapToInt(this::rejectRepeated).sum();
        return repeated + kind.compare(this, by);
    }

    /**
     * A text file does not say that a spreadsheet has rounded numbers, but then more of them end in 0 than the tenth that do
     * by chance: five at least, and so many more that it happens in one file of a hundred thousand. Which of them are right
     * nobody can tell; the others are. Rounded numbers of several bearers fall together: each of them counts.
     */
    private void rejectRounded(Numbered numbers) {
        reject("""
                WHERE NOT rejected AND right(%1$s, 1) = '0'
                  AND (SELECT ends >= 5 AND ends > number * 0.1 + 4.5 * sqrt(number * 0.09)
                         FROM (SELECT count(*) AS number, count(*) FILTER (WHERE right(%1$s, 1) = '0') AS ends
                                 FROM (SELECT DISTINCT %1$s, %2$s FROM stage WHERE NOT rejected AND %1$s IS NOT NULL)
                                      AS borne) AS numbers)
                """.formatted(numbers.number(), numbers.bearer()), numbers.column(), "number.manyRounded");
    }

    /** One number that ends in 0 and has two bearers: neither is known to be the right one. */
    private void rejectShared(ImportKind.Key key, Numbered numbers) {
        reject("""
                  FROM (SELECT (%1$s) AS shared_key
                          FROM stage WHERE NOT rejected AND right(%2$s, 1) = '0'
                         GROUP BY (%1$s) HAVING count(DISTINCT %3$s) > 1) AS shared
                 WHERE NOT rejected AND (%1$s) = shared_key
                """.formatted(key.expression(), numbers.number(), numbers.bearer()), numbers.column(), "number.shared");
    }

    private void reject(String rows, String column, String code) {
        jdbc.sql("""
                        UPDATE stage
                           SET rejected = true,
                               issues = COALESCE(issues, '[]') || jsonb_build_array(jsonb_build_object(
                                   'column', :column::text, 'code', :code::text, 'error', true, 'args', jsonb_build_array()))
                        """ + rows).param("column", column).param("code", code).update();
    }

    @Override
    public int rejectRepeated(ImportKind.Key key) {
        return jdbc.sql("""
                        WITH repeated AS (
                            SELECT (%1$s) AS repeated_key, min(seq) AS first_seq
                              FROM stage WHERE NOT rejected AND (%1$s) IS NOT NULL
                             GROUP BY (%1$s) HAVING count(*) > 1),
                        first AS (
                            SELECT repeated_key, first_seq, f.line::text AS first_line
                              FROM repeated JOIN stage f ON f.seq = first_seq)
                        UPDATE stage
                           SET rejected = true,
                               issues = COALESCE(issues, '[]') || jsonb_build_array(jsonb_build_object(
                                   'column', :column::text, 'code', 'repeated', 'error', true,
                                   'args', jsonb_build_array(first_line)))
                          FROM first
                         WHERE (%1$s) = repeated_key AND seq > first_seq AND NOT rejected
                        """.formatted(key.expression()))
                .param("column", key.column())
                .update();
    }

    @Override
    public void flag(String condition, String column, String code, boolean error) {
        jdbc.sql("""
                        UPDATE stage s
                           SET rejected = :error,
                               issues = COALESCE(s.issues, '[]') || jsonb_build_array(jsonb_build_object(
                                   'column', :column::text, 'code', :code::text, 'error', :error, 'args', jsonb_build_array()))
                         WHERE NOT s.rejected AND (%s)
                        """.formatted(condition))
                .param("column", column)
                .param("code", code)
                .param("error", error)
                .update();
    }

    /** Keeps the issues of all rows with the import. */
    Counts keepIssues(UUID importId) {
        jdbc.sql("""
                        INSERT INTO imports.import_issue (import_id, line, position, column_name, code, args, error)
                        SELECT :id, s.line, row_number() OVER (PARTITION BY s.line ORDER BY s.seq, i.place),
                               i.issue ->> 'column', i.issue ->> 'code',
                               ARRAY(SELECT jsonb_array_elements_text(i.issue -> 'args')), (i.issue ->> 'error')::boolean
                          FROM stage s CROSS JOIN jsonb_array_elements(s.issues) WITH ORDINALITY AS i (issue, place)
                         WHERE s.issues IS NOT NULL
                        """).param("id", importId).update();
        return counts();
    }

    /** Rows of the table; warnings are remarks on rows that are accepted. */
    record Counts(long read, long accepted, long warnings) {
        long rejected() {
            return read - accepted;
        }
    }

    Counts counts() {
        return jdbc.sql("""
                        SELECT count(*) AS read, count(*) FILTER (WHERE NOT rejected) AS accepted,
                               COALESCE(sum(jsonb_array_length(issues)) FILTER (WHERE NOT rejected), 0) AS warnings
                          FROM stage
                        """).query(Counts.class).single();
    }

    /** Lines of the file that were rejected. */
    BitSet rejectedLines() {
        var lines = new BitSet();
        jdbc.sql("SELECT line FROM stage WHERE rejected").query(row -> {
            lines.set(row.getInt(1));
        });
        return lines;
    }
}
