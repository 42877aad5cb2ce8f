package id.sinergi.doors;

import id.sinergi.shared.ApiErrors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes no act from a page of somebody else's: a browser sends what it remembers, cookies and passwords of HTTP Basic,
 * with requests that foreign pages make. It says where they come from, and a page cannot make it say otherwise. Programs
 * say nothing of the kind and are let through.
 */
@Component
@Order(DoorOrder.ORIGINS)
class ForeignPages extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final ApiErrors errors;
    private final String publicPlace;

    ForeignPages(ApiErrors errors, @Value("${sinergi.public-url:http://localhost:8080}") String publicUrl) {
        this.errors = errors;
        this.publicPlace = place(publicUrl);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isAct(request) && isForeign(request)) {
            errors.write(request, response, HttpStatus.FORBIDDEN, "foreign");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Opening a web socket is an act too: what is said over it is not asked again. */
    private static boolean isAct(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                || "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    private boolean isForeign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (site != null && !OWN.contains(site)) {
            return true;
        }
        // Over plain HTTP browsers leave out Sec-Fetch-Site, never Origin.
        return site == null && origin != null && !isOwn(place(origin), request);
    }

    /** The scheme is left out: it is another before a proxy that ends TLS. */
    private boolean isOwn(String place, HttpServletRequest request) {
        return !place.isEmpty()
                && (place.equals(place(
                                request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort()))
                        || place.equals(request.getHeader(HttpHeaders.HOST))
                        || place.equals(publicPlace));
    }

    /** Host and port as a browser names them; empty where it is no address, such as {@code null}. */
    private static String place(String address) {
        try {
            var uri = URI.create(address);
            var usual = "https".equals(uri.getScheme()) ? 443 : 80;
            return uri.getHost() == null
                    ? ""
                    : uri.getHost() + (uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort());
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
