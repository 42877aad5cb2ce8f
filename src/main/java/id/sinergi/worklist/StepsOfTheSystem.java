package id.sinergi.worklist;

import id.sinergi.engine.StepFrame;
import id.sinergi.identity.CurrentUser;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Steps and timers are acts of the system, also where a person's act sets them going. */
@Component
class StepsOfTheSystem implements StepFrame {

    private final CurrentUser currentUser;

    StepsOfTheSystem(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public <T extends @Nullable Object> T run(Supplier<T> step) {
        return currentUser.asSystem(step);
    }
}
