package id.sinergi.doors;

import id.sinergi.shared.ApiErrors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bodies that are no files are read here, counted while they come and whatever their length claims to be, and kept for
 * whoever reads them. What a program sends has a type that we take. Files and forms have limits of their own (multipart,
 * uploads of the pages).
 */
@Component
@Order(DoorOrder.BODIES)
class BodyLimits extends OncePerRequestFilter {

    private static final String UPLOADS = "/VAADIN/dynamic/resource/";

    private final ApiErrors errors;
    private final int most;

    BodyLimits(ApiErrors errors, @Value("${sinergi.body.max-bytes:1048576}") int most) {
        this.errors = errors;
        this.most = most;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var hasBody = request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        return !hasBody || isForm(request) || request.getRequestURI().startsWith(UPLOADS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = request.getContentLengthLong() > most
                ? null
                : request.getInputStream().readNBytes(most + 1);
        if (body == null || body.length > most) {
            errors.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "tooLarge");
        } else if (isForPrograms(request) && body.length > 0 && !isJson(request)) {
            errors.write(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "mediaType");
        } else {
            chain.doFilter(new HeldBody(request, body), response);
        }
    }

    /** Forms to the API are multipart; others it takes for what they are, a body of the wrong type. */
    private static boolean isForm(HttpServletRequest request) {
        var type = type(request);
        return type != null
                && (MediaType.MULTIPART_FORM_DATA.includes(type)
                        || MediaType.APPLICATION_FORM_URLENCODED.includes(type) && !isForPrograms(request));
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private static boolean isJson(HttpServletRequest request) {
        var type = type(request);
        return type != null
                && (MediaType.APPLICATION_JSON.includes(type)
                        || type.getSubtype().endsWith("+json"));
    }

    private static @Nullable MediaType type(HttpServletRequest request) {
        try {
            return request.getContentType() == null ? null : MediaType.parseMediaType(request.getContentType());
        } catch (InvalidMediaTypeException unreadable) {
            return null;
        }
    }
}
