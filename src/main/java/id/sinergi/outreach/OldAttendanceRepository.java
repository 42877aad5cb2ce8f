package id.sinergi.outreach;

import id.sinergi.shared.DueQuery;
import id.sinergi.shared.Retained;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who came to sessions long ago: counted still, without name, NIK and telephone. */
@Repository
class OldAttendanceRepository implements Retained {

    private static final String OLD = """
              FROM outreach.attendee a JOIN outreach.session s ON s.id = a.session_id
             WHERE s.held < CAST(:before AS timestamptz) AND a.name <> 'Dianonimkan'
            """;

    private final JdbcClient jdbc;

    OldAttendanceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String category() {
        return "outreach.attendance";
    }

    @Override
    public Due due(Instant before) {
        return new DueQuery(jdbc, "s.held", "s.number", OLD).due(before);
    }

    @Override
    public long erase(Instant before) {
        return jdbc.sql("""
                        UPDATE outreach.attendee SET name = 'Dianonimkan', nik = NULL, phone = NULL
                         WHERE id IN (SELECT a.id
                        """ + OLD + ")").param("before", Timestamp.from(before)).update();
    }
}
