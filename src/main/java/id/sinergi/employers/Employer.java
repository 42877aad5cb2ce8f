package id.sinergi.employers;

import id.sinergi.calendar.WorkingDays;
import id.sinergi.shared.PersonalNumber;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An employer.
 *
 * @param npp number at BPJS Ketenagakerjaan; {@code null} where not registered there
 * @param nib business number of the licence system, 13 digits
 * @param npwp tax number, 15 or 16 digits
 * @param kbli letter of a section or up to five digits of a class (KBLI 2025)
 * @param workerCount workers as last reported
 * @param riskGroup 1 (very low) to 5 (very high) as BPJS set it for work accidents (PP 44/2015 article 16)
 * @param version grows with each change
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
        @Nullable Integer workerCount,
        @Nullable Integer riskGroup,
        int version,
        Instant updatedAt,
        String updatedBy) {

    /** Whether the tax number is that of a person, which is the NIK; those of bodies have 15 digits, or a zero before them. */
    public boolean isOfPerson() {
        return npwp != null && (PersonalNumber.isOne(npwp) || PersonalNumber.isIn(npwp));
    }

    /** As it is shown in lists: a person's tax number is masked. */
    public Employer masked() {
        return new Employer(
                id,
                npp,
                nib,
                npwp != null && isOfPerson() ? PersonalNumber.mask(npwp) : npwp,
                name,
                address,
                villageCode,
                kbli,
                contact,
                phone,
                email,
                workerCount,
                riskGroup,
                version,
                updatedAt,
                updatedBy);
    }

    /** A month of contributions, rupiah. */
    public record Arrears(
            LocalDate month,
            long contribution,
            long paid,
            LocalDate dueOn,
            @Nullable Integer workerCount) {
        /** A day of payment that is no working day moves to the next one. */
        Arrears due(WorkingDays days) {
            return new Arrears(month, contribution, paid, days.onOrAfter(dueOn), workerCount);
        }

        public long open() {
            return Math.max(0, contribution - paid);
        }
    }
}
