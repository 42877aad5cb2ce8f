package id.sinergi.imports;

import id.sinergi.shared.RetainedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was wrong with the rows of old imports, which quotes them; the receipt with its figures stays. */
@Repository
class OldIssueRepository extends RetainedRows {

    private static final Old OLD = new Old("j.id", "j.finished_at", "j.id::text", """
            FROM imports.import_issue i JOIN imports.import_job j ON j.id = i.import_id
             WHERE j.finished_at < :before
            """);

    OldIssueRepository(JdbcClient jdbc) {
        super(jdbc, "imports.issues", OLD, """
                DELETE FROM imports.import_issue WHERE import_id IN (SELECT key FROM old)
                """);
    }
}
