package id.sinergi.shared.doors;

import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.PersonalNumber;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Addresses are kept by browsers, proxies and logs, so that none may hold the number of a person: a program is told where
 * to send it instead, a page is shown without what was looked for. Nor may a letter or digit of the path be written by its
 * code: the doors behind this one compare paths as they stand.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class AddressFilter extends OncePerRequestFilter {

    /** Vaadin's name of a browser's window is a random number, of which one in a hundred is built as a person's. */
    private static final Pattern WINDOW = Pattern.compile("(?<=^|&)v-wn=v-0\\.\\d+(?=&|$)");

    /** A sign that needs no code: whoever writes it so wants an address to look like none of ours. */
    private static final Pattern DISGUISED =
            Pattern.compile("%(?:3[0-9]|[46][1-9A-F]|[57][0-9A]|2[DE]|5F)", Pattern.CASE_INSENSITIVE);

    private final ApiErrors errors;

    AddressFilter(ApiErrors errors) {
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        var query = request.getQueryString();
        if (DISGUISED.matcher(path).find()) {
            unreadable(request, response, path);
        } else if (!isIn(path) && (query == null || !isIn(WINDOW.matcher(query).replaceAll("")))) {
            chain.doFilter(request, response);
        } else if (ApiErrors.isForPrograms(path)) {
            errors.write(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "personalNumber");
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, isOurs(path) ? path : request.getContextPath() + "/");
        }
    }

    /** Doors compare addresses as they are written; one that is written otherwise is nobody's. */
    private void unreadable(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (ApiErrors.isForPrograms(DISGUISED.matcher(path).replaceAll(AddressFilter::plain))) {
            errors.write(request, response, HttpStatus.BAD_REQUEST, "address");
        } else {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }

    private static String plain(MatchResult code) {
        return String.valueOf((char) Integer.parseInt(code.group().substring(1), 16));
    }

    /** Without a number, and not what a browser takes for another host. */
    private static boolean isOurs(String path) {
        return !isIn(path) && !path.startsWith("//") && path.indexOf('\\') < 0;
    }

    private static boolean isIn(String part) {
        try {
            return PersonalNumber.isIn(part) || PersonalNumber.isIn(URLDecoder.decode(part, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
