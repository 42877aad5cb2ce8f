package id.sinergi.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session of nobody begins with a page that is open to everybody, and with nothing else: whoever asks for files, or talks
 * as a page that was never opened, gets none. To Vaadin it is as if the session had ended.
 */
@Component
@Order(DoorOrder.SESSIONS + 1)
class Knocks extends OncePerRequestFilter {

    /** Pages that are open to everybody. */
    private static final Pattern PAGES = Pattern.compile("/(login|periksa-surat|surat|jawaban)(/[^/]*)?");

    private static final Pattern TALK = Pattern.compile("(^|&)v-r=");
    /** What a page says first. */
    private static final Pattern FIRST = Pattern.compile("(^|&)v-r=init(&|$)");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getSession(false) != null || begins(request);
    }

    private static boolean begins(HttpServletRequest request) {
        var query = Objects.requireNonNullElse(request.getQueryString(), "");
        var page = request.getRequestURI().substring(request.getContextPath().length());
        return TALK.matcher(query).find()
                ? FIRST.matcher(query).find()
                : PAGES.matcher(page).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Knock(request), response);
    }

    private static final class Knock extends HttpServletRequestWrapper {

        Knock(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable HttpSession getSession() {
            return getSession(true);
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            return super.getSession(false);
        }
    }
}
