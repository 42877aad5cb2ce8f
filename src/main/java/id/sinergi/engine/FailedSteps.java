package id.sinergi.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Steps that the engine could not run: which, in which case, and trying again. */
@Service
public class FailedSteps {

    private static final int MOST = 200;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    FailedSteps(ManagementService management, RuntimeService runtime, RepositoryService repository) {
        this.management = management;
        this.runtime = runtime;
        this.repository = repository;
    }

    /**
     * A step that failed.
     *
     * @param name the step's name in the diagram
     * @param retriesLeft how often the engine will try again by itself; 0 means that somebody has to act
     */
    public record FailedStep(
            String jobId,
            String caseNumber,
            String name,
            @Nullable String message,
            int retriesLeft,
            @Nullable Instant nextTry) {}

    /** The failed steps, at most {@value #MOST}. */
    public List<FailedStep> list() {
        return management.createJobQuery().withException().listPage(0, MOST).stream()
                .map(this::describe)
                .toList();
    }

    /** Lets the engine try again at once; does nothing for a step that has succeeded meanwhile. */
    public void retry(String jobId) {
        var job = Optional.ofNullable(management.createJobQuery().jobId(jobId).singleResult());
        job.ifPresent(found -> management.setJobRetries(found.getId(), 3));
    }

    private FailedStep describe(Job job) {
        var definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        var activity = definition == null ? "" : definition.getActivityId();
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        return new FailedStep(
                job.getId(),
                instance == null ? "" : instance.getBusinessKey(),
                name(job.getProcessDefinitionId(), activity),
                job.getExceptionMessage(),
                job.getRetries(),
                job.getDuedate() == null ? null : job.getDuedate().toInstant());
    }

    private String name(String definitionId, String activity) {
        var element = repository.getBpmnModelInstance(definitionId).getModelElementById(activity);
        return element instanceof org.camunda.bpm.model.bpmn.instance.FlowElement flow && flow.getName() != null
                ? flow.getName()
                : activity;
    }
}
