package id.sinergi.village;

import id.sinergi.village.Collection.Figures;
import id.sinergi.village.Collection.HandedIn;
import id.sinergi.village.Collection.Routed;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    void insert(String caseNumber, long round, String village, @Nullable Long expected, Instant at) {
        jdbc.sql("""
                        INSERT INTO village.collection (case_number, round_id, village_code, expected, opened_at)
                        VALUES (:case, :round, :village, :expected, :at)
                        """)
                .param("case", caseNumber)
                .param("round", round)
                .param("village", village)
                .param("expected", expected)
                .param("at", Timestamp.from(at))
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

    /** The case of a village in a round, unless it was cancelled. */
    Optional<String> caseOf(long round, String village) {
        return jdbc.sql("""
                        SELECT case_number FROM village.collection
                         WHERE round_id = :round AND village_code = :village AND NOT cancelled
                        """)
                .param("round", round)
                .param("village", village)
                .query(String.class)
                .optional();
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
        var map = new java.util.HashMap<String, @Nullable Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
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
