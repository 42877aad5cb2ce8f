package id.sinergi.worklist;

import id.sinergi.shared.Auditable;
import id.sinergi.shared.Change;
import java.util.List;
import java.util.Map;

/** Acts on tasks, as they stand in the trail. */
final class TaskActs {

    private TaskActs() {}

    /** Any act on one task; {@code about} fills the sentence of {@code trail.<action>}. */
    record TaskAct(
            String action,
            String caseNumber,
            String subject,
            List<String> areas,
            Map<String, String> details,
            List<Change> changes)
            implements Auditable {

        static TaskAct of(String action, WorkItem item, Map<String, String> more) {
            return of(action, item, more, List.of());
        }

        static TaskAct of(String action, WorkItem item, Map<String, String> more, List<Change> changes) {
            var details = new java.util.TreeMap<>(more);
            details.put("task", item.formKey());
            if (item.detail() != null) {
                details.put("item", item.detail());
            }
            return new TaskAct(action, item.caseNumber(), item.taskId(), item.areas(), details, changes);
        }
    }
}
