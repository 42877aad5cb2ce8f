package id.sinergi.database;

import java.util.LinkedHashMap;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Without {@code spring.datasource.url} the system brings its own PostgreSQL, shows demonstration data and listens on
 * loopback; each of the three can be set otherwise. Weakest of all sources of settings.
 */
class EmbeddedDefaults implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var embedded = !environment.containsProperty("spring.datasource.url");
        var defaults = new LinkedHashMap<String, Object>();
        defaults.put("sinergi.database.embedded", embedded);
        defaults.put("sinergi.demo", embedded);
        var demo = environment.getProperty("sinergi.demo", Boolean.class, embedded);
        if (demo) {
            defaults.put("server.address", "127.0.0.1");
        }
        environment.getPropertySources().addLast(new MapPropertySource("sinergi-defaults", defaults));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
