package id.sinergi.shared.web;

import ch.qos.logback.classic.pattern.ExtendedThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The trace of a failure once a minute for each kind, and one line for the others of that minute: what fails while a disk
 * is full would fill it. A kind is where the failure was logged, of what type its cause is and where it arose.
 */
public class BriefTrace extends ExtendedThrowableProxyConverter {

    private static final long MINUTE = TimeUnit.MINUTES.toMillis(1);
    private static final int MOST_KINDS = 1_000;

    private final Map<String, Kind> kinds = new ConcurrentHashMap<>();

    private record Kind(long shownAt, int times) {}

    @Override
    public String convert(ILoggingEvent event) {
        var failure = event.getThrowableProxy();
        if (failure == null) {
            return "";
        }
        var root = root(failure);
        if (kinds.size() > MOST_KINDS) {
            kinds.clear();
        }
        var kind = kinds.compute(
                event.getLoggerName() + " " + failure.getClassName() + " " + where(root),
                (same, known) -> known == null || event.getTimeStamp() - known.shownAt() >= MINUTE
                        ? new Kind(event.getTimeStamp(), 1)
                        : new Kind(known.shownAt(), known.times() + 1));
        var summary =
                " [" + root.getClassName() + ": " + OneLine.of(Objects.requireNonNullElse(root.getMessage(), "")) + "]";
        return kind.times() == 1
                ? summary + System.lineSeparator() + throwableProxyToString(failure)
                : summary + " (trace above, no. " + kind.times() + " of this minute)";
    }

    private static IThrowableProxy root(IThrowableProxy failure) {
        var root = failure;
        for (var cause = root.getCause(); cause != null && cause != root; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }

    private static String where(IThrowableProxy root) {
        var frames = root.getStackTraceElementProxyArray();
        return root.getClassName() + (frames.length == 0 ? "" : " at " + frames[0].getStackTraceElement());
    }
}
