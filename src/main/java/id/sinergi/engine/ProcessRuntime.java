package id.sinergi.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The door to the engine. It checks nothing about the person who asks: that is the worklist's work. Joins the caller's
 * transaction, except {@link #settle}.
 */
@Service
public class ProcessRuntime {

    /** Variable that names the case; also the business key. */
    public static final String CASE_NUMBER = "caseNumber";

    /** Variable that names one of a case's many, such as a session. */
    public static final String ITEM = "item";

    private static final Logger log = LoggerFactory.getLogger(ProcessRuntime.class);
    private static final int MOST_STEPS_AT_ONCE = 50;

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final CommandExecutor commands;

    ProcessRuntime(
            RepositoryService repository,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            ProcessEngineConfigurationImpl configuration) {
        this.commands = configuration.getCommandExecutorTxRequired();
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    /** Starts a process for a case. Its first step is asynchronous: {@link #settle} or the job executor runs it. */
    public void start(String processKey, String caseNumber) {
        runtime.startProcessInstanceByKey(processKey, caseNumber, Map.of(CASE_NUMBER, caseNumber));
    }

    /** Starts a process about one of a case's many ({@link #ITEM}), beside all else that runs for the case. */
    public void start(String processKey, String caseNumber, String item) {
        runtime.startProcessInstanceByKey(processKey, caseNumber, Map.of(CASE_NUMBER, caseNumber, ITEM, item));
    }

    /** Withdraws what runs of a process for a case, with its tasks. */
    public void stop(String processKey, String caseNumber) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(caseNumber)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "case-cancelled"));
    }

    /** Starts a process for each of many cases, written to the database together. */
    public void start(String processKey, Collection<String> caseNumbers) {
        commands.execute(context -> {
            caseNumbers.forEach(number -> start(processKey, number));
            return null;
        });
    }

    /**
     * Whether the version of the process that an open task belongs to has an element with this id: a form that serves
     * older versions too asks for what the newer one brought. False for a task that is gone.
     */
    public boolean isDrawn(String taskId, String elementId) {
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        return task != null
                && repository
                                .getBpmnModelInstance(task.getProcessDefinitionId())
                                .getModelElementById(elementId)
                        != null;
    }

    /** Sends a message that starts something beside the case's way, about one of its many ({@link #ITEM}). */
    public boolean send(String message, String caseNumber, String item) {
        if (!isAwaited(message, caseNumber)) {
            return false;
        }
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(caseNumber)
                    .setVariableToTriggeredScope(ITEM, item)
                    .correlate();
            return true;
        } catch (MismatchingMessageCorrelationException e) {
            log.debug("Nothing waits for {} in {}", message, caseNumber);
            return false;
        }
    }

    /**
     * Sends a message from outside to a case.
     *
     * @return whether something in the case was waiting for it
     */
    public boolean send(String message, String caseNumber) {
        if (!isAwaited(message, caseNumber)) {
            return false;
        }
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(caseNumber)
                    .correlate();
            return true;
        } catch (MismatchingMessageCorrelationException e) {
            log.debug("Nothing waits for {} in {}", message, caseNumber);
            return false;
        }
    }

    /** Asked first where nobody may wait: a message that finds nobody undoes the caller's transaction. */
    private boolean isAwaited(String message, String caseNumber) {
        return runtime.createExecutionQuery()
                        .messageEventSubscriptionName(message)
                        .processInstanceBusinessKey(caseNumber)
                        .count()
                > 0;
    }

    /** Asks a timer of a case for its date again, where it waits: what it depends on has changed. */
    public void rearm(String timer, String caseNumber) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .flatMap(
                        instance -> management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(timer)
                                .timers()
                                .list()
                                .stream())
                .forEach(job -> management.recalculateJobDuedate(job.getId(), false));
    }

    /** What became of an attempt to take a task. A lost race shows only when the transaction ends. */
    public enum Claim {
        WON,
        TAKEN,
        GONE
    }

    public Claim claim(String taskId, String username) {
        try {
            tasks.claim(taskId, username);
            return Claim.WON;
        } catch (TaskAlreadyClaimedException e) {
            return Claim.TAKEN;
        } catch (NullValueException e) {
            return Claim.GONE;
        }
    }

    /** Hands a task to somebody, or to nobody. */
    public void assign(String taskId, @org.jspecify.annotations.Nullable String username) {
        tasks.setAssignee(taskId, username);
    }

    /** Lets the people of these units do an open task. */
    public void open(String taskId, Collection<String> units) {
        units.forEach(unit -> tasks.addCandidateGroup(taskId, unit));
    }

    /** Completes a task; {@code outcomes} are the answers that gateways look at. */
    public void complete(String taskId, Map<String, Object> outcomes) {
        tasks.complete(taskId, new HashMap<>(outcomes));
    }

    /** Whether anything still runs for a case. */
    public boolean isRunning(String caseNumber) {
        return root(caseNumber).isPresent();
    }

    /**
     * Runs the steps of a case that are due now, in the caller's thread and a transaction each, so that who completed a
     * task sees what comes next. A step that fails stays for the job executor, which tries again. Call it outside of a
     * transaction.
     */
    public void settle(String caseNumber) {
        for (var round = 0; round < MOST_STEPS_AT_ONCE; round++) {
            var job = nextJob(caseNumber);
            if (job.isEmpty() || !execute(job.get())) {
                return;
            }
        }
    }

    private Optional<Job> nextJob(String caseNumber) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .flatMap(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .executable()
                        .orderByJobDuedate()
                        .asc()
                        .listPage(0, 1)
                        .stream())
                .findFirst();
    }

    private boolean execute(Job job) {
        try {
            management.executeJob(job.getId());
            return true;
        } catch (OptimisticLockingException | NullValueException e) {
            log.debug("Job {} is run by somebody else", job.getId());
            return true;
        } catch (RuntimeException e) {
            // What was asked is done by now: who asked is not told of a step that is tried again.
            log.warn("Step failed and stays for the job executor: {}", job.getId(), e);
            return false;
        }
    }

    private Optional<ProcessInstance> root(String caseNumber) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .rootProcessInstances()
                .list()
                .stream()
                .findFirst();
    }
}
