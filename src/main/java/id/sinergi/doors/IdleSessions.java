package id.sinergi.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions in which nobody has done anything for a while, and each after a working day. What a page sends by itself
 * (heartbeat, push, polling) is no act; its script says when somebody moved a hand ({@link SessionDoor}). A session of
 * nobody lives a minute, and some more once its page speaks.
 */
@Component
@Order(DoorOrder.SESSIONS)
class IdleSessions extends OncePerRequestFilter implements HttpSessionListener {

    private static final String SIGNED_IN = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
    private static final Duration NEWBORN = Duration.ofMinutes(1);
    /** The container's own end comes after ours, for pages that were closed. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private final SessionTimes times;
    private final Strangers strangers;
    private final LongSupplier nanos;

    @Autowired
    IdleSessions(SessionTimes times, Strangers strangers) {
        this(times, strangers, System::nanoTime);
    }

    IdleSessions(SessionTimes times, Strangers strangers, LongSupplier nanos) {
        this.times = times;
        this.strangers = strangers;
        this.nanos = nanos;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setMaxInactiveInterval((int) NEWBORN.toSeconds());
        strangers.heard(event.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        strangers.left(event.getSession());
    }

    /** @throws IllegalStateException if it is over */
    static boolean isSignedIn(HttpSession session) {
        return session.getAttribute(SIGNED_IN) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null) {
            look(session, request);
        }
        chain.doFilter(request, response);
    }

    private void look(HttpSession session, HttpServletRequest request) {
        try {
            if (!isSignedIn(session)) {
                session.setMaxInactiveInterval((int) times.anonymous().toSeconds());
                strangers.heard(session);
            } else {
                ofSomebody(session, request);
            }
        } catch (IllegalStateException ended) {
            logger.debug("The session ended meanwhile", ended);
        }
    }

    private void ofSomebody(HttpSession session, HttpServletRequest request) {
        var now = nanos.getAsLong();
        if (session.getAttribute(SessionTimes.BEGUN) == null) {
            strangers.left(session);
            session.setAttribute(SessionTimes.BEGUN, now);
            session.setAttribute(SessionTimes.ACTED, now);
            session.setMaxInactiveInterval((int) times.idle().plus(SLACK).toSeconds());
        }
        if (isOver(session, SessionTimes.BEGUN, times.longest(), now)
                || isOver(session, SessionTimes.ACTED, times.idle(), now)) {
            session.invalidate();
        } else if (isAct(request)) {
            session.setAttribute(SessionTimes.ACTED, now);
        }
    }

    private static boolean isOver(HttpSession session, String since, Duration most, long now) {
        return session.getAttribute(since) instanceof Long then && now - then >= most.toNanos();
    }

    private static boolean isAct(HttpServletRequest request) {
        var query = request.getQueryString();
        return (query == null || !query.contains("v-r="))
                && !request.getRequestURI().startsWith("/VAADIN/push")
                && !request.getRequestURI().startsWith("/frontend/");
    }
}
