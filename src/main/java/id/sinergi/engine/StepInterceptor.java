package id.sinergi.engine;

import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Puts the {@link StepFrame} around every job, whoever executes it. */
final class StepInterceptor extends CommandInterceptor {

    private final StepFrame frame;

    StepInterceptor(StepFrame frame) {
        this.frame = frame;
    }

    @Override
    public <T> T execute(Command<T> command) {
        return command instanceof ExecuteJobsCmd ? frame.run(() -> next.execute(command)) : next.execute(command);
    }
}
