package id.sinergi.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.shared.Trace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** An answer that says that something failed has one line in the log, under the sign that it names. */
@ExtendWith(OutputCaptureExtension.class)
class LoggedFailuresTests {

    private final LoggedFailures failures = new LoggedFailures();
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/x");

    @Test
    void aFailureThatNobodyLoggedIsLoggedOnce(CapturedOutput log) throws Exception {
        request.setQueryString("q=7402011203910051");
        send((asked, answer) -> ((MockHttpServletResponse) answer).setStatus(503));
        assertThat(log.getAll()).containsOnlyOnce("POST /api/v1/x failed [" + Trace.of(request) + "], status 503");
        assertThat(log.getAll()).doesNotContain("7402011203910051");
    }

    @Test
    void oneThatIsThrownIsLoggedWithItsCause(CapturedOutput log) {
        assertThatThrownBy(() -> send((asked, answer) -> {
                    throw new ServletException("broken");
                }))
                .isInstanceOf(ServletException.class);
        assertThat(log.getAll()).contains("[" + Trace.of(request) + "]", "ServletException: broken");
    }

    @Test
    void whatIsLoggedAlreadyOrNoFailureIsNot(CapturedOutput log) throws Exception {
        send((asked, answer) -> ((MockHttpServletResponse) answer).setStatus(422));
        assertThatThrownBy(() -> send((asked, answer) -> {
                    throw new ClientAbortException("gone");
                }))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> send((asked, answer) -> {
                    throw new BadRequestException("Invalid chunk header");
                }))
                .isInstanceOf(IOException.class);
        Trace.logged(request);
        send((asked, answer) -> ((MockHttpServletResponse) answer).setStatus(500));
        assertThat(log.getAll()).doesNotContain("failed [");
    }

    private void send(FilterChain chain) throws ServletException, IOException {
        failures.doFilter(request, new MockHttpServletResponse(), chain);
    }
}
