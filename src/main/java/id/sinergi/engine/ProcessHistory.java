package id.sinergi.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Service;

/** What the engine remembers of a case: its diagrams and the path taken. */
@Service
public class ProcessHistory {

    private final HistoryService history;
    private final RepositoryService repository;

    ProcessHistory(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    /** The paths of a case: its own process first, then those it called, such as one per session. */
    public List<ProcessPath> paths(String caseNumber) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(instance -> instance.getSuperProcessInstanceId() != null))
                .map(this::path)
                .toList();
    }

    private ProcessPath path(HistoricProcessInstance instance) {
        var steps = history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .filter(activity -> !activity.getActivityId().contains("#"))
                .map(ProcessHistory::step)
                .toList();
        return new ProcessPath(instance.getProcessDefinitionKey(), xml(instance.getProcessDefinitionId()), steps);
    }

    private static ProcessPath.Step step(HistoricActivityInstance activity) {
        return new ProcessPath.Step(
                activity.getActivityId(),
                activity.getActivityName(),
                activity.getActivityType(),
                activity.getTaskId(),
                activity.getStartTime().toInstant(),
                activity.getEndTime() == null ? null : activity.getEndTime().toInstant(),
                activity.isCanceled());
    }

    private String xml(String definitionId) {
        try (var model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
