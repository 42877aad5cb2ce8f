package id.sinergi.letters;

import java.util.Locale;

/** How far a letter has come. Its word has the key {@code letter.status.<code>}. */
public enum LetterStatus {
    /** Written, without a number. */
    DRAFT,
    /** Approved by another person of its agency, which gave it its number. */
    CHECKED,
    /** Signed; not on its way yet. */
    SIGNED,
    /** On its way, arrived or returned. */
    SENT,
    /** Never sent: its case ended first. It keeps its number, if it had one. */
    VOID;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
