package id.sinergi.doors;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long sessions live. Time is the machine's own count, which no change of a clock moves.
 *
 * @see IdleSessions
 */
@Component
public class SessionTimes {

    /** Attribute of a session: when it was signed in, in {@link System#nanoTime()}. */
    public static final String BEGUN = "sinergi.session.begun";

    static final String ACTED = "sinergi.session.acted";

    private final Duration idle;
    private final Duration longest;
    private final Duration anonymous;

    SessionTimes(
            @Value("${sinergi.session.idle:30m}") Duration idle,
            @Value("${sinergi.session.longest:12h}") Duration longest,
            @Value("${sinergi.session.anonymous:5m}") Duration anonymous) {
        this.idle = idle;
        this.longest = longest;
        this.anonymous = anonymous;
    }

    /** Without an act of the person. */
    public Duration idle() {
        return idle;
    }

    Duration longest() {
        return longest;
    }

    /** Of somebody who has not signed in, after the last that was heard of their page. */
    Duration anonymous() {
        return anonymous;
    }

    /** What is left of a session at most, that began then. */
    public Duration left(@Nullable Object begun) {
        return begun instanceof Long nanos ? longest.minusNanos(System.nanoTime() - nanos) : longest;
    }
}
