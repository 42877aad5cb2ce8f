package id.sinergi.registry;

import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.Scope;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What of a person which reader sees: the one place of this policy. Lists, exports and comparisons mask every NIK; what
 * follows is for one person's record, and each look is recorded.
 */
@Component
class Sight {

    /** Whose tasks turn on income and poverty decile (personal finance, UU 27/2022 article 4). */
    private static final Set<Agency> FINANCE = Set.of(Agency.DESA, Agency.KECAMATAN, Agency.DPMD, Agency.DISNAKER);

    /** Whose daily work is with the numbers: the village that wrote them down, and who registers members. */
    private static final Set<Agency> NUMBERS = Set.of(Agency.DESA, Agency.BPJS);

    private final Scope scope;

    Sight(Scope scope) {
        this.scope = scope;
    }

    /** How a reader comes to see the full NIK. */
    enum FullNik {
        NEVER,
        WITH_REASON,
        ON_REQUEST
    }

    boolean finance() {
        var user = scope.user();
        return user.isSystem() || FINANCE.contains(user.agency());
    }

    /** Whether the name, birth date, number and employer that BPJS has of a member are seen: by who works with members. */
    boolean members() {
        return scope.worksFor(Agency.BPJS, Agency.DISNAKER) || scope.user().seesAllCases();
    }

    FullNik fullNik() {
        var user = scope.user();
        if (user.isSystem() || (user.is(Role.OFFICER) && NUMBERS.contains(user.agency()))) {
            return FullNik.ON_REQUEST;
        }
        return scope.worksFor(Agency.DESA, Agency.KECAMATAN, Agency.DPMD, Agency.DISNAKER, Agency.BPJS)
                ? FullNik.WITH_REASON
                : FullNik.NEVER;
    }

    /** Whether people are found by their whole NIK: for those who enter, match or judge them. Nobody finds them by a part. */
    boolean looksUpNik() {
        return fullNik() != FullNik.NEVER;
    }
}
