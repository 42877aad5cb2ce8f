package id.sinergi.identity;

import id.sinergi.territory.Territory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which villages the current user may see: the own areas; all for those who see everything; people never for administrators. */
@Component
public class Scope {

    private final CurrentUser currentUser;
    private final Territory territory;

    Scope(CurrentUser currentUser, Territory territory) {
        this.currentUser = currentUser;
        this.territory = territory;
    }

    public User user() {
        return currentUser.get();
    }

    /** Whether figures of this area are for this user. */
    public boolean coversFigures(String area) {
        var user = user();
        return user.seesAllCases() || user.covers(area);
    }

    /** Whether people of this village are for this user. */
    public boolean coversPeople(String village) {
        return !user().is(Role.ADMIN) && coversFigures(village);
    }

    /** The areas whose figures this user sees where none is asked for. */
    public List<String> areas() {
        var user = user();
        return user.seesAllCases()
                ? List.of(territory.regency().code())
                : user.areas().stream().sorted().toList();
    }

    /** Patterns of the village codes whose people this user sees within {@code area}. */
    public String[] people(@Nullable String area) {
        if (user().is(Role.ADMIN)) {
            return new String[0];
        }
        if (area == null) {
            return patterns(areas());
        }
        return coversFigures(area) ? patterns(List.of(area)) : new String[0];
    }

    public static String[] patterns(List<String> areas) {
        return areas.stream()
                .map(area -> area.replace("%", "").replace("_", "").replace("\\", "") + "%")
                .toArray(String[]::new);
    }

    /** Whether the user is an officer or supervisor of one of {@code agencies}, or the system. */
    public boolean worksFor(Agency... agencies) {
        var user = user();
        return user.isSystem()
                || ((user.is(Role.OFFICER) || user.is(Role.SUPERVISOR))
                        && List.of(agencies).contains(user.agency()));
    }
}
