package id.sinergi.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person in a list; the NIK is masked.
 *
 * @param eligible whether this person counts today, age and open duplicates aside
 * @param membership {@code ACTIVE}, {@code INACTIVE} or {@code NONE} as last matched; {@code null} before
 */
public record WorkerRow(
        long id,
        String nik,
        String name,
        LocalDate birthDate,
        String sex,
        String villageCode,
        @Nullable String employerName,
        boolean eligible,
        @Nullable String membership,
        @Nullable String route) {}
