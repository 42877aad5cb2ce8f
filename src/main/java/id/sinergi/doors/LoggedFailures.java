package id.sinergi.doors;

import id.sinergi.shared.Trace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No answer says that something failed without a line in the log, and none has two: the server's own log of failed
 * requests is off (it writes one for each servlet that a failure passes). Addresses are logged without what was asked for.
 */
@Component
@Order(DoorOrder.FAILURES)
class LoggedFailures extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(LoggedFailures.class);
    private static final int FAILED = 500;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable Throwable failure = null;
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException | Error e) {
            failure = e;
            throw e;
        } finally {
            if (!Trace.isLogged(request) && isFailure(response, failure)) {
                Trace.logged(request);
                log.error(
                        "{} {} failed [{}], status {}",
                        request.getMethod(),
                        request.getRequestURI(),
                        Trace.of(request),
                        response.getStatus(),
                        failure);
            }
        }
    }

    /** Neither who hung up nor who sent what cannot be read is a failure of ours. */
    private static boolean isFailure(HttpServletResponse response, @Nullable Throwable failure) {
        return failure == null
                ? response.getStatus() >= FAILED
                : !(failure instanceof BadRequestException || failure instanceof InvalidParameterException);
    }
}
