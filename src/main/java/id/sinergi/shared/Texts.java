package id.sinergi.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Texts in the reader's language; a missing key shows itself, so that it is seen and mended. */
@Component
public class Texts {

    public static final Locale INDONESIAN = Locale.of("id", "ID");

    /** The open screen's locale; where there is no screen (API, jobs) it gives {@code null}. */
    private static volatile Supplier<@Nullable Locale> screen = () -> null;

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    public String get(String key, Object... args) {
        return get(locale(), key, args);
    }

    public String get(Locale locale, String key, Object... args) {
        var said = Arrays.stream(args)
                .map(arg -> arg instanceof LocalDate day ? day(day, locale) : arg)
                .toArray();
        return String.valueOf(messages.getMessage(key, said, key, locale));
    }

    /** "5 Mei 2025". */
    public static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    public boolean has(String key) {
        return messages.getMessage(key, null, null, INDONESIAN) != null;
    }

    /** Lets the UI kit say in which language the screen of this thread is; set once at start-up. */
    public static void readScreenFrom(Supplier<@Nullable Locale> locale) {
        screen = locale;
    }

    /** The reader's language: the screen's, else that of the request; anything but English is Indonesian. */
    public static Locale locale() {
        var shown = screen.get();
        var locale = shown == null ? LocaleContextHolder.getLocale() : shown;
        return "en".equals(locale.getLanguage()) ? Locale.ENGLISH : INDONESIAN;
    }
}
