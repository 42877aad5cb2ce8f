package id.sinergi.oversight.ui;

import id.sinergi.casefile.CaseKind;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.territory.Territory;
import id.sinergi.worklist.TaskName;
import id.sinergi.worklist.WorkItem;
import id.sinergi.worklist.Workload.GroupBy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Groups, tasks and refusals in words. */
@Component
class OverdueText {

    private final Accounts accounts;
    private final Territory territory;
    private final Texts texts;
    private final Dates dates;

    OverdueText(Accounts accounts, Territory territory, Texts texts, Dates dates) {
        this.accounts = accounts;
        this.territory = territory;
        this.texts = texts;
        this.dates = dates;
    }

    String group(GroupBy by, @Nullable String key) {
        if (key == null) {
            return texts.get("overdue.none." + by.name());
        }
        return switch (by) {
            case AGENCY -> accounts.agencyName(Agency.valueOf(key));
            case PERSON -> accounts.nameOf(key);
            case VILLAGE -> territory.name(key);
            case PROCESS -> process(key);
        };
    }

    /** Whether a group of the address is one of ours; {@code null} are all. */
    boolean isKnown(GroupBy by, @Nullable String key) {
        if (key == null || key.equals(OverdueState.NOBODY)) {
            return true;
        }
        return switch (by) {
            case AGENCY ->
                Arrays.stream(Agency.values()).anyMatch(one -> one.name().equals(key));
            case PERSON -> accounts.find(key).isPresent();
            case VILLAGE -> territory.village(key).isPresent();
            case PROCESS -> !process(key).isEmpty();
        };
    }

    private String process(String key) {
        return Arrays.stream(CaseKind.values())
                .filter(kind -> kind.process().equals(key))
                .findFirst()
                .map(kind -> texts.get("kind." + kind.code()))
                .orElseGet(() -> texts.has("process." + key) ? texts.get("process." + key) : "");
    }

    String task(WorkItem item) {
        return TaskName.of(texts, item.formKey());
    }

    /** The first agency that can do it; lists show the short name. */
    String agency(WorkItem item) {
        return item.agencies().isEmpty()
                ? ""
                : texts.get("agency." + item.agencies().getFirst());
    }

    String dueOn(WorkItem item) {
        return texts.get("task.dueOn", dates.shortDay(item.due()));
    }
}
