package id.sinergi.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.sinergi.shared.Waiting;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Three pools that look like one: whoever asks gets a connection from the pool of those who wait as it does. */
final class Pools extends AbstractDataSource implements AutoCloseable {

    private final Map<Waiting, HikariDataSource> pools = new EnumMap<>(Waiting.class);

    Pools(Function<Waiting, HikariConfig> settings) {
        for (var waiting : Waiting.values()) {
            var config = settings.apply(waiting);
            config.setPoolName(waiting.name().toLowerCase(Locale.ROOT));
            // Made when first asked for: a server that is away at start is named by Flyway, in one sentence.
            config.setInitializationFailTimeout(-1);
            pools.put(waiting, new HikariDataSource(config));
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return of(Waiting.here()).getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The pools know who they connect as");
    }

    HikariDataSource of(Waiting waiting) {
        return Objects.requireNonNull(pools.get(waiting));
    }

    /** Some of Spring's parts look for the real pool behind a {@link DataSource}: that of people who wait. */
    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? super.unwrap(type) : of(Waiting.SOMEBODY).unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return super.isWrapperFor(type) || of(Waiting.SOMEBODY).isWrapperFor(type);
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
