package id.sinergi.protection;

import id.sinergi.identity.Role;
import id.sinergi.identity.User;

/** Patterns of the village codes whose people of a list somebody sees. */
final class Reach {

    static final String[] EVERYWHERE = {"%"};

    private Reach() {}

    static String[] of(User user) {
        if (user.is(Role.ADMIN)) {
            return new String[0];
        }
        return user.isSystem() || user.seesAllCases()
                ? EVERYWHERE
                : user.areas().stream().map(area -> area + "%").toArray(String[]::new);
    }
}
