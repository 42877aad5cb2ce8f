package id.sinergi.api;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which tables a call has written to: a trigger on each of them notes what was committed. */
final class WrittenRows {

    private final JdbcClient jdbc;

    WrittenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void watch() {
        jdbc.sql("CREATE SCHEMA watched").update();
        jdbc.sql("CREATE TABLE watched.written (place text NOT NULL)").update();
        jdbc.sql("""
                CREATE FUNCTION watched.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
                BEGIN
                    INSERT INTO watched.written VALUES (TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME);
                    RETURN NULL;
                END $$
                """).update();
        tables().forEach(table -> jdbc.sql("CREATE TRIGGER watched AFTER INSERT OR UPDATE OR DELETE ON " + table
                        + " FOR EACH ROW EXECUTE FUNCTION watched.note()")
                .update());
    }

    private List<String> tables() {
        return jdbc.sql("""
                SELECT format('%I.%I', n.nspname, c.relname)
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'watched')
                """).query(String.class).list();
    }

    /** The tables written to since the last call. */
    Set<String> taken() {
        return jdbc.sql("DELETE FROM watched.written RETURNING place").query(String.class).list().stream()
                .collect(Collectors.toSet());
    }
}
