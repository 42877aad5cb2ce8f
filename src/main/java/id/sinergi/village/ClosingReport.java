package id.sinergi.village;

import id.sinergi.village.Collection.Figures;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What a round came to, as it was on the day of its closing; never computed again. */
public record ClosingReport(
        Round round,
        String closedBy,
        Instant closedAt,
        @Nullable String reason,
        List<Row> rows) {

    /**
     * One village.
     *
     * @param state the stage reached, or {@code closed} or {@code cancelled}
     * @param lateDays working days after the target date
     * @param before coverage when the case was opened; {@code null} where it never began
     * @param after coverage when its case, or else the round, was closed
     */
    public record Row(
            String caseNumber,
            String villageCode,
            String state,
            @Nullable Long expected,
            @Nullable Long accepted,
            @Nullable Long rejected,
            int lateDays,
            @Nullable Figures before,
            Figures after) {

        public boolean isClosed() {
            return state.equals("closed");
        }

        public boolean isCancelled() {
            return state.equals("cancelled");
        }

        /** Expected and not accepted: what was left. */
        public long missing() {
            return isCancelled()
                    ? 0
                    : Math.max(0, Objects.requireNonNullElse(expected, 0L) - Objects.requireNonNullElse(accepted, 0L));
        }
    }

    /** The sum of a figure over the villages that were not cancelled. */
    public long sum(ToLongFunction<Row> figure) {
        return rows.stream().filter(row -> !row.isCancelled()).mapToLong(figure).sum();
    }

    public long closed() {
        return rows.stream().filter(Row::isClosed).count();
    }

    /** Cases that were open when the round was closed, and went on. */
    public long open() {
        return rows.stream()
                .filter(row -> !row.isClosed() && !row.isCancelled())
                .count();
    }
}
