package id.sinergi.privacy;

import id.sinergi.shared.RetainedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests answered long ago: that there was one and when it was answered stays, whose it was goes. */
@Repository
class OldRequestRepository extends RetainedRows {

    private static final Old OLD = new Old("case_number", "answered_at", "case_number", """
            FROM privacy.request WHERE answered_at < :before AND nik IS NOT NULL
            """);

    OldRequestRepository(JdbcClient jdbc) {
        super(jdbc, "privacy.requests", OLD, """
                , corrections AS (
                    DELETE FROM privacy.correction c USING old WHERE c.case_number = old.key)
                UPDATE privacy.request
                   SET nik = NULL, name = NULL, contact = NULL, wish = NULL, receiver = NULL, evidence = NULL, reason = NULL,
                       returned = NULL, worker_id = NULL
                  FROM old WHERE case_number = old.key
                """);
    }
}
