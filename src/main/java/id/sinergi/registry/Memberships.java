package id.sinergi.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Who is an active member of BPJS Ketenagakerjaan (JKK and JKM) on a date: for counting what a campaign achieved. */
@Service
public class Memberships {

    private final MembershipRepository repository;

    Memberships(MembershipRepository repository) {
        this.repository = repository;
    }

    /** Those of {@code niks} who are active. */
    public Set<String> activeAmong(Collection<String> niks, LocalDate at) {
        return niks.isEmpty() ? Set.of() : repository.active(niks, at);
    }

    /** Those of the workers {@code ids} who are active, by NIK or by a match that a person accepted. */
    public Set<Long> activeWorkers(Collection<Long> ids, LocalDate at) {
        return ids.isEmpty() ? Set.of() : repository.activeWorkers(ids, at);
    }
}
