package id.sinergi.worklist;

import id.sinergi.casefile.Cases;
import id.sinergi.engine.StepFrame;
import id.sinergi.identity.CurrentUser;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Steps and timers are acts of the system on a case, also where a person's act sets them going. */
@Component
class StepsOfTheSystem implements StepFrame {

    private final Cases cases;
    private final CurrentUser currentUser;

    StepsOfTheSystem(Cases cases, CurrentUser currentUser) {
        this.cases = cases;
        this.currentUser = currentUser;
    }

    @Override
    public <T extends @Nullable Object> T run(Supplier<T> step) {
        return currentUser.asSystem(step);
    }

    @Override
    public void begins(String caseNumber) {
        cases.hold(caseNumber);
    }
}
