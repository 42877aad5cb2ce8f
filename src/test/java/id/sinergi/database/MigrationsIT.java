package id.sinergi.database;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.IntegrationTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Modules number their migrations in ranges of their own: one that comes later may have the lower number. */
@IntegrationTest
class MigrationsIT {

    @Autowired
    Flyway flyway;

    @Test
    void aDatabaseOfAnOlderSinergiTakesALowerNumberToo() {
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.getConfiguration().isOutOfOrder()).isTrue();
    }
}
