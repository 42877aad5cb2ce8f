package id.sinergi.compliance;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found in many cases at once. */
@Repository
class FindingKindQuery {

    private final JdbcClient jdbc;

    FindingKindQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Kinds of the findings that were not dismissed, by case. */
    Map<String, List<FindingKind>> of(Collection<String> cases) {
        var kinds = new HashMap<String, List<FindingKind>>();
        jdbc.sql("""
                        SELECT case_number, string_agg(DISTINCT kind, ',') AS kinds
                          FROM compliance.finding
                         WHERE case_number = ANY (:cases) AND status <> 'DISMISSED'
                         GROUP BY case_number
                        """).param("cases", cases.toArray(String[]::new)).query(row -> {
            kinds.put(
                    row.getString("case_number"),
                    Arrays.stream(row.getString("kinds").split(","))
                            .map(FindingKind::valueOf)
                            .toList());
        });
        return kinds;
    }
}
