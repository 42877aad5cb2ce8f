package id.sinergi;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all tables hold, to see that a refusal has changed nothing. */
public final class Tables {

    private Tables() {}

    /** The same once nothing changes any more: what earlier tests left to threads of their own has ended. */
    public static Map<String, String> settled(JdbcClient jdbc) {
        var last = new AtomicReference<>(sums(jdbc));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    var now = sums(jdbc);
                    return now.equals(last.getAndSet(now));
                });
        return last.get();
    }

    /** A sum of the rows of each table, the engine's own included; what every login counts is no act's. */
    public static Map<String, String> sums(JdbcClient jdbc) {
        var sums = new TreeMap<String, String>();
        jdbc.sql("""
                        SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables
                         WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
                           AND (table_schema, table_name) <> ('identity', 'login_gate')
                        """).query(String.class).list().forEach(table -> sums.put(table, sum(jdbc, table)));
        return sums;
    }

    private static String sum(JdbcClient jdbc, String table) {
        return jdbc.sql("SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) FROM "
                        + table + " t")
                .query(String.class)
                .single();
    }
}
