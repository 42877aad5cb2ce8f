package id.sinergi.shared.ui;

import java.util.Locale;

/** What a badge can say. The first four are never mixed with one another; each has its icon, its word and its colour. */
public enum State {
    ON_TIME,
    DUE_SOON,
    OVERDUE,
    PAUSED,
    DONE,
    DONE_LATE,
    OPEN,
    CLOSED,
    CANCELLED;

    /** Key of the state's word. */
    String key() {
        return "state." + name();
    }

    /** Class name in the style sheet, such as {@code due-soon}. */
    String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
