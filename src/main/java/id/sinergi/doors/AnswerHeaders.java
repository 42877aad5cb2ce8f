package id.sinergi.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Headers of every answer, written before anything else is: under Tomcat 11 those that are written at the end are lost on
 * forwarded pages. Whoever knows better, such as a page with its own content policy, overwrites them.
 */
@Component
@Order(DoorOrder.HEADERS)
class AnswerHeaders extends OncePerRequestFilter implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String YEAR = "max-age=31536000";

    private final ContentPolicy policy;

    AnswerHeaders(ContentPolicy policy) {
        this.policy = policy;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        write(request, response);
        chain.doFilter(request, isTheSameForAll(request.getRequestURI()) ? response : new Unkept(response));
    }

    /** An error page is another page than the one that failed. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterNestedErrorDispatch(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        doFilterInternal(request, response, chain);
    }

    /** What the server refuses before any filter sees it is answered with them too. */
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new ValveBase(true) {
            @Override
            public void invoke(Request request, Response response) throws IOException, ServletException {
                write(request, response);
                getNext().invoke(request, response);
            }
        });
    }

    private void write(HttpServletRequest request, HttpServletResponse response) {
        var path = Objects.requireNonNullElse(request.getRequestURI(), "");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy", "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Content-Security-Policy", path.startsWith("/swagger-ui") ? policy.forDescription() : policy.forData());
        response.setHeader(HttpHeaders.CACHE_CONTROL, isTheSameForAll(path) ? "no-cache" : "no-store");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", YEAR);
        }
    }

    /** Styles, scripts and pictures: kept by the browser, and asked for whether they are still the same. */
    private static boolean isTheSameForAll(String path) {
        return path.startsWith("/frontend/") || path.startsWith("/webjars/") || path.startsWith("/swagger-ui/");
    }

    /** What pages and people get is kept nowhere: Vaadin says of its own answers, lists of people too, that they may be. */
    private static final class Unkept extends HttpServletResponseWrapper {

        Unkept(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, told(name, value));
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, told(name, value));
        }

        private static String told(String name, String value) {
            return HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name) && value != null && value.contains("no-cache")
                    ? "no-store"
                    : value;
        }
    }
}
