package id.sinergi.worklist;

import id.sinergi.identity.Accounts;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.TaskContext;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may do what with a task. The only place that decides it. */
@Component
class TaskAccess {

    private final Accounts accounts;
    private final Forms forms;
    private final Texts texts;

    TaskAccess(Accounts accounts, Forms forms, Texts texts) {
        this.accounts = accounts;
        this.forms = forms;
        this.texts = texts;
    }

    /** Why {@code user} cannot take the task now, or nothing. */
    Optional<Refusal> whyNotTake(WorkItem item, User user) {
        if (!item.isOpen()) {
            return Optional.of(alreadyDone(item));
        }
        return whyNotHold(item, user)
                .or(() -> taken(item).filter(no -> !user.username().equals(item.holder())));
    }

    /** Why {@code user} could never hold this task: another unit, another area, or four eyes. */
    Optional<Refusal> whyNotHold(WorkItem item, User user) {
        var ofUnit = item.units().stream().anyMatch(user.units()::contains);
        var inArea = item.areas().isEmpty() || item.areas().stream().anyMatch(user::covers);
        if (!ofUnit || !inArea) {
            return Optional.of(Refusal.forbidden("task.notYourUnit", unitNames(item)));
        }
        return forms.find(item.formKey())
                .map(form -> form.barred(context(item, user), user))
                .orElseGet(() -> Optional.of(Refusal.conflict("task.formGone", item.formKey())));
    }

    private String unitNames(WorkItem item) {
        return item.units().stream().map(unit -> texts.get("unit." + unit)).collect(Collectors.joining(", "));
    }

    Optional<Refusal> whyNotHolder(WorkItem item, User user) {
        return user.username().equals(item.holder())
                ? Optional.empty()
                : Optional.of(taken(item).orElseGet(() -> Refusal.conflict("task.notClaimed")));
    }

    /** That somebody holds the task, with who and since when. */
    Optional<Refusal> taken(WorkItem item) {
        var holder = item.holder();
        var since = item.heldSince();
        if (holder == null || since == null) {
            return item.isOpen() ? Optional.empty() : Optional.of(alreadyDone(item));
        }
        var person = new LinkedHashMap<String, Object>();
        var user = accounts.find(holder);
        person.put("username", holder);
        person.put("name", user.map(User::name).orElse(holder));
        person.put(
                "agency", user.map(known -> accounts.agencyName(known.agency())).orElse(""));
        var facts = new LinkedHashMap<String, Object>();
        facts.put("holder", person);
        facts.put("since", since);
        return Optional.of(Refusal.conflict("task.taken", person.get("name"), person.get("agency"), since)
                .with(facts));
    }

    Refusal alreadyDone(WorkItem item) {
        var by = item.doneBy() == null ? "" : accounts.nameOf(item.doneBy());
        return Refusal.conflict(item.status() == WorkItem.Status.DONE ? "task.done" : "task.withdrawn", by);
    }

    /** Supervisors of an agency that holds the task, of DPMD for villages, and the coordinator. */
    boolean maySupervise(WorkItem item, User user) {
        if (user.is(Role.COORDINATOR)) {
            return true;
        }
        return user.is(Role.SUPERVISOR)
                && item.areas().stream().anyMatch(user::covers)
                && (item.agencies().contains(user.agency().name())
                        || (user.agency() == id.sinergi.identity.Agency.DPMD
                                && (item.agencies().contains("DESA")
                                        || item.agencies().contains("KECAMATAN"))));
    }

    TaskContext context(WorkItem item, User user) {
        return new TaskContext(item.taskId(), item.caseNumber(), item.item(), user);
    }
}
