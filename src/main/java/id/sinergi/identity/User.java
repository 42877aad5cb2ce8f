package id.sinergi.identity;

import id.sinergi.territory.Territory;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts: who, for which agency, in which roles, over which areas.
 *
 * @param areas codes of the areas this person works for; the regency's code means all of it, none means no area at all
 */
public record User(String username, String name, Agency agency, Set<Role> roles, Set<String> areas, String language) {

    /** The system itself: jobs, timers, start-up. */
    public static final User SYSTEM = new User("system", "Sistem", Agency.TI, Set.of(Role.COORDINATOR), Set.of(), "id");

    public User {
        roles = Set.copyOf(roles);
        areas = Set.copyOf(areas);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isSystem() {
        return username.equals(SYSTEM.username());
    }

    /** The units whose tasks this person may take, such as {@code DPMD_OFFICER}. */
    public Set<String> units() {
        return roles.stream().map(role -> agency + "_" + role).collect(Collectors.toSet());
    }

    /** Whether {@code code} lies in this person's areas; work that belongs to no area is open to every area. */
    public boolean covers(@Nullable String code) {
        return code == null || isSystem() || areas.stream().anyMatch(area -> Territory.isInside(code, area));
    }

    /** Whether what concerns all of {@code codes} is for this person to see. */
    public boolean sees(Collection<String> codes) {
        return seesAllCases() || isSystem() || codes.stream().allMatch(this::covers);
    }

    /** Patterns of the codes of the villages whose people this person sees, for SQL's {@code LIKE}. */
    public List<String> villages() {
        return List.of(Scope.patterns(seesAllCases() || isSystem() ? List.of("") : List.copyOf(areas)));
    }

    /** Reads everything and changes no case (inspectorate), or sees everything as last rung (regency secretary). */
    public boolean seesAllCases() {
        return is(Role.INSPECTOR) || is(Role.COORDINATOR);
    }
}
