package id.sinergi.worklist.forms;

import id.sinergi.shared.Comparison;
import id.sinergi.shared.Length;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form. Its label has the message key {@code form.<form key>.<name>}, an optional help text {@code
 * form.<form key>.<name>.help}.
 *
 * @param value the value known so far, or {@code null}
 * @param when shown, and required, only while another field has a certain value
 * @param max longest text in characters, or largest number
 * @param columns the fields of one row, for {@link Type#ROWS}
 * @param comparison the two records that the question is about, shown side by side, or {@code null}
 */
public record Field(
        String name,
        Type type,
        boolean required,
        List<Option> options,
        @Nullable Object value,
        @Nullable When when,
        long max,
        List<Field> columns,
        @Nullable String label,
        @Nullable Comparison comparison) {

    /** Kinds of value; the JSON form of each stands in {@code docs/api.md}. */
    public enum Type {
        TEXT("text"),
        /** A NIK, KK or NPWP: no other text of a form may hold such a number. */
        PERSONAL_NUMBER("text"),
        /** Of a person, an office or an employer: signs and words for nothing are none. */
        NAME("text"),
        PHONE("text"),
        LONG_TEXT("longText"),
        INTEGER("integer"),
        /** The id of a row that is known already: carried along, not shown on a screen. */
        KEY("integer"),
        MONEY("money"),
        DATE("date"),
        DATE_TIME("dateTime"),
        /** What only the person knows, asked for this act: never in a draft, a record or the trail. */
        SECRET("secret"),
        BOOLEAN("boolean"),
        CHOICE("choice"),
        MULTI_CHOICE("multiChoice"),
        FILE("file"),
        ROWS("rows"),
        /** Not a question: a fact to read, such as an expected number. */
        NOTE("note");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** An answer to choose; {@code label} is shown as it is. */
    public record Option(String value, String label) {}

    /** Condition on another field of the same form. */
    public record When(String field, List<String> values) {}

    private static final int NUMBER = 30;
    private static final int LINE = Length.NAME.signs();
    private static final int PARAGRAPHS = Length.TEXT.signs();

    private static Field of(String name, Type type, List<Option> options, long max, List<Field> columns) {
        return new Field(name, type, true, options, null, null, max, columns, null, null);
    }

    /** One line of up to 200 characters. */
    public static Field text(String name) {
        return of(name, Type.TEXT, List.of(), LINE, List.of());
    }

    /** The name of somebody or something, of up to 200 characters. */
    public static Field name(String name) {
        return of(name, Type.NAME, List.of(), LINE, List.of());
    }

    public static Field phone(String name) {
        return of(name, Type.PHONE, List.of(), NUMBER, List.of());
    }

    /** The number of a person or family, as it is written: up to 30 characters. */
    public static Field personalNumber(String name) {
        return of(name, Type.PERSONAL_NUMBER, List.of(), NUMBER, List.of());
    }

    /** Text of up to 2,000 characters. */
    public static Field longText(String name) {
        return of(name, Type.LONG_TEXT, List.of(), PARAGRAPHS, List.of());
    }

    /** A passphrase of up to 200 characters, kept nowhere. */
    public static Field secret(String name) {
        return of(name, Type.SECRET, List.of(), LINE, List.of());
    }

    /** A whole number from 0. */
    public static Field integer(String name) {
        return of(name, Type.INTEGER, List.of(), 10_000_000L, List.of());
    }

    /** The id of a row that is known already. */
    public static Field key(String name) {
        return of(name, Type.KEY, List.of(), Long.MAX_VALUE, List.of()).optional();
    }

    /** Whole rupiah from 0. */
    public static Field money(String name) {
        return of(name, Type.MONEY, List.of(), 1_000_000_000_000_000L, List.of());
    }

    /** Whether a choice may be answered so. */
    public boolean offers(Object value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }

    public static Field date(String name) {
        return of(name, Type.DATE, List.of(), 0, List.of());
    }

    /** Date and time in the regency's zone. */
    public static Field dateTime(String name) {
        return of(name, Type.DATE_TIME, List.of(), 0, List.of());
    }

    public static Field yes(String name) {
        return of(name, Type.BOOLEAN, List.of(), 0, List.of());
    }

    public static Field choice(String name, List<Option> options) {
        return of(name, Type.CHOICE, options, 0, List.of());
    }

    public static Field multiChoice(String name, List<Option> options) {
        return of(name, Type.MULTI_CHOICE, options, 0, List.of());
    }

    /** The id of a document of the case. */
    public static Field file(String name) {
        return of(name, Type.FILE, List.of(), 0, List.of());
    }

    /** A list of rows, each with the same columns; at most {@code max} rows. */
    public static Field rows(String name, int max, List<Field> columns) {
        return of(name, Type.ROWS, List.of(), max, columns);
    }

    /** A fact shown above the questions. */
    public static Field note(String name, Object value) {
        return of(name, Type.NOTE, List.of(), 0, List.of()).value(value).optional();
    }

    public Field optional() {
        return new Field(name, type, false, options, value, when, max, columns, label, comparison);
    }

    public Field value(@Nullable Object known) {
        return new Field(name, type, required, options, known, when, max, columns, label, comparison);
    }

    public Field max(long most) {
        return new Field(name, type, required, options, value, when, most, columns, label, comparison);
    }

    /** Shown only while {@code field} has one of {@code values}. */
    public Field when(String field, String... values) {
        return new Field(
                name,
                type,
                required,
                options,
                value,
                new When(field, List.of(values)),
                max,
                columns,
                label,
                comparison);
    }

    /** A label that is made of data, such as the two names of a pair, in place of the message key's text. */
    public Field labelled(String text) {
        return new Field(name, type, required, options, value, when, max, columns, text, comparison);
    }

    /** Asks about two records, which the screen shows side by side and a program gets field by field. */
    public Field about(Comparison records) {
        return new Field(name, type, required, options, value, when, max, columns, label, records);
    }

    /** Whether it is a question at all, and asked where the fields before it have these values. */
    public boolean isAsked(Map<String, ?> earlier) {
        return type != Type.NOTE
                && (when == null || when.values().contains(Objects.toString(earlier.get(when.field()), "")));
    }
}
