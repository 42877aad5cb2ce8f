package id.sinergi.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** The sign under which a request's failure is found in the log; the answer names it, and it is logged once. */
public final class Trace {

    private static final String SIGN = "sinergi.trace";
    private static final String LOGGED = "sinergi.trace.logged";
    private static final int LENGTH = 8;

    private Trace() {}

    public static String of(HttpServletRequest request) {
        if (request.getAttribute(SIGN) instanceof String known) {
            return known;
        }
        var sign = UUID.randomUUID().toString().substring(0, LENGTH);
        request.setAttribute(SIGN, sign);
        return sign;
    }

    /** Says that it is in the log. */
    public static void logged(HttpServletRequest request) {
        request.setAttribute(LOGGED, true);
    }

    public static boolean isLogged(HttpServletRequest request) {
        return request.getAttribute(LOGGED) != null;
    }
}
