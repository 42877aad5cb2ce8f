package id.sinergi.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two records side by side, field by field, in the reader's words.
 *
 * @param left what the record on the left is, such as the village that wrote it
 */
public record Comparison(String left, String right, List<Line> lines) {

    /** How one field of two records compares. */
    public enum Likeness {
        SAME,
        /** Written differently, but perhaps the same thing. */
        ALIKE,
        DIFFERENT,
        /** Only one record has it. */
        ONE_SIDED
    }

    /** One field; {@code null} where a record has nothing. */
    public record Line(
            String label, @Nullable String left, @Nullable String right, Likeness likeness) {

        /** Compared letter by letter. */
        public static Line of(String label, @Nullable String left, @Nullable String right) {
            var likeness = left == null || right == null
                    ? Likeness.ONE_SIDED
                    : left.equalsIgnoreCase(right) ? Likeness.SAME : Likeness.DIFFERENT;
            return new Line(label, left, right, likeness);
        }

        /** As judged elsewhere. */
        public static Line of(String label, String left, String right, boolean alike) {
            var line = of(label, left, right);
            return line.likeness == Likeness.DIFFERENT && alike ? new Line(label, left, right, Likeness.ALIKE) : line;
        }

        boolean isEmpty() {
            return left == null && right == null;
        }
    }

    public Comparison {
        lines = lines.stream().filter(line -> !line.isEmpty()).toList();
    }
}
