package id.sinergi.registry;

import id.sinergi.shared.PersonalNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What BPJS Ketenagakerjaan reported of one person on one date; a personal number in place of the KPJ is masked.
 *
 * @param name the member's as BPJS has it; with birth date, KPJ and NPP {@code null} for readers who do not need them
 * @param segment {@code PU}, {@code BPU} or {@code JAKON}
 * @param npp the employer's number; empty for non-wage members
 * @param covered active and holding both JKK and JKM
 */
public record Membership(
        @Nullable String kpj,
        @Nullable String name,
        @Nullable LocalDate birthDate,
        String segment,
        @Nullable String npp,
        List<String> programs,
        boolean active,
        boolean covered,
        LocalDate asOf) {

    public Membership {
        kpj = PersonalNumber.masked(kpj);
    }

    /** What it says of the membership, without who the member is. */
    Membership withoutMember() {
        return new Membership(null, null, null, segment, null, programs, active, covered, asOf);
    }
}
