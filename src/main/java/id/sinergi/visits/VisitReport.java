package id.sinergi.visits;

import id.sinergi.compliance.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit as it is reported; what is missing is refused by {@link Visits#report}. */
public record VisitReport(
        @Nullable LocalDate heldOn,
        @Nullable String met,
        @Nullable String account,
        @Nullable String agreed,
        @Nullable UUID photo,
        List<Finding.New> findings) {}
