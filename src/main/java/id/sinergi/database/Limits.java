package id.sinergi.database;

import com.zaxxer.hikari.HikariConfig;
import java.time.Duration;

/**
 * How long one kind of work waits for the database, and how many connections it has.
 *
 * @param pool for a connection of the pool
 * @param connect for a new connection to be made
 * @param statement for a statement to end; PostgreSQL itself cancels it then
 * @param lock for a row or table that another holds
 */
record Limits(int connections, Duration pool, Duration connect, Duration statement, Duration lock) {

    /** What PostgreSQL needs to say that it has cancelled a statement, before the line itself is given up. */
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private static final int MILLIS = 1000;

    private static final Duration STILL_ALIVE = Duration.ofSeconds(1);

    /** A node that is gone without a word holds its locks for half a minute, and not for the system's two hours. */
    private static final String ALIVE = "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5;"
            + " SET tcp_keepalives_count = 4; SET tcp_user_timeout = 30000; ";

    /** Whole seconds, at least one: to the driver none means without end. */
    private static long seconds(Duration time) {
        return Math.max(1, time.plusMillis(MILLIS - 1).toSeconds());
    }

    void set(HikariConfig config, String zone) {
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(2, connections));
        config.setConnectionTimeout(pool.toMillis());
        config.setValidationTimeout(Math.min(STILL_ALIVE.toMillis(), pool.toMillis()));
        config.addDataSourceProperty("connectTimeout", seconds(connect));
        config.addDataSourceProperty("loginTimeout", seconds(connect));
        config.addDataSourceProperty("socketTimeout", seconds(statement.plus(ANSWER)));
        config.addDataSourceProperty("tcpKeepAlive", true);
        config.addDataSourceProperty("socketFactory", KeptAlive.class.getName());
        // The driver would tell the server the machine's zone; whatever SQL makes a day of a time means the regency's.
        config.setConnectionInitSql(ALIVE
                + "SET statement_timeout = %d; SET lock_timeout = %d; SET TIME ZONE '%s'"
                        .formatted(statement.toMillis(), lock.toMillis(), zone));
    }
}
