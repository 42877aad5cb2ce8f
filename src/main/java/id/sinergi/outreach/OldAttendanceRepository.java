package id.sinergi.outreach;

import id.sinergi.shared.RetainedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who came to sessions long ago: counted still, without name, NIK and telephone. */
@Repository
class OldAttendanceRepository extends RetainedRows {

    private static final Old OLD = new Old("a.id", "s.held", "s.number", """
            FROM outreach.attendee a JOIN outreach.session s ON s.id = a.session_id
             WHERE s.held < CAST(:before AS timestamptz) AND a.name <> 'Dianonimkan'
            """);

    OldAttendanceRepository(JdbcClient jdbc) {
        super(jdbc, "outreach.attendance", OLD, """
                UPDATE outreach.attendee SET name = 'Dianonimkan', nik = NULL, phone = NULL FROM old WHERE id = old.key
                """);
    }
}
