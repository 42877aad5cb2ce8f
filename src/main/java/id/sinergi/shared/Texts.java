package id.sinergi.shared;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Texts in the reader's language; a missing key shows itself, so that it is seen and mended. */
@Component
public class Texts {

    public static final Locale INDONESIAN = Locale.of("id", "ID");

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    public String get(String key, Object... args) {
        return get(locale(), key, args);
    }

    public String get(Locale locale, String key, Object... args) {
        return String.valueOf(messages.getMessage(key, args, key, locale));
    }

    public boolean has(String key) {
        return messages.getMessage(key, null, null, INDONESIAN) != null;
    }

    public static Locale locale() {
        var locale = LocaleContextHolder.getLocale();
        return "en".equals(locale.getLanguage()) ? Locale.ENGLISH : INDONESIAN;
    }
}
