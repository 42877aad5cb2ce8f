package id.sinergi.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What a start without settings means, and what each setting changes. */
class EmbeddedDefaultsTests {

    @Test
    void withoutSettingsItIsADemonstrationOnLoopback() {
        var environment = started(Map.of());
        assertThat(environment.getProperty("sinergi.database.embedded")).isEqualTo("true");
        assertThat(environment.getProperty("sinergi.demo")).isEqualTo("true");
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void anOutsideDatabaseMeansRealDataForEveryone() {
        var environment = started(Map.of("spring.datasource.url", "jdbc:postgresql://host/sinergi"));
        assertThat(environment.getProperty("sinergi.database.embedded")).isEqualTo("false");
        assertThat(environment.getProperty("sinergi.demo")).isEqualTo("false");
        assertThat(environment.getProperty("server.address")).isNull();
    }

    @Test
    void demonstrationDataStayOnLoopbackWhateverTheDatabase() {
        var environment =
                started(Map.of("spring.datasource.url", "jdbc:postgresql://host/sinergi", "sinergi.demo", "true"));
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void withoutDemonstrationDataTheEmbeddedDatabaseServesEveryone() {
        var environment = started(Map.of("sinergi.demo", "false"));
        assertThat(environment.getProperty("sinergi.database.embedded")).isEqualTo("true");
        assertThat(environment.getProperty("server.address")).isNull();
    }

    @Test
    void aSettingSaysOtherwise() {
        var environment = started(Map.of("server.address", "0.0.0.0"));
        assertThat(environment.getProperty("sinergi.demo")).isEqualTo("true");
        assertThat(environment.getProperty("server.address")).isEqualTo("0.0.0.0");
    }

    private static StandardEnvironment started(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
        new EmbeddedDefaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
