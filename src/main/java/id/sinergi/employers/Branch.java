package id.sinergi.employers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place of work of an employer.
 *
 * @param code division of the employer's NPP, such as {@code 001}
 * @param nib business number of its own, 13 digits
 * @param version grows with each change
 */
public record Branch(
        long id,
        long employerId,
        String code,
        @Nullable String nib,
        String name,
        @Nullable String address,
        String villageCode,
        @Nullable Integer workerCount,
        int version,
        Instant updatedAt,
        String updatedBy) {

    /** What a branch is to say, as it is typed. */
    public record Form(
            @Nullable String code,
            @Nullable String nib,
            @Nullable String name,
            @Nullable String address,
            @Nullable String villageCode,
            @Nullable String workerCount) {

        public static Form of(Branch branch) {
            return new Form(
                    branch.code(),
                    branch.nib(),
                    branch.name(),
                    branch.address(),
                    branch.villageCode(),
                    branch.workerCount() == null ? null : branch.workerCount().toString());
        }
    }
}
