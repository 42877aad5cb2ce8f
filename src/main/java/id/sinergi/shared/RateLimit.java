package id.sinergi.shared;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** So many acts in a span of time for each key, such as an address; counted in memory, on each machine by itself. */
public final class RateLimit {

    /** Keys remembered at once; beyond it, those whose span is over are forgotten first, and then all. */
    private static final int MOST_KEYS = 10_000;

    private static final int PREFIX = 8;

    private final int most;
    private final Duration span;
    private final Clock clock;
    private final ConcurrentMap<String, Window> windows = new ConcurrentHashMap<>();

    private record Window(Instant start, int count) {}

    public RateLimit(int most, Duration span, Clock clock) {
        this.most = most;
        this.span = span;
        this.clock = clock;
    }

    /** Counts an act, and says whether it is still one of those allowed. */
    public boolean allows(String key) {
        var now = clock.instant();
        if (windows.size() > MOST_KEYS) {
            windows.values().removeIf(window -> isOver(window, now));
        }
        if (windows.size() > MOST_KEYS) {
            windows.clear();
        }
        var window = windows.compute(
                key,
                (same, known) -> known == null || isOver(known, now)
                        ? new Window(now, 1)
                        : new Window(known.start(), known.count() + 1));
        return window.count() <= most;
    }

    private boolean isOver(Window window, Instant now) {
        return Duration.between(window.start(), now).abs().compareTo(span) >= 0;
    }

    /**
     * Whom an address belongs to, as a key: an IPv4 address itself, of IPv6 the /64, in which one line has addresses without
     * end; what is no address is itself.
     */
    public static String line(String address) {
        try {
            var read = InetAddress.ofLiteral(address.replaceFirst("%.*", ""));
            return read instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), PREFIX)) + "/64"
                    : read.getHostAddress();
        } catch (IllegalArgumentException none) {
            return address;
        }
    }
}
