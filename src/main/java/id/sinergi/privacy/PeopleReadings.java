package id.sinergi.privacy;

import id.sinergi.identity.Role;
import id.sinergi.registry.Reading;
import id.sinergi.registry.Readings;
import id.sinergi.shared.Plausible;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who read how many records of people, for those who look after the data: guardians and inspectors. */
@Service
public class PeopleReadings {

    private static final int WEEK = 7;

    private final Readings readings;
    private final Guardians guardians;
    private final Clock clock;

    PeopleReadings(Readings readings, Guardians guardians, Clock clock) {
        this.readings = readings;
        this.guardians = guardians;
        this.clock = clock;
    }

    public boolean mayRead() {
        return guardians.isOne() || guardians.user().is(Role.INSPECTOR);
    }

    /**
     * Newest day first, and on it most records first; the last seven days where nothing is asked. Refused:
     * {@code readings.guardiansOnly}, field {@code to} before {@code from}, and days that nobody means.
     */
    public Result<Slice<Reading>> list(
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Integer limit, @Nullable String cursor) {
        if (!mayRead()) {
            return Result.refused(Refusal.forbidden("readings.guardiansOnly"));
        }
        var wrong = Stream.of(wrong("from", from), wrong("to", to))
                .flatMap(Optional::stream)
                .toList();
        if (!wrong.isEmpty()) {
            return Result.refused(Refusal.fields(wrong));
        }
        var last = Objects.requireNonNullElseGet(to, () -> LocalDate.now(clock));
        var first = Objects.requireNonNullElseGet(from, () -> last.minusDays(WEEK - 1));
        if (last.isBefore(first)) {
            return Result.refused(Refusal.field(to == null ? "from" : "to", "endsBefore"));
        }
        return Result.done(readings.list(first, last, limit, cursor));
    }

    private static Optional<FieldError> wrong(String field, @Nullable LocalDate day) {
        return day == null ? Optional.empty() : Plausible.wrong(field, day);
    }
}
