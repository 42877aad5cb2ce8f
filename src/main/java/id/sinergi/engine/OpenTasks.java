package id.sinergi.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;

/** The engine's own account of open tasks, to compare the worklist with. */
@Service
public class OpenTasks {

    private static final int PAGE = 1_000;

    private final TaskService tasks;

    OpenTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /** The holder, if any, of every open task by task id. */
    public Map<String, Optional<String>> holders() {
        var holders = new HashMap<String, Optional<String>>();
        for (var first = 0; ; first += PAGE) {
            var page = tasks.createTaskQuery().orderByTaskId().asc().listPage(first, PAGE);
            page.forEach(task -> holders.put(task.getId(), Optional.ofNullable(task.getAssignee())));
            if (page.size() < PAGE) {
                return holders;
            }
        }
    }
}
