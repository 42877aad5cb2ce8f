package id.sinergi.village;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A round of data collection over some or all villages.
 *
 * @param targetDate until when the villages hand in their data
 * @param samplePercent share of the villages that the inspectorate examines
 * @param closedAt when it was closed and reported; {@code null} while it runs
 * @param seed kept, so that anybody can draw the same sample again
 */
public record Round(
        long id,
        String name,
        LocalDate targetDate,
        @Nullable String instructions,
        int samplePercent,
        String seed,
        String openedBy,
        Instant openedAt,
        @Nullable Instant closedAt) {

    public boolean isClosed() {
        return closedAt != null;
    }
}
