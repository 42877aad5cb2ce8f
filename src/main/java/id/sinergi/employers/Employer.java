package id.sinergi.employers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An employer.
 *
 * @param npp number at BPJS Ketenagakerjaan; {@code null} where not registered there
 * @param nib business number of the licence system, 13 digits
 * @param workerCount workers as last reported
 */
public record Employer(
        long id,
        @Nullable String npp,
        @Nullable String nib,
        @Nullable String npwp,
        String name,
        @Nullable String address,
        String villageCode,
        @Nullable String kbli,
        @Nullable String contact,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Integer workerCount) {

    /** A month of contributions, rupiah. */
    public record Arrears(
            LocalDate month,
            long contribution,
            long paid,
            LocalDate dueOn,
            @Nullable Integer workerCount) {
        public long open() {
            return Math.max(0, contribution - paid);
        }
    }
}
