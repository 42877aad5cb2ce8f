package id.sinergi.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record before and after; {@code null} where there was or is nothing.
 *
 * @param type what the values are, for showing them; {@code null} in entries that were written before types were kept,
 *     which are shown as they stand. It is never guessed from a value.
 */
public record Change(
        String field,
        @Nullable String before,
        @Nullable String after,
        @Nullable Type type) {

    /** Kinds of value, each in the form that it is stored in. */
    public enum Type {
        /** What somebody typed. */
        TEXT,
        /** A whole or decimal number, with a point before its decimals and no more of them than it has. */
        NUMBER,
        /** ISO date. */
        DAY,
        /** ISO date and time in the regency's zone. */
        MOMENT,
        YES_NO,
        /** A code of ours. */
        WORD,
        /** Codes of ours with ", " between. */
        WORDS,
        /** An account's name for logging in. */
        PERSON,
        /** The id of a document. */
        FILE,
        /** A JSON list of rows. */
        ROWS
    }

    /** What somebody typed. */
    public Change(String field, @Nullable String before, @Nullable String after) {
        this(field, before, after, Type.TEXT);
    }

    /** Words for codes that stand in the trail and in no bundle, such as those of villages: said by who knows them. */
    public interface Wording {

        /** The words in the reader's language; empty for what is none of ours. */
        Optional<String> say(String field, String code);
    }
}
