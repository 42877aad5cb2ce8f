package id.sinergi.engine;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.joda.time.DateTimeUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine, hardened: no scripts, no expressions in queries, no Java serialization, no users of its own. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Most rows an engine query may return. */
    private static final int MOST_ROWS = 5_000;

    @Bean
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            StepBeans steps,
            StepFrame frame,
            Clock clock)
            throws IOException {
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
        var engine = new SpringProcessEngineConfiguration();
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseType("postgres");
        engine.setDatabaseSchemaUpdate("false");
        engine.setDatabaseTablePrefix("engine.");
        engine.setDatabaseSchema("engine");
        // The engine's own numbers come in blocks, each by a second connection: twenty people at once wait for it
        // forever.
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_FULL);
        engine.setJobExecutorActivate(false);
        engine.setJobExecutor(jobExecutor());
        engine.setHintJobExecutor(false);
        engine.setDeploymentResources(
                new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/**/*.*mn"));
        engine.setDeploymentName("sinergi");
        engine.setDeployChangedOnly(true);
        engine.setBeans(steps);
        engine.setProcessEnginePlugins(List.of(new CasesFirst(frame)));
        engine.setCustomPreBPMNParseListeners(List.of(new TaskPublisher(events)));
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(new QueryGuard(), new StepInterceptor(frame)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new QueryGuard(), new StepInterceptor(frame)));
        harden(engine);
        return engine;
    }

    private static void harden(SpringProcessEngineConfiguration engine) {
        engine.setAuthorizationEnabled(false);
        engine.setDbIdentityUsed(false);
        engine.setEnforceHistoryTimeToLive(true);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setQueryMaxResultsLimit(MOST_ROWS);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableScriptEngineNashornCompatibility(false);
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setMetricsEnabled(false);
    }

    private static DefaultJobExecutor jobExecutor() {
        var executor = new DefaultJobExecutor();
        executor.setWaitTimeInMillis(2_000);
        executor.setMaxWait(5_000);
        executor.setMaxJobsPerAcquisition(5);
        executor.setLockTimeInMillis(300_000);
        executor.setMaxPoolSize(4);
        return executor;
    }

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    /** The engine's own handlers, once it knows them all. */
    private static final class CasesFirst extends AbstractProcessEnginePlugin {

        private final StepFrame frame;

        CasesFirst(StepFrame frame) {
            this.frame = frame;
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public void postInit(ProcessEngineConfigurationImpl engine) {
            engine.getJobHandlers().replaceAll((type, step) -> new CaseFirst(step, frame));
        }
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    DecisionService decisionService(ProcessEngine engine) {
        return engine.getDecisionService();
    }

    @Bean
    StepBeans stepBeans(ListableBeanFactory beans) {
        return new StepBeans(beans);
    }

    @Bean
    JobExecutorLifecycle jobExecutorLifecycle(
            SpringProcessEngineConfiguration configuration,
            ProcessEngine engine,
            JdbcTemplate jdbc,
            @Value("${sinergi.jobs:true}") boolean active,
            @Value("${sinergi.database.embedded}") boolean alone) {
        return new JobExecutorLifecycle(configuration, jdbc, active, alone);
    }

    /** What expressions may see: {@link ProcessSteps} beans, looked up when first called. */
    static final class StepBeans extends HashMap<Object, Object> {

        private final transient ListableBeanFactory beans;
        private transient volatile boolean loaded;

        StepBeans(ListableBeanFactory beans) {
            this.beans = beans;
        }

        private Map<Object, Object> load() {
            if (!loaded) {
                beans.getBeansWithAnnotation(ProcessSteps.class).forEach(this::put);
                loaded = true;
            }
            return this;
        }

        @Override
        public boolean containsKey(Object key) {
            load();
            return super.containsKey(key);
        }

        @Override
        public @org.jspecify.annotations.Nullable Object get(Object key) {
            load();
            return super.get(key);
        }
    }
}
