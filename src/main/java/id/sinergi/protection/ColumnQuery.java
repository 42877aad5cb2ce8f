package id.sinergi.protection;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which columns the file for registration has. */
@Repository
class ColumnQuery {

    private final JdbcClient jdbc;

    ColumnQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param field what stands in it, as {@link RegistrationFile} names it
     * @param header what the file calls it
     */
    record Column(String field, String header) {}

    List<Column> all() {
        return jdbc.sql("SELECT field, header FROM protection.export_column ORDER BY position")
                .query(Column.class)
                .list();
    }
}
