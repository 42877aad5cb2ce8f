package id.sinergi.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one person.
 *
 * @param nik masked
 * @param workStatus Regsosek question 418, 1 to 8
 * @param monthlyIncome rupiah; {@code null} also where the reader's agency does not need it
 * @param decile 1 (poorest) to 10; {@code null} also where the reader's agency does not need it
 * @param duplicateOf the record kept instead of this one, if any
 */
public record WorkerRecord(
        long id,
        String nik,
        String villageCode,
        @Nullable String familyCard,
        String name,
        LocalDate birthDate,
        @Nullable String birthPlace,
        String sex,
        @Nullable String address,
        @Nullable String hamlet,
        @Nullable String rw,
        @Nullable String rt,
        @Nullable Short occupation,
        @Nullable Short workStatus,
        @Nullable String employerName,
        @Nullable Long monthlyIncome,
        @Nullable Short decile,
        @Nullable String phone,
        @Nullable Short citizenship,
        @Nullable Short lifeStatus,
        boolean eligible,
        @Nullable String membership,
        @Nullable String route,
        @Nullable String routeReason,
        @Nullable Long duplicateOf,
        int version,
        Instant updatedAt,
        String updatedBy,
        List<FieldChange> history,
        List<Membership> memberships) {

    /** One field before and after, newest first. */
    public record FieldChange(
            String field, @Nullable String before, @Nullable String after, Instant at, String by) {}
}
