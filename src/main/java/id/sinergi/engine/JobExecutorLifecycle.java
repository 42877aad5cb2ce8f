package id.sinergi.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.SmartLifecycle;

/** Starts the job executor last, when reference and demonstration data stand, and stops it before the pool closes. */
final class JobExecutorLifecycle implements SmartLifecycle {

    private final ProcessEngineConfigurationImpl configuration;
    private final boolean active;
    private volatile boolean running;

    JobExecutorLifecycle(ProcessEngineConfigurationImpl configuration, boolean active) {
        this.configuration = configuration;
        this.active = active;
    }

    @Override
    public void start() {
        if (active) {
            configuration.getJobExecutor().start();
        }
        running = true;
    }

    @Override
    public void stop() {
        configuration.getJobExecutor().shutdown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
