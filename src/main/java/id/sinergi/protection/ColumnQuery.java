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

    /** What a column can hold; the table bears no other name (its constraint {@code export_column_field}). */
    enum Field {
        NIK,
        NAME,
        BIRTH_PLACE,
        BIRTH_DATE,
        SEX,
        ADDRESS,
        VILLAGE,
        DISTRICT,
        PHONE,
        OCCUPATION,
        PROGRAMS,
        FROM,
        MONTHS,
        CONTRIBUTION,
        SOURCE,
        LIST,
        /** One that the file has to have and that we have nothing for. */
        EMPTY
    }

    /** @param header what the file calls it */
    record Column(Field field, String header) {}

    List<Column> all() {
        return jdbc.sql("SELECT field, header FROM protection.export_column ORDER BY position")
                .query(Column.class)
                .list();
    }
}
