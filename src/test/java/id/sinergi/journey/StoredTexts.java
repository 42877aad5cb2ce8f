package id.sinergi.journey;

import id.sinergi.Odd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Odd texts in every column that holds what somebody typed, put there by hand. {@code text-columns.txt} has a line for each
 * column of text: {@code shown} with the pages that show it, {@code nowhere} with why none does, or {@code no text} with what
 * it holds instead. Half of the texts end in a mark of their column, by which they are found on a page.
 */
final class StoredTexts {

    static final Path LINES = Path.of("src/test/resources/id/sinergi/journey/text-columns.txt");
    private static final Pattern MARK = Pattern.compile("¶(\\d{3})");
    private static final int ROWS = 200;
    private static final int NEWEST = 50;

    /** What a line says of its column. */
    record Column(String name, String kind, String rest) {

        String table() {
            return name.substring(0, name.lastIndexOf('.'));
        }

        String column() {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }

    private final JdbcClient jdbc;
    private final List<Column> columns;
    private final Map<String, List<String>> marked = new TreeMap<>();
    private final Map<String, Set<String>> shown = new TreeMap<>();
    private final Set<String> seenLong = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    StoredTexts(JdbcClient jdbc) throws IOException {
        this.jdbc = jdbc;
        columns = Files.readAllLines(LINES).stream()
                .map(line -> line.split(" {2}", 3))
                .map(parts -> new Column(parts[0], parts[1], parts[2]))
                .toList();
    }

    List<Column> columns() {
        return columns;
    }

    /** Every column that can hold a text, as the database has them. */
    List<String> there() {
        return jdbc.sql("""
                        SELECT c.table_schema || '.' || c.table_name || '.' || c.column_name
                          FROM information_schema.columns c JOIN information_schema.tables t
                               USING (table_schema, table_name)
                         WHERE t.table_type = 'BASE TABLE' AND c.udt_name IN ('text', 'varchar', '_text', 'jsonb')
                           AND c.table_schema NOT IN ('pg_catalog', 'information_schema', 'engine', 'public', 'watched')
                        """).query(String.class).list();
    }

    /** Brings what the demonstration has none of, and fills all that may hold what somebody typed. */
    void fill() throws IOException {
        for (var statement :
                Files.readString(LINES.resolveSibling("records.sql")).split(";\\s*")) {
            jdbc.sql(statement).update();
        }
        for (var i = 0; i < columns.size(); i++) {
            if (!columns.get(i).kind().equals("no text")) {
                fill(columns.get(i), i);
            }
        }
    }

    private void fill(Column column, int place) {
        var isArray = jdbc.sql("SELECT pg_typeof(" + column.column() + ")::text FROM " + column.table() + " LIMIT 1")
                .query(String.class)
                .optional();
        if (isArray.isEmpty()) {
            faults.add(column.name() + " has no row");
            return;
        }
        DataAccessException last = null;
        for (var longest : List.of(10_000, 400, 120, 60, 30, 20)) {
            var texts = texts(place, longest);
            try {
                if (filled(column, texts, isArray.get().endsWith("[]"), "IS NOT NULL") == 0) {
                    filled(column, texts, isArray.get().endsWith("[]"), "IS NULL");
                }
                marked.put(mark(place), texts);
                return;
            } catch (DataAccessException refused) {
                last = refused;
            }
        }
        faults.add(column.name() + " takes none: "
                + String.valueOf(last.getMostSpecificCause().getMessage()));
    }

    private int filled(Column column, List<String> texts, boolean isArray, String which) {
        var name = column.column();
        return jdbc.sql("""
                        UPDATE %1$s t SET %2$s = %3$s
                          FROM (SELECT ctid AS place, row_number() OVER (ORDER BY ctid) AS n
                                  FROM ((SELECT ctid FROM %4$s WHERE %5$s %6$s ORDER BY ctid LIMIT %7$d)
                                        UNION
                                        (SELECT ctid FROM %4$s WHERE %5$s %6$s ORDER BY ctid DESC LIMIT %8$d)) few) row
                          JOIN unnest(CAST(:texts AS text[])) WITH ORDINALITY AS v (text, i)
                               ON v.i = 1 + (row.n - 1) %% :count
                         WHERE t.ctid = row.place
                        """.formatted(
                                column.table(),
                                name,
                                isArray ? "ARRAY[v.text, v.text]" : "v.text",
                                column.table(),
                                name,
                                which,
                                ROWS,
                                NEWEST))
                .param("texts", texts.toArray(String[]::new))
                .param("count", texts.size())
                .update();
    }

    private static String mark(int place) {
        return "¶%03d".formatted(place);
    }

    /** In turn one with its mark, the first of them of 10,000 signs, and one as it is; none longer than allowed. */
    private static List<String> texts(int place, int longest) {
        var odd = Odd.texts();
        var texts = new ArrayList<String>();
        if (longest == 10_000) {
            texts.add("x".repeat(longest - 5) + " " + mark(place));
        }
        for (var i = 0; i < 6; i++) {
            var text = odd.get((place * 6 + i) % odd.size());
            texts.add(cut(text, longest - 5) + " " + mark(place));
            texts.add(cut(odd.get((place * 6 + i + 3) % odd.size()), longest));
        }
        return texts;
    }

    private static String cut(String text, int longest) {
        var points = Math.min(longest, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, points)).strip();
    }

    /** Notes which texts a page shows, each as it was typed. */
    void look(String route, String text) {
        var found = MARK.matcher(text);
        while (found.find()) {
            var typed = marked.getOrDefault(found.group(), List.of());
            var end = found.end();
            var whole = typed.stream()
                    .filter(one -> one.endsWith(found.group())
                            && end >= one.length()
                            && text.regionMatches(end - one.length(), one, 0, one.length()))
                    .findFirst();
            var column = columns.get(Integer.parseInt(found.group(1))).name();
            if (whole.isPresent()) {
                shown.computeIfAbsent(column, any -> new TreeSet<>()).add(route.isEmpty() ? "tugas" : route);
                if (whole.get().length() >= 10_000) {
                    seenLong.add(column);
                }
            } else if (!typed.isEmpty()) {
                faults.add(route + " shows " + column + " otherwise: "
                        + text.substring(Math.max(0, end - 160), end).strip());
            }
        }
    }

    List<String> faults() {
        return faults;
    }

    Set<String> seenLong() {
        return seenLong;
    }

    /** The lines as they would be if what was seen were right. */
    List<String> lines() {
        var lines = new LinkedHashMap<String, String>();
        columns.forEach(one -> lines.put(
                one.name(),
                one.kind().equals("no text")
                        ? one.kind() + "  " + one.rest()
                        : shown.containsKey(one.name())
                                ? "shown  " + String.join(", ", shown.get(one.name()))
                                : "nowhere  " + (one.kind().equals("nowhere") ? one.rest() : "?")));
        return lines.entrySet().stream()
                .map(line -> line.getKey() + "  " + line.getValue())
                .toList();
    }

    /** Columns that are said to be shown, and were seen on none of their pages. */
    List<String> missing() {
        return columns.stream()
                .filter(one -> one.kind().equals("shown"))
                .filter(one ->
                        Collections.disjoint(List.of(one.rest().split(", ")), shown.getOrDefault(one.name(), Set.of())))
                .map(Column::name)
                .toList();
    }
}
