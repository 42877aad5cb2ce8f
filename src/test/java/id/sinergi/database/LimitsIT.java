package id.sinergi.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import id.sinergi.IntegrationTest;
import id.sinergi.shared.Waiting;
import java.io.IOException;
import java.time.Duration;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Neither end of a line waits two hours for one that is gone without a word, whose locks stay as long. */
@IntegrationTest
class LimitsIT {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void theServerMissesANodeWithinHalfAMinute(Waiting waiting) {
        assertThat(waiting.call(() -> jdbc.sql("""
                        SELECT name || '=' || setting FROM pg_settings
                         WHERE name LIKE 'tcp_keepalives%' OR name = 'tcp_user_timeout' ORDER BY name
                        """).query(String.class).list()))
                .containsExactly(
                        "tcp_keepalives_count=4",
                        "tcp_keepalives_idle=10",
                        "tcp_keepalives_interval=5",
                        "tcp_user_timeout=30000");
    }

    /** To the driver no second at all means without end. */
    @Test
    void aBoundBelowASecondIsOne() {
        var config = new HikariConfig();
        var half = Duration.ofMillis(500);
        new Limits(1, half, half, half, half).set(config, "Asia/Makassar");
        assertThat(config.getDataSourceProperties())
                .containsEntry("connectTimeout", 1L)
                .containsEntry("loginTimeout", 1L)
                .containsEntry("socketTimeout", 6L);
    }

    @Test
    void aNodeMissesTheServerWithinHalfAMinute() throws IOException {
        try (var socket = new KeptAlive().createSocket()) {
            assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)).isEqualTo(10);
            assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL)).isEqualTo(5);
            assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT)).isEqualTo(4);
        }
    }
}
