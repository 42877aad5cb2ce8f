package id.sinergi.api;

import static java.util.Map.entry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What addresses with variables can name: for each the ids of all that is there, of every area. */
final class RealIds {

    static final String DRAFT = "/imports/drafts/{id}";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)\\}");

    /** By the address up to its last variable; one column for each variable. */
    private static final Map<String, String> THERE = Map.ofEntries(
            entry("/cases/{number}", "SELECT number FROM casefile.case_file"),
            entry("/cases/{number}/findings/{finding}", "SELECT case_number, id FROM compliance.finding"),
            entry("/employers/{id}", "SELECT id FROM employers.employer LIMIT 400"),
            entry("/employers/{id}/branches/{branch}", "SELECT employer_id, id FROM employers.branch"),
            entry("/tasks/{id}", "SELECT task_id FROM worklist.work_item"),
            entry("/documents/{id}", "SELECT id FROM casefile.document"),
            entry("/letters/{id}", "SELECT id FROM letters.letter"),
            entry("/mass-letters/{id}", "SELECT id FROM massletters.batch"),
            entry("/arrears/sweeps/{id}", "SELECT id FROM arrears.sweep"),
            entry(
                    "/arrears/sweeps/{id}/receipt.{format}",
                    "SELECT s.id, f FROM arrears.sweep s CROSS JOIN unnest(ARRAY['csv', 'xlsx']) f"),
            entry("/imports/{id}", "SELECT id FROM imports.import_job"),
            entry("/matches/{id}", "SELECT id FROM registry.match_candidate"),
            entry("/duplicates/{id}", "SELECT id FROM registry.duplicate_pair"),
            entry("/workers/{id}", "SELECT id FROM registry.worker LIMIT 400"),
            entry("/rounds/{id}", "SELECT id FROM village.round"),
            entry("/samples/{round}", "SELECT round_id FROM sampling.draw"),
            entry("/protection-lists/{number}", "SELECT number FROM protection.list"),
            entry("/breaches/{id}", "SELECT id FROM privacy.breach"),
            entry("/data-requests/{number}", "SELECT case_number FROM privacy.request"),
            entry("/retention/{category}", "SELECT DISTINCT category FROM privacy.retention_rule"),
            entry("/retention/runs/{id}", "SELECT id FROM privacy.retention_run"),
            entry("/visits/{id}", "SELECT id FROM visits.visit"),
            entry("/me/devices/{id}", "SELECT id FROM identity.known_device"));

    private final Map<String, List<List<String>>> rows = new HashMap<>();

    RealIds(JdbcClient jdbc) {
        THERE.forEach((place, sql) -> put(
                place,
                jdbc.sql(sql)
                        .query((row, i) -> {
                            var columns = row.getMetaData().getColumnCount();
                            var ids = new String[columns];
                            for (var c = 0; c < columns; c++) {
                                ids[c] = row.getString(c + 1);
                            }
                            return Arrays.asList(ids);
                        })
                        .list()));
    }

    void put(String place, List<List<String>> ids) {
        rows.put(place, ids);
    }

    /** For an operation's address; none where nothing that it could name is there. */
    List<List<String>> of(String path) {
        return place(path).map(place -> rows.getOrDefault(place, List.of())).orElse(List.of());
    }

    /** The longest address with ids that this one begins with; it has as many variables. */
    private Optional<String> place(String path) {
        var variables = VARIABLE.matcher(path).results().count();
        return rows.keySet().stream()
                .filter(place -> path.substring("/api/v1".length()).startsWith(place)
                        && VARIABLE.matcher(place).results().count() == variables)
                .max(Comparator.comparingInt(String::length));
    }

    static boolean asks(String path) {
        return VARIABLE.matcher(path).find();
    }

    /** Every id of every kind. */
    List<String> all() {
        return rows.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }

    static String filled(String path, List<String> encoded) {
        var next = encoded.iterator();
        return VARIABLE.matcher(path).replaceAll(found -> Matcher.quoteReplacement(next.next()));
    }

    static long variables(String path) {
        return VARIABLE.matcher(path).results().count();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
