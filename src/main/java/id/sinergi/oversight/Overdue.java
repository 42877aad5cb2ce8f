package id.sinergi.oversight;

import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.worklist.Backlog;
import id.sinergi.worklist.WorkItem;
import id.sinergi.worklist.Workload;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is late and who is loaded, for supervisors, the coordinator and the inspectorate. */
@Service
public class Overdue {

    private final Workload workload;
    private final Backlog backlog;
    private final CurrentUser currentUser;

    Overdue(Workload workload, Backlog backlog, CurrentUser currentUser) {
        this.workload = workload;
        this.backlog = backlog;
        this.currentUser = currentUser;
    }

    public boolean mayOversee() {
        return mayOversee(currentUser.get());
    }

    static boolean mayOversee(User user) {
        return user.is(Role.SUPERVISOR) || user.is(Role.COORDINATOR) || user.is(Role.INSPECTOR);
    }

    /** Groups with the most overdue first. Refused: {@code overdue.supervisorsOnly}. */
    public Result<List<Workload.Row>> by(Workload.GroupBy by, @Nullable String agency) {
        return mayOversee()
                ? Result.done(workload.by(by, agency))
                : Result.refused(Refusal.forbidden("overdue.supervisorsOnly"));
    }

    /** The tasks behind a figure, most late first. Refused: {@code overdue.supervisorsOnly}. */
    public Result<List<WorkItem>> tasks(Backlog.Figure figure, Backlog.@Nullable Group group, int offset, int limit) {
        return mayOversee()
                ? Result.done(backlog.tasks(figure, group, offset, limit))
                : Result.refused(Refusal.forbidden("overdue.supervisorsOnly"));
    }
}
