package id.sinergi.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.IntegrationTest;
import id.sinergi.shared.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history of a case names the public services that were denied, not their codes. */
@IntegrationTest
class PublicServiceWordsIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Texts texts;

    record Service(String code, String name) {}

    @Test
    void everyServiceHasItsWordsInTheHistory() {
        List<Service> services = jdbc.sql("SELECT code, name FROM ladder.public_service")
                .query(Service.class)
                .list();
        assertThat(services)
                .hasSizeGreaterThan(4)
                .allSatisfy(service -> assertThat(texts.get(Texts.INDONESIAN, "word." + service.code()))
                        .isEqualTo(service.name()));
    }
}
