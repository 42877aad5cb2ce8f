package id.sinergi.village;

import id.sinergi.shared.Refusal.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    /** What an order that means this round says otherwise. */
    List<FieldError> otherIn(Rounds.Order order) {
        var errors = new ArrayList<FieldError>();
        same("name", order.name(), name, errors);
        same("targetDate", order.targetDate(), targetDate, errors);
        same("instructions", order.instructions(), instructions, errors);
        same("samplePercent", order.samplePercent(), samplePercent, errors);
        return errors;
    }

    private void same(String field, @Nullable Object said, @Nullable Object known, List<FieldError> errors) {
        var meant = said instanceof String text ? text.strip() : said;
        if (meant != null && !meant.equals("") && !meant.equals(known)) {
            errors.add(new FieldError(field, "otherThanRound", name));
        }
    }
}
