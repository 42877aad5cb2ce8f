package id.sinergi.privacy;

import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import org.springframework.stereotype.Component;

/** Who looks after the register and the breaches: coordinator, administrator and the data protection officer. */
@Component
class Guardians {

    private final ActivityRepository repository;
    private final CurrentUser currentUser;

    Guardians(ActivityRepository repository, CurrentUser currentUser) {
        this.repository = repository;
        this.currentUser = currentUser;
    }

    User user() {
        return currentUser.get();
    }

    boolean isOne() {
        var user = user();
        return user.is(Role.COORDINATOR)
                || user.is(Role.ADMIN)
                || repository
                        .latestController()
                        .filter(controller -> user.username().equals(controller.officerAccount()))
                        .isPresent();
    }
}
