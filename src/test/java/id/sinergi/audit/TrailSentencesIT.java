package id.sinergi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.IntegrationTest;
import id.sinergi.shared.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the demonstration data and the tests before this one really wrote has its sentence. */
@IntegrationTest
class TrailSentencesIT {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Texts texts;

    @Test
    void everyActWrittenHasItsSentence() {
        var acts = jdbc.queryForList(
                "SELECT DISTINCT action FROM audit.entry WHERE action NOT LIKE 'test.%'", String.class);
        assertThat(acts)
                .allSatisfy(act -> assertThat(texts.has("trail." + act)).as(act).isTrue());
    }
}
