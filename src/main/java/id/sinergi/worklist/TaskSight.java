package id.sinergi.worklist;

import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.Cases;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which tasks the current user sees: those of the own lists, and those of visible cases in the own area. */
@Component
class TaskSight {

    private final WorkItemRepository items;
    private final WorkItemQuery query;
    private final Cases cases;
    private final CurrentUser currentUser;

    TaskSight(WorkItemRepository items, WorkItemQuery query, Cases cases, CurrentUser currentUser) {
        this.items = items;
        this.query = query;
        this.cases = cases;
        this.currentUser = currentUser;
    }

    Result<WorkItem> find(String taskId) {
        return known(taskId).then(item -> item.status() == WorkItem.Status.WITHDRAWN ? unknown() : Result.done(item));
    }

    /** Like {@link #find}, and also tasks withdrawn meanwhile: who acts on one is told what became of it. */
    Result<WorkItem> known(String taskId) {
        return query.visible(taskId, currentUser.get())
                .or(() -> items.find(taskId).filter(this::isSeenThroughCase))
                .map(Result::done)
                .orElseGet(TaskSight::unknown);
    }

    private static Result<WorkItem> unknown() {
        return Result.refused(Refusal.notFound("task.unknown"));
    }

    private boolean isSeenThroughCase(WorkItem item) {
        return isInMyArea(item) && cases.find(item.caseNumber()) instanceof Result.Done<CaseFile>;
    }

    /** Work on several villages at once is for those who cover them all. */
    private boolean isInMyArea(WorkItem item) {
        return currentUser.get().sees(item.areas());
    }

    /** Whether the task stands in one of the current user's lists, and is not only seen through its case. */
    boolean isListed(String taskId) {
        return query.visible(taskId, currentUser.get()).isPresent();
    }

    List<WorkItem> ofCase(String caseNumber) {
        var user = currentUser.get().username();
        return items.ofCase(caseNumber).stream()
                .filter(item -> isInMyArea(item) || user.equals(item.holder()) || user.equals(item.doneBy()))
                .toList();
    }
}
