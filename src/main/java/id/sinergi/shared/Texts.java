package id.sinergi.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Texts in the reader's language; a missing key shows itself, so that it is seen and mended. What is not known is a dash in
 * a sentence, never "null".
 */
@Component
public class Texts {

    public static final Locale INDONESIAN = Locale.of("id", "ID");

    private static final String UNKNOWN = "–";

    /** A place of a sentence that nothing was given for. */
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /** What a sentence calls by another text, such as a kind of file: its code is for programs. */
    public record Key(String key, String otherwise) {}

    /** The open screen's locale; where there is no screen (API, jobs) it gives {@code null}. */
    private static volatile Supplier<@Nullable Locale> screen = () -> null;

    private final MessageSource messages;
    private final Hours hours;

    Texts(MessageSource messages, Hours hours) {
        this.messages = messages;
        this.hours = hours;
    }

    public String get(String key, Object... args) {
        return get(locale(), key, args);
    }

    public String get(Locale locale, String key, Object... args) {
        var said = Arrays.stream(args).map(arg -> inWords(arg, locale)).toArray();
        var text = Objects.requireNonNullElse(messages.getMessage(key, said, key, locale), key);
        return args.length == 0 ? PLACE.matcher(text).replaceAll(UNKNOWN) : text;
    }

    /** A message format would write a moment as the machine's clock shows it. */
    private Object inWords(@Nullable Object arg, Locale locale) {
        return switch (arg) {
            case Key other -> has(other.key()) ? get(locale, other.key()) : other.otherwise();
            case YearMonth month ->
                DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(month);
            case String text when text.isBlank() -> UNKNOWN;
            case LocalDate day -> day(day, locale);
            case Instant time -> hours.dayAndTime(time, locale);
            case OffsetDateTime time -> hours.dayAndTime(time.toInstant(), locale);
            case null -> UNKNOWN;
            default -> arg;
        };
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
