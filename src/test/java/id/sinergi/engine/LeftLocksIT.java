package id.sinergi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.IntegrationTest;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A step that was under way when the system was killed. */
@IntegrationTest
class LeftLocksIT {

    private static final String PROCESS = "left-lock";

    @Autowired
    ProcessRuntime engine;

    @Autowired
    RepositoryService repository;

    @Autowired
    JobExecutorLifecycle lifecycle;

    @Autowired
    JdbcTemplate jdbc;

    private String deployment;

    @BeforeEach
    void aStepThatAKilledRunHadTaken() {
        var process = Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .camundaAsyncBefore()
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance(PROCESS + ".bpmn", process)
                .deploy()
                .getId();
        engine.start(PROCESS, "X-" + UUID.randomUUID());
        assertThat(jdbc.update("""
                        UPDATE engine.act_ru_job SET lock_owner_ = 'killed', lock_exp_time_ = now() + interval '5 minutes'
                         WHERE process_def_key_ = ?
                        """, PROCESS)).isEqualTo(1);
    }

    @AfterEach
    void takeAway() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void isFreeAtOnceWhereNobodyElseCanBeAtIt() {
        lifecycle.start();
        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM engine.act_ru_job WHERE lock_owner_ IS NOT NULL", Integer.class))
                .isZero();
    }
}
