package id.sinergi.registry;

import id.sinergi.shared.PersonalNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What BPJS Ketenagakerjaan reported of one person on one date; a personal number in place of the KPJ is masked.
 *
 * @param segment {@code PU}, {@code BPU} or {@code JAKON}
 * @param npp the employer's number; empty for non-wage members
 * @param covered active and holding both JKK and JKM
 */
public record Membership(
        @Nullable String kpj,
        String name,
        LocalDate birthDate,
        String segment,
        String npp,
        List<String> programs,
        boolean active,
        boolean covered,
        LocalDate asOf) {

    public Membership {
        kpj = PersonalNumber.masked(kpj);
    }
}
