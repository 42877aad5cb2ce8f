package id.sinergi.registry;

import id.sinergi.identity.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Whom to win over in a session: routed to outreach, counting today and not an active member. The same people as the
 * list of workers shows by these criteria; of two records not yet judged to be one person, both are invited.
 */
@Service
public class Prospects {

    private final ProspectQuery query;
    private final Scope scope;

    Prospects(ProspectQuery query, Scope scope) {
        this.query = query;
        this.scope = scope;
    }

    /** What an invitation needs, as far as it is held; NIK masked. */
    public record Prospect(
            String villageCode,
            String nik,
            String name,
            LocalDate birthDate,
            String sex,
            @Nullable String address,
            @Nullable String hamlet,
            @Nullable String rt,
            @Nullable String rw,
            @Nullable Short occupation,
            @Nullable String phone) {}

    /** Their number by village within the user's areas, most first; villages without anybody are not named. */
    public SequencedMap<String, Long> byVillage() {
        return query.byVillage(scope.people(null));
    }

    /** By village, hamlet and name, cut by the user's areas; the caller records that they were given out. */
    public List<Prospect> of(Collection<String> villages) {
        return query.of(villages, scope.people(null));
    }
}
