package id.sinergi.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Starts the job executor last, when reference and demonstration data stand, and stops it before the pool closes. A step
 * that a killed node had taken stays locked for some minutes, since that node might still be at it; where there is only
 * one node, it is not, and the step is free at once.
 */
final class JobExecutorLifecycle implements SmartLifecycle {

    private final ProcessEngineConfigurationImpl configuration;
    private final JdbcTemplate jdbc;
    private final boolean active;
    private final boolean alone;
    private volatile boolean running;

    JobExecutorLifecycle(
            ProcessEngineConfigurationImpl configuration, JdbcTemplate jdbc, boolean active, boolean alone) {
        this.configuration = configuration;
        this.jdbc = jdbc;
        this.active = active;
        this.alone = alone;
    }

    @Override
    public void start() {
        if (alone) {
            jdbc.update(
                    "UPDATE engine.act_ru_job SET lock_owner_ = NULL, lock_exp_time_ = NULL WHERE lock_owner_ IS NOT NULL");
        }
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
