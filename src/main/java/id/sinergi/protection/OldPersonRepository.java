package id.sinergi.protection;

import id.sinergi.shared.RetainedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * People on lists that ended, once the last month paid for is long past: what was paid, where, and who became a member
 * still adds up; NIK and link to the registry give way to a number that means nobody.
 */
@Repository
class OldPersonRepository extends RetainedRows {

    private static final Old OLD = new Old("p.number || '/' || p.worker_id", "upper(p.period)", "p.number", """
            FROM protection.person p JOIN protection.list l ON l.number = p.number
             WHERE l.state IN ('CLOSED', 'CANCELLED') AND p.worker_id > 0
               AND upper(p.period) < CAST(:before AS timestamptz)
            """);

    OldPersonRepository(JdbcClient jdbc) {
        super(jdbc, "protection.people", OLD, """
                , nobody AS MATERIALIZED (SELECT key, nextval('protection.nobody') AS serial FROM old)
                UPDATE protection.person SET worker_id = -serial, nik = '90' || lpad(serial::text, 14, '0')
                  FROM nobody WHERE number || '/' || worker_id = nobody.key
                """);
    }
}
