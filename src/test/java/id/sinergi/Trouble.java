package id.sinergi;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Errors that the database itself raises, until they are closed: of a table, for rows that meet a condition. */
public final class Trouble implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final JdbcClient jdbc;
    private final String name = "trouble_" + COUNT.incrementAndGet();
    private final String table;

    private Trouble(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /**
     * @param when before what, such as {@code UPDATE}
     * @param rows condition on {@code new}
     * @param state such as {@code 53100}, a full disk
     */
    public static Trouble of(JdbcClient jdbc, String table, String when, String rows, String state) {
        return begun(jdbc, table, rows, state, "TRIGGER %s BEFORE " + when + " ON %s");
    }

    /** Only when the transaction that writes such a row is being committed. */
    public static Trouble atCommit(JdbcClient jdbc, String table, String rows, String state) {
        return begun(
                jdbc, table, rows, state, "CONSTRAINT TRIGGER %s AFTER INSERT ON %s DEFERRABLE INITIALLY DEFERRED");
    }

    private static Trouble begun(JdbcClient jdbc, String table, String rows, String state, String trigger) {
        var trouble = new Trouble(jdbc, table);
        jdbc.sql("""
                        CREATE FUNCTION public.%s() RETURNS trigger LANGUAGE plpgsql AS
                        $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '%s'; END $$
                        """.formatted(trouble.name, state)).update();
        jdbc.sql("CREATE " + trigger.formatted(trouble.name, table)
                        + " FOR EACH ROW WHEN (%s) EXECUTE FUNCTION public.%s()".formatted(rows, trouble.name))
                .update();
        return trouble;
    }

    /** It passed. */
    @Override
    public void close() {
        jdbc.sql("DROP TRIGGER IF EXISTS %s ON %s".formatted(name, table)).update();
        jdbc.sql("DROP FUNCTION IF EXISTS public.%s()".formatted(name)).update();
    }
}
