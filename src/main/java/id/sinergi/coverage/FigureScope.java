package id.sinergi.coverage;

import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.territory.Territory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The areas whose figures the current user sees. */
@Component
class FigureScope {

    private final CurrentUser currentUser;
    private final Territory territory;

    FigureScope(CurrentUser currentUser, Territory territory) {
        this.currentUser = currentUser;
        this.territory = territory;
    }

    /** The one asked for, or all the user's where none is; refused with {@code area.unknown}. */
    Result<List<String>> areas(@Nullable String area) {
        var user = currentUser.get();
        if (area == null || area.isBlank()) {
            return Result.done(
                    user.seesAllCases()
                            ? List.of(territory.regency().code())
                            : user.areas().stream().sorted().toList());
        }
        return exists(area) && (user.seesAllCases() || user.covers(area))
                ? Result.done(List.of(area))
                : Result.refused(Refusal.notFound("area.unknown", area));
    }

    boolean isWhole(List<String> areas) {
        return areas.contains(territory.regency().code());
    }

    private boolean exists(String area) {
        return area.equals(territory.regency().code())
                || territory.district(area).isPresent()
                || territory.village(area).isPresent();
    }

    static String[] patterns(List<String> areas) {
        return areas.stream().map(area -> area + "%").toArray(String[]::new);
    }
}
