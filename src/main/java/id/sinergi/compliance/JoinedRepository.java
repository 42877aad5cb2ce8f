package id.sinergi.compliance;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Findings that joined a case after its own were verified. */
@Repository
class JoinedRepository {

    private final JdbcClient jdbc;

    JoinedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What waits now belongs to those that joined. */
    void markJoined(String caseNumber) {
        jdbc.sql("UPDATE compliance.finding SET joined = true WHERE case_number = :case AND status = 'REPORTED'")
                .param("case", caseNumber)
                .update();
    }

    void verifyJoined(String caseNumber, String by) {
        jdbc.sql("""
                        UPDATE compliance.finding
                           SET status = 'VERIFIED', verified_by = :by, joined = true, version = version + 1
                         WHERE case_number = :case AND status = 'REPORTED'
                        """).param("by", by).param("case", caseNumber).update();
    }

    void dismissJoined(String caseNumber) {
        jdbc.sql("""
                        UPDATE compliance.finding SET status = 'DISMISSED', joined = true, version = version + 1
                         WHERE case_number = :case AND (status = 'REPORTED' OR (status = 'VERIFIED' AND joined))
                        """).param("case", caseNumber).update();
    }

    /** Who verified what joined and waits for BPJS. */
    List<String> verifiers(String caseNumber) {
        return jdbc.sql("""
                        SELECT verified_by FROM compliance.finding
                         WHERE case_number = :case AND joined AND status = 'VERIFIED' AND verified_by IS NOT NULL
                        """).param("case", caseNumber).query(String.class).list();
    }

    void moveReported(String from, String to) {
        jdbc.sql("""
                        UPDATE compliance.finding SET case_number = :to, joined = false, version = version + 1
                         WHERE case_number = :from AND status = 'REPORTED'
                        """).param("to", to).param("from", from).update();
    }

    void joining(String caseNumber, boolean joining) {
        jdbc.sql("UPDATE compliance.employer_case SET joining = :joining WHERE case_number = :case")
                .param("joining", joining)
                .param("case", caseNumber)
                .update();
    }
}
