package id.sinergi.village;

import id.sinergi.village.Collection.Figures;
import id.sinergi.village.Collection.HandedIn;
import id.sinergi.village.Collection.Routed;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One village in one round. Steps may run twice: what is stored once asks whether it stands already. */
@Repository
class CollectionRepository {

    private final JdbcClient jdbc;

    CollectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** New collections of a round for villages whose cases were opened. */
    void insert(long round, List<Opening.Line> opened, Instant at) {
        jdbc.sql("""
                        INSERT INTO village.collection (case_number, round_id, village_code, expected, opened_at)
                        SELECT number, :round, village, expected, :at
                          FROM unnest(:numbers::text[], :villages::text[], :expected::bigint[])
                            AS one (number, village, expected)
                        """)
                .param("round", round)
                .param("at", Timestamp.from(at))
                .param("numbers", opened.stream().map(Opening.Line::caseNumber).toArray(String[]::new))
                .param(
                        "villages",
                        opened.stream().map(Opening.Line::villageCode).toArray(String[]::new))
                .param("expected", opened.stream().map(Opening.Line::expected).toArray(Long[]::new))
                .update();
    }

    Collection get(String caseNumber) {
        return jdbc.sql(CollectionQuery.COLUMNS + " WHERE c.case_number = :case")
                .param("case", caseNumber)
                .query(CollectionQuery.ROW)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No collection " + caseNumber));
    }

    List<Collection> ofRound(long round) {
        return jdbc.sql(CollectionQuery.COLUMNS + " WHERE c.round_id = :round ORDER BY c.village_code, c.opened_at")
                .param("round", round)
                .query(CollectionQuery.ROW)
                .list();
    }

    List<Collection> all() {
        return jdbc.sql(CollectionQuery.COLUMNS + " ORDER BY c.round_id, c.village_code")
                .query(CollectionQuery.ROW)
                .list();
    }

    /** The cases of a round by village; a cancelled one does not count. */
    Map<String, String> casesOf(long round) {
        var cases = new HashMap<String, String>();
        jdbc.sql("SELECT village_code, case_number FROM village.collection WHERE round_id = :round AND NOT cancelled")
                .param("round", round)
                .query(row -> {
                    cases.put(row.getString("village_code"), row.getString("case_number"));
                });
        return cases;
    }

    /** What was expected last of each village, in any round. */
    Map<String, Long> lastExpected() {
        var numbers = new HashMap<String, Long>();
        jdbc.sql("""
                        SELECT DISTINCT ON (village_code) village_code, expected FROM village.collection
                         WHERE expected > 0 AND NOT cancelled ORDER BY village_code, opened_at DESC, case_number DESC
                        """).query(row -> {
            numbers.put(row.getString("village_code"), row.getLong("expected"));
        });
        return numbers;
    }

    void expected(Collection collection, @Nullable Long expected) {
        changed(collection, "expected = :expected", params("expected", expected));
    }

    void collector(Collection collection, @Nullable String collector, @Nullable Long expected) {
        changed(
                collection,
                "collector = :collector, expected = :expected",
                params("collector", collector, "expected", expected));
    }

    void handedIn(Collection collection, HandedIn data) {
        changed(
                collection,
                """
                method = :method, import_id = :import, accepted = :accepted, rejected = :rejected, entered_by = :by,
                uploaded_by = :uploadedBy, entered_at = :at, signed_by = NULL, reviewed_by = NULL
                """,
                params(
                        "method", data.method().name(),
                        "import", data.importId(),
                        "accepted", data.accepted(),
                        "rejected", data.rejected(),
                        "by", data.by(),
                        "uploadedBy", data.uploadedBy(),
                        "at", Timestamp.from(data.at())));
    }

    void signed(Collection collection, String by) {
        changed(collection, "signed_by = :by", params("by", by));
    }

    void reviewed(Collection collection, String by) {
        changed(collection, "reviewed_by = :by", params("by", by));
    }

    /** Whether this call was the one that stored it. */
    boolean targetPassed(String caseNumber, Instant at) {
        return once(caseNumber, "target_passed_at", "target_passed_at = :at", Map.of("at", Timestamp.from(at)));
    }

    boolean before(String caseNumber, Figures figures) {
        return once(
                caseNumber,
                "before_at",
                "before_at = :at, before_eligible = :eligible, before_active = :active",
                Map.of("at", figures.at(), "eligible", figures.eligible(), "active", figures.active()));
    }

    boolean after(String caseNumber, Figures figures, Instant now) {
        return once(
                caseNumber,
                "after_at",
                "after_at = :at, after_eligible = :eligible, after_active = :active, ended_at = :now",
                Map.of(
                        "at", figures.at(),
                        "eligible", figures.eligible(),
                        "active", figures.active(),
                        "now", Timestamp.from(now)));
    }

    boolean routed(String caseNumber, Routed routed, Instant at) {
        return once(
                caseNumber,
                "routed_at",
                "routed_at = :at, to_employers = :employers, to_outreach = :outreach, to_subsidy = :subsidy",
                Map.of(
                        "at", Timestamp.from(at),
                        "employers", routed.employers(),
                        "outreach", routed.outreach(),
                        "subsidy", routed.subsidy()));
    }

    boolean sampled(String caseNumber, boolean sampled, @Nullable String basis) {
        return once(
                caseNumber,
                "sampled",
                "sampled = :sampled, sample_basis = :basis",
                params("sampled", sampled, "basis", basis));
    }

    boolean cancelled(String caseNumber, Instant at) {
        return once(caseNumber, "ended_at", "cancelled = true, ended_at = :at", Map.of("at", Timestamp.from(at)));
    }

    private static Map<String, @Nullable Object> params(@Nullable Object... pairs) {
        var map = new HashMap<String, @Nullable Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(Objects.requireNonNull(pairs[i]).toString(), pairs[i + 1]);
        }
        return map;
    }

    private void changed(Collection collection, String what, Map<String, ? extends @Nullable Object> params) {
        var rows = jdbc.sql("UPDATE village.collection SET " + what
                        + ", version = version + 1 WHERE case_number = :case AND version = :version")
                .params(params)
                .param("case", collection.caseNumber())
                .param("version", collection.version())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("Collection " + collection.caseNumber() + " changed meanwhile");
        }
    }

    private boolean once(String caseNumber, String mark, String what, Map<String, ? extends @Nullable Object> params) {
        return jdbc.sql("UPDATE village.collection SET " + what
                                + ", version = version + 1 WHERE case_number = :case AND " + mark + " IS NULL")
                        .params(params)
                        .param("case", caseNumber)
                        .update()
                == 1;
    }
}
