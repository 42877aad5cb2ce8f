package id.sinergi.doors;

import id.sinergi.shared.ApiErrors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the pages and the server say to each other, in Vaadin's own words: it fails over what it cannot read, and writes
 * that into the log, so whoever sends such things is refused before.
 */
@Component
@Order(DoorOrder.BODIES + 1)
class PageTalk extends OncePerRequestFilter {

    private static final String KIND = "v-r";
    private static final String ASKING = "uidl";
    private static final Pattern WINDOW = Pattern.compile("-?\\d{1,9}");

    private final ApiErrors errors;
    private final JsonMapper json;

    PageTalk(ApiErrors errors, JsonMapper json) {
        this.errors = errors;
        this.json = json;
    }

    /** Programs and uploads are not read for what the pages say. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.startsWith("/api/") || path.startsWith("/VAADIN/dynamic/") || request.getParameter(KIND) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var window = request.getParameter("v-uiId");
        var isAsking = request.getParameter(KIND).equals(ASKING);
        var body = request instanceof HeldBody held ? held.body() : null;
        if (isAsking && body == null && request.getContentType() != null && request.getContentLengthLong() != 0) {
            errors.write(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "mediaType");
        } else if (window != null && !WINDOW.matcher(window).matches()
                || isAsking && (body == null || !isReadable(body))) {
            errors.write(request, response, HttpStatus.BAD_REQUEST, "unreadable");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isReadable(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return isReadable(json.readTree(text.toString()));
        } catch (CharacterCodingException | JacksonException unreadable) {
            return false;
        }
    }

    private static boolean isReadable(JsonNode said) {
        return said.isObject()
                && said.path("csrfToken").isString()
                && isNumber(said.path("syncId"))
                && isNumber(said.path("clientId"))
                && isCalls(said.path("rpc"));
    }

    private static boolean isNumber(JsonNode value) {
        return value.isMissingNode() || value.canConvertToInt();
    }

    private static boolean isCalls(JsonNode calls) {
        return calls.isMissingNode()
                || calls.isArray()
                        && calls.valueStream()
                                .allMatch(call ->
                                        call.isObject() && call.path("type").isString());
    }
}
