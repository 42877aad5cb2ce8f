package id.sinergi;

import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * What the clock of the wall would start is started by tests alone: they compare tables and watch people at work, and a sweep
 * that a minute happens to bring must not be taken for theirs. Systems that run as a process of their own keep it.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Unscheduled implements SchedulingConfigurer {

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.setFixedDelayTasksList(List.of());
        registrar.setCronTasksList(List.of());
    }
}
