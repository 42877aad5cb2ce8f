package id.sinergi.doors;

import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The sessions of nobody on this node, and no more than so many: whoever opens pages without signing in fills no memory. The
 * one that was silent for longest gives way; one of somebody who has signed in never does.
 */
@Component
class Strangers {

    private static final Logger log = LoggerFactory.getLogger(Strangers.class);

    private final int most;
    /** The one heard last stands last. */
    private final Set<HttpSession> heard = new LinkedHashSet<>();

    Strangers(@Value("${sinergi.session.anonymous-most:500}") int most) {
        this.most = most;
    }

    /** A session of nobody began, or its page has said something. */
    void heard(HttpSession session) {
        tooMany(session).ifPresent(Strangers::end);
    }

    private synchronized Optional<HttpSession> tooMany(HttpSession session) {
        heard.remove(session);
        heard.add(session);
        if (heard.size() <= most) {
            return Optional.empty();
        }
        var silent = heard.iterator().next();
        heard.remove(silent);
        return Optional.of(silent);
    }

    /** Signed in, or over. */
    synchronized void left(HttpSession session) {
        heard.remove(session);
    }

    synchronized int count() {
        return heard.size();
    }

    /** Not while others wait: what else ends with a session may take its time. */
    private static void end(HttpSession session) {
        try {
            if (!IdleSessions.isSignedIn(session)) {
                session.invalidate();
            }
        } catch (IllegalStateException ended) {
            log.debug("The session ended meanwhile", ended);
        }
    }
}
