package id.sinergi.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case.
 *
 * @param number such as {@code PD-2026-00001}; also the process's business key
 * @param areas codes of the areas it touches; a person sees it who covers at least one of them
 * @param employer our id of the employer, for employer compliance
 * @param outcome stable code of how it ended
 */
public record CaseFile(
        String number,
        CaseKind kind,
        String subject,
        Status status,
        @Nullable String outcome,
        String stage,
        List<String> areas,
        @Nullable String villageCode,
        @Nullable String employer,
        String openedBy,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable LocalDate due) {

    public enum Status {
        OPEN,
        CLOSED,
        CANCELLED
    }

    CaseFile in(List<String> otherAreas) {
        return new CaseFile(
                number,
                kind,
                subject,
                status,
                outcome,
                stage,
                otherAreas,
                villageCode,
                employer,
                openedBy,
                openedAt,
                closedAt,
                due);
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }
}
