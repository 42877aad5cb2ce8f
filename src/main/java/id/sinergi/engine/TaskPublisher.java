package id.sinergi.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.ApplicationEventPublisher;

/** Puts one listener on every user task of every process and turns its calls into {@link TaskEvent}s. */
final class TaskPublisher extends AbstractBpmnParseListener implements TaskListener {

    private static final List<String> EVENTS =
            List.of(EVENTNAME_CREATE, EVENTNAME_ASSIGNMENT, EVENTNAME_UPDATE, EVENTNAME_COMPLETE, EVENTNAME_DELETE);

    private final ApplicationEventPublisher events;

    TaskPublisher(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
            EVENTS.forEach(event -> behavior.getTaskDefinition().addBuiltInTaskListener(event, this));
        }
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> events.publishEvent(created(task));
            case EVENTNAME_ASSIGNMENT, EVENTNAME_UPDATE ->
                events.publishEvent(new TaskEvent.Assigned(task.getId(), task.getAssignee()));
            case EVENTNAME_COMPLETE -> events.publishEvent(new TaskEvent.Completed(task.getId()));
            case EVENTNAME_DELETE -> events.publishEvent(new TaskEvent.Withdrawn(task.getId()));
            default -> throw new IllegalStateException("Not listened to: " + task.getEventName());
        }
    }

    private static TaskEvent.Created created(DelegateTask task) {
        var item = task.getVariable(ProcessRuntime.ITEM);
        var process = ((TaskEntity) task).getProcessDefinition();
        var formKey = ((TaskEntity) task).getTaskDefinition().getFormKey();
        return new TaskEvent.Created(
                task.getId(),
                (String) task.getVariable(ProcessRuntime.CASE_NUMBER),
                item == null ? null : item.toString(),
                process.getKey(),
                task.getTaskDefinitionKey(),
                formKey == null ? task.getTaskDefinitionKey() : formKey.getExpressionText(),
                task.getCandidates().stream()
                        .map(IdentityLink::getGroupId)
                        .filter(java.util.Objects::nonNull)
                        .collect(Collectors.toSet()),
                task.getCreateTime().toInstant());
    }
}
