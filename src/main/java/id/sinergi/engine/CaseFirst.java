package id.sinergi.engine;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/** Lets a step or timer of a case begin as every act on the case does: {@link StepFrame#begins} is its first statement. */
final class CaseFirst<C extends JobHandlerConfiguration> implements JobHandler<C> {

    private final JobHandler<C> step;
    private final StepFrame frame;

    CaseFirst(JobHandler<C> step, StepFrame frame) {
        this.step = step;
        this.frame = frame;
    }

    @Override
    public String getType() {
        return step.getType();
    }

    @Override
    public void execute(
            C configuration, @Nullable ExecutionEntity execution, CommandContext context, @Nullable String tenant) {
        var number = execution == null ? null : execution.getProcessBusinessKey();
        if (number != null) {
            frame.begins(number);
        }
        step.execute(configuration, execution, context, tenant);
    }

    @Override
    public C newConfiguration(String text) {
        return step.newConfiguration(text);
    }

    @Override
    public void onDelete(C configuration, JobEntity job) {
        step.onDelete(configuration, job);
    }
}
