package id.sinergi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.sinergi.IntegrationTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a failing statement says may end in a log, so it must not quote the row it failed on. */
@IntegrationTest
class NothingPersonalInFailuresIT {

    private static final String NIK = "7402011203901234";

    @Autowired
    JdbcClient jdbc;

    @Test
    void aBrokenConstraintDoesNotQuoteTheRow() {
        var failure = catchThrowable(() -> jdbc.sql("""
                        INSERT INTO registry.worker (nik, village_code, name, birth_date, sex, work_status, updated_at, updated_by)
                        VALUES (:nik, '74.02.01.2012', :name, DATE '1990-01-01', 'Q', 1, now(), 'test')
                        """)
                .param("nik", NIK)
                .param("name", "Seseorang Tertentu")
                .update());
        assertThat(failure).isNotNull();
        var said = new StringWriter();
        failure.printStackTrace(new PrintWriter(said));
        assertThat(said.toString()).contains("violates").doesNotContain(NIK).doesNotContain("Seseorang");
    }

    @Test
    void theServersLogIsTerse() {
        assertThat(jdbc.sql("SHOW log_error_verbosity").query(String.class).single())
                .isEqualTo("terse");
        assertThat(jdbc.sql("SHOW log_min_error_statement").query(String.class).single())
                .isEqualTo("panic");
    }
}
