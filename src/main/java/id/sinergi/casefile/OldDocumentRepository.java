package id.sinergi.casefile;

import id.sinergi.shared.DueQuery;
import id.sinergi.shared.Retained;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of cases that ended long ago; their names and check sums stay in the trail. */
@Repository
class OldDocumentRepository implements Retained {

    private static final String OLD = """
              FROM casefile.document d JOIN casefile.case_file c ON c.number = d.number
             WHERE c.closed_at < :before
            """;

    private final JdbcClient jdbc;

    OldDocumentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String category() {
        return "cases.documents";
    }

    @Override
    public Due due(Instant before) {
        return new DueQuery(jdbc, "c.closed_at", "d.number", OLD).due(before);
    }

    @Override
    public long erase(Instant before) {
        return jdbc.sql("DELETE FROM casefile.document WHERE id IN (SELECT d.id" + OLD + ")")
                .param("before", Timestamp.from(before))
                .update();
    }
}
