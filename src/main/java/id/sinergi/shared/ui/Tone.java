package id.sinergi.shared.ui;

import java.util.Locale;

/** What a figure means; colours are for meaning only. */
public enum Tone {
    PLAIN,
    LATE,
    SOON,
    OK,
    PAUSE;

    String css() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
