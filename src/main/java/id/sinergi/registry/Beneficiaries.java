package id.sinergi.registry;

import id.sinergi.identity.Role;
import id.sinergi.identity.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Those routed to subsidised protection: who may be put on a list, what registering them needs, and how they stand. */
@Service
public class Beneficiaries {

    private final BeneficiaryQuery query;
    private final Scope scope;
    private final Clock clock;

    Beneficiaries(BeneficiaryQuery query, Scope scope, Clock clock) {
        this.query = query;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Whom to look for; {@code null} or empty leaves a criterion out.
     *
     * @param areas codes of villages or districts
     * @param decile the highest, 1 to 10; leaves out those whose decile is not known
     * @param income rupiah a month at most; leaves out those whose income is not known
     * @param occupations numbers of {@code occupations.csv}
     */
    public record Wanted(
            List<String> areas,
            @Nullable Integer decile,
            @Nullable Long income,
            List<Short> occupations) {}

    /** Somebody who may be put on a list. */
    public record Candidate(
            long id,
            String nik,
            String villageCode,
            @Nullable Short occupation) {}

    /** What registering a person with BPJS needs, as far as it is held; the full NIK among it. */
    public record Particulars(
            long id,
            String nik,
            String name,
            @Nullable String birthPlace,
            LocalDate birthDate,
            String sex,
            @Nullable String address,
            @Nullable String hamlet,
            @Nullable String rt,
            @Nullable String rw,
            String villageCode,
            @Nullable Short occupation,
            @Nullable String phone) {}

    /**
     * How somebody stands on a date.
     *
     * @param since the reporting date from which BPJS shows the person active with JKK and JKM without a break, or
     *     {@code null} while not active
     * @param gone {@code died}, {@code moved}, {@code merged} or {@code ineligible} where the person no longer counts
     */
    public record Standing(
            long id, @Nullable LocalDate since, @Nullable String gone) {}

    /** Everybody in the user's areas who is routed to a subsidy, counts today and is not an active member; by NIK. */
    public List<Candidate> routed(Wanted wanted) {
        var own = scope.people(null);
        return own.length == 0 ? List.of() : query.routed(wanted, own, LocalDate.now(clock));
    }

    /** As in lists of people, NIK masked, cut by the user's areas; by name. */
    public List<WorkerRow> rows(Collection<Long> ids) {
        return query.rows(ids, scope.people(null));
    }

    /** In the order of villages and names, cut by the user's areas; the caller records that they were given out. */
    public List<Particulars> particulars(Collection<Long> ids) {
        return scope.user().is(Role.ADMIN) ? List.of() : query.particulars(ids, scope.people(null));
    }

    /** For the system's own comparison: not cut by scope, holds no name. */
    public List<Standing> standing(Collection<Long> ids) {
        return query.standing(ids, LocalDate.now(clock));
    }
}
