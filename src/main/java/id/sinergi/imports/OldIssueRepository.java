package id.sinergi.imports;

import id.sinergi.shared.DueQuery;
import id.sinergi.shared.Retained;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was wrong with the rows of old imports, which quotes them; the receipt with its figures stays. */
@Repository
class OldIssueRepository implements Retained {

    private static final String OLD = """
              FROM imports.import_issue i JOIN imports.import_job j ON j.id = i.import_id
             WHERE j.finished_at < :before
            """;

    private final JdbcClient jdbc;

    OldIssueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String category() {
        return "imports.issues";
    }

    @Override
    public Due due(Instant before) {
        return new DueQuery(jdbc, "j.finished_at", "j.id::text", OLD).due(before);
    }

    @Override
    public long erase(Instant before) {
        return jdbc.sql("""
                        DELETE FROM imports.import_issue i USING imports.import_job j
                         WHERE j.id = i.import_id AND j.finished_at < :before
                        """).param("before", Timestamp.from(before)).update();
    }
}
