package id.sinergi.casefile;

import id.sinergi.shared.RetainedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of cases that ended long ago; their names and check sums stay in the trail. */
@Repository
class OldDocumentRepository extends RetainedRows {

    private static final Old OLD = new Old("d.id", "c.closed_at", "d.number", """
            FROM casefile.document d JOIN casefile.case_file c ON c.number = d.number
             WHERE c.closed_at < :before
            """);

    OldDocumentRepository(JdbcClient jdbc) {
        super(jdbc, "cases.documents", OLD, """
                DELETE FROM casefile.document d USING old WHERE d.id = old.key
                """);
    }
}
