package id.sinergi.shared.web;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Objects;

/** The message of a failure on one line: the engine's and the driver's have many. */
public class OneLine extends MessageConverter {

    @Override
    public String convert(ILoggingEvent event) {
        var message = Objects.requireNonNullElse(super.convert(event), "");
        return event.getThrowableProxy() == null ? message : of(message);
    }

    static String of(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " | ");
    }
}
