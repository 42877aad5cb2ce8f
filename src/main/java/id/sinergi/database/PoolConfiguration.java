package id.sinergi.database;

import com.zaxxer.hikari.HikariConfig;
import id.sinergi.shared.Waiting;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where to connect to, and how long each kind of work waits there. */
@Configuration(proxyBeanMethods = false)
class PoolConfiguration {

    @Bean
    Limits doorLimits(
            @Value("${sinergi.database.door.connections:3}") int connections,
            @Value("${sinergi.database.door.pool:PT3S}") Duration pool,
            @Value("${sinergi.database.connect:PT3S}") Duration connect,
            @Value("${sinergi.database.door.statement:PT3S}") Duration statement) {
        return new Limits(connections, pool, connect, statement, statement);
    }

    @Bean
    Limits somebodyLimits(
            @Value("${sinergi.database.connections:20}") int connections,
            @Value("${sinergi.database.pool:PT4S}") Duration pool,
            @Value("${sinergi.database.connect:PT3S}") Duration connect,
            @Value("${sinergi.database.statement:PT30S}") Duration statement,
            @Value("${sinergi.database.lock:PT10S}") Duration lock) {
        return new Limits(connections, pool, connect, statement, lock);
    }

    @Bean
    Limits nobodyLimits(
            @Value("${sinergi.database.long.connections:12}") int connections,
            @Value("${sinergi.database.long.pool:PT30S}") Duration pool,
            @Value("${sinergi.database.connect:PT3S}") Duration connect,
            @Value("${sinergi.database.long.statement:PT2H}") Duration statement,
            @Value("${sinergi.database.long.lock:PT5M}") Duration lock) {
        return new Limits(connections, pool, connect, statement, lock);
    }

    @Bean(destroyMethod = "close")
    Pools dataSource(
            ObjectProvider<JdbcConnectionDetails> embedded,
            DataSourceProperties outside,
            Environment environment,
            Map<String, Limits> limits,
            @Value("${sinergi.zone:Asia/Makassar}") ZoneId zone) {
        var server = embedded.getIfAvailable();
        return new Pools(waiting -> {
            var config = new HikariConfig();
            config.setJdbcUrl(server == null ? outside.determineUrl() : server.getJdbcUrl());
            config.setUsername(server == null ? outside.determineUsername() : server.getUsername());
            config.setPassword(server == null ? outside.determinePassword() : server.getPassword());
            Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(config));
            limits(waiting, limits).set(config, zone.getId());
            return config;
        });
    }

    private static Limits limits(Waiting waiting, Map<String, Limits> all) {
        return Objects.requireNonNull(all.get(waiting.name().toLowerCase(Locale.ROOT) + "Limits"));
    }
}
