package id.sinergi.worklist;

import id.sinergi.engine.FailedSteps;
import id.sinergi.engine.FailedSteps.FailedStep;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.shared.Act;
import id.sinergi.shared.Auditable;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Steps of the system that failed: for the coordinator and the administrator, who may let them run again. */
@Service
public class StepRepair {

    private final FailedSteps steps;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    StepRepair(FailedSteps steps, CurrentUser currentUser, ApplicationEventPublisher events) {
        this.steps = steps;
        this.currentUser = currentUser;
        this.events = events;
    }

    /** Refused: {@code step.notAllowed}. */
    public Result<List<FailedStep>> list() {
        return mayRepair() ? Result.done(steps.list()) : Result.refused(Refusal.forbidden("step.notAllowed"));
    }

    /** Lets the step run again at once. Refused: {@code step.notAllowed}. */
    @Act
    public Result<FailedStep> retry(FailedStep step) {
        if (!mayRepair()) {
            return Result.refused(Refusal.forbidden("step.notAllowed"));
        }
        steps.retry(step.jobId());
        events.publishEvent(
                new Retried(step.caseNumber().isEmpty() ? null : step.caseNumber(), step.jobId(), step.name()));
        return Result.done(step);
    }

    private boolean mayRepair() {
        var user = currentUser.get();
        return user.is(Role.COORDINATOR) || user.is(Role.ADMIN);
    }

    /** Somebody let a failed step run again. */
    record Retried(@Nullable String caseNumber, String subject, String step) implements Auditable {
        @Override
        public String action() {
            return "step.retried";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("step", step.replaceAll("\\s+", " "));
        }
    }
}
