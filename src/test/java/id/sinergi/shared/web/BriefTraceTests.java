package id.sinergi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What fails again and again is a line each time, and its trace once a minute. */
class BriefTraceTests {

    private static final Instant START = Instant.parse("2026-12-01T02:00:00Z");
    private static final String TRACE = "\tat ";

    private final LoggerContext loggers = new LoggerContext();
    private final BriefTrace brief = new BriefTrace();

    @BeforeEach
    void start() {
        brief.setContext(loggers);
        brief.start();
    }

    @Test
    void theTraceOfAKindComesOnceAMinute() {
        var first = said("a", Duration.ZERO, full("disk full"));
        assertThat(first).startsWith(" [java.io.IOException: disk full]").contains(TRACE, "BriefTraceTests.java");
        for (var second = 1; second < 60; second++) {
            assertThat(said("a", Duration.ofSeconds(second), full("disk full, again")))
                    .isEqualTo(" [java.io.IOException: disk full, again] (trace above, no. " + (second + 1)
                            + " of this minute)");
        }
        assertThat(said("a", Duration.ofSeconds(60), full("disk full"))).contains(TRACE);
        assertThat(said("a", Duration.ofSeconds(61), full("disk full"))).doesNotContain(TRACE);
    }

    /** Where it was logged, of what type it is and where it arose make a kind: none hides another. */
    @Test
    void anotherKindHasATraceOfItsOwn() {
        assertThat(said("a", Duration.ZERO, full("x"))).contains(TRACE);
        assertThat(said("b", Duration.ZERO, full("x"))).contains(TRACE);
        assertThat(said("a", Duration.ZERO, new IllegalStateException(new IOException("elsewhere"))))
                .contains(TRACE);
        assertThat(said("a", Duration.ZERO, new IllegalArgumentException("x"))).contains(TRACE);
        assertThat(said("a", Duration.ZERO, full("x"))).doesNotContain(TRACE);
    }

    @Test
    void theSummaryIsOneLineAndNamesTheFirstCause() {
        said("a", Duration.ZERO, full("x"));
        assertThat(said("a", Duration.ZERO, full("first\nsecond\r\nthird")))
                .startsWith(" [java.io.IOException: first")
                .contains("third")
                .doesNotContain("\n", "\r");
        assertThat(said("a", Duration.ZERO, null)).isEmpty();
    }

    private static IllegalStateException full(String message) {
        return new IllegalStateException("wrapped", new IOException(message));
    }

    private String said(String logger, Duration after, @Nullable Throwable failure) {
        var event = new LoggingEvent("", loggers.getLogger(logger), Level.ERROR, "failed", failure, null);
        event.setInstant(START.plus(after));
        return brief.convert(event);
    }
}
