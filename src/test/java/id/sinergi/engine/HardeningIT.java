package id.sinergi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.IntegrationTest;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The attacks that were published against the engine, tried on ours. */
@IntegrationTest
class HardeningIT {

    private static final String MARK = "sinergi.test.attacked";
    private static final String ATTACK = "${''.getClass().forName('java.lang.System').getMethod('setProperty', "
            + "''.getClass(), ''.getClass()).invoke(null, '" + MARK + "', 'yes')}";

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void unmarked() {
        System.clearProperty(MARK);
    }

    @Test
    void expressionsInTaskQueriesDoNotRun() {
        var query = engine.getTaskService().createTaskQuery();
        assertThatThrownBy(() -> query.taskAssigneeExpression(ATTACK).list())
                .isInstanceOf(ProcessEngineException.class);
        assertThat(System.getProperty(MARK)).isNull();
    }

    /** CVE-2026-109432: the engine's own check forgets the or-queries inside a task query. */
    @Test
    void expressionsInOrQueriesDoNotRun() {
        var query = engine.getTaskService()
                .createTaskQuery()
                .or()
                .taskAssigneeExpression(ATTACK)
                .endOr();
        assertThatThrownBy(query::list).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(query::count).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> query.listPage(0, 1)).isInstanceOf(ProcessEngineException.class);
        assertThat(System.getProperty(MARK)).isNull();
    }

    /** Decision tables bring FEEL, process expressions JUEL; neither can reach more than it is given. */
    @Test
    void noGeneralScriptLanguageIsOnTheClassPath() {
        var languages = new ScriptEngineManager()
                .getEngineFactories().stream()
                        .flatMap(factory -> factory.getNames().stream())
                        .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                        .toList();
        assertThat(languages)
                .allMatch(name -> name.contains("feel") || name.contains("friendly enough") || name.contains("juel"));
    }

    @Test
    void theEngineIsSetUpAsDecided() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(configuration.getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_FULL);
        assertThat(configuration.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(configuration.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(configuration.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(configuration.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(configuration.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(configuration.isCmmnEnabled()).isFalse();
        assertThat(configuration.isStandaloneTasksEnabled()).isFalse();
        assertThat(configuration.getQueryMaxResultsLimit()).isPositive().isLessThanOrEqualTo(5_000);
    }

    @Test
    void expressionsSeeStepsAndNothingElse() {
        var beans = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getBeans();
        assertThat(beans.keySet())
                .map(Object::toString)
                .containsExactlyInAnyOrder(
                        "villageSteps",
                        "noticeSteps",
                        "letterSteps",
                        "replySteps",
                        "outreachSteps",
                        "protectionSteps",
                        "requestSteps");
    }
}
