package id.sinergi.visits;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A visit as it is planned; what is missing is refused by {@link Visits#plan}. */
public record VisitPlan(
        @Nullable LocalDate on,
        @Nullable String place,
        @Nullable String purpose,
        @Nullable List<Visit.Participant> participants) {}
