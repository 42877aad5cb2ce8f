package id.sinergi.oversight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import id.sinergi.identity.User;
import id.sinergi.shared.Length;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.FormDialog;
import id.sinergi.shared.ui.FreeText;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.WorkItem;
import id.sinergi.worklist.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands tasks over to somebody who may hold all of them, with a reason; a receipt per task afterwards. */
final class ReassignDialog {

    private final TaskDesk desk;
    private final Workload workload;
    private final OverdueText words;
    private final Texts texts;

    ReassignDialog(TaskDesk desk, Workload workload, OverdueText words, Texts texts) {
        this.desk = desk;
        this.workload = workload;
        this.words = words;
        this.texts = texts;
    }

    void open(List<WorkItem> items, Runnable reload) {
        var people = candidates(items);
        if (people.isEmpty()) {
            Notices.refused(texts.get("overdue.noCandidate"));
            return;
        }
        var load = load();
        var person = new ComboBox<User>(texts.get("task.reassign.to"));
        person.setItems(people);
        person.setItemLabelGenerator(user -> label(user, load.get(user.username())));
        person.setRequiredIndicatorVisible(true);
        var reason = FreeText.atMost(Length.TEXT, new TextArea(texts.get("task.reason")));
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(texts.get("overdue.reasonHelp"));
        var about = new Paragraph(texts.get("overdue.reassignAbout", items.size()));
        new FormDialog(
                        texts.get("task.action.reassign"),
                        () -> {
                            if (person.isEmpty() || reason.isEmpty()) {
                                return Optional.of(texts.get("overdue.personAndReason"));
                            }
                            reassign(items, person.getValue(), reason.getValue(), reload);
                            return Optional.empty();
                        },
                        about,
                        person,
                        reason)
                .open();
    }

    private Map<String, Workload.Row> load() {
        var load = new HashMap<String, Workload.Row>();
        workload.by(Workload.GroupBy.PERSON, null).forEach(row -> {
            if (row.key() != null) {
                load.put(row.key(), row);
            }
        });
        return load;
    }

    private List<User> candidates(List<WorkItem> items) {
        var common = new ArrayList<>(desk.candidates(items.getFirst()));
        items.stream().skip(1).forEach(item -> common.retainAll(desk.candidates(item)));
        if (items.size() == 1) {
            common.removeIf(user -> user.username().equals(items.getFirst().holder()));
        }
        return common;
    }

    /** "Rina Lautteduh · 5 terbuka, 2 terlambat": who is loaded already. */
    private String label(User user, Workload.@Nullable Row row) {
        return texts.get(
                "overdue.candidate", user.name(), row == null ? 0 : row.open(), row == null ? 0 : row.overdue());
    }

    private void reassign(List<WorkItem> items, User person, String reason, Runnable reload) {
        var receipt = new UnorderedList();
        receipt.addClassName("receipt");
        for (var item : items) {
            var badge = switch (desk.reassign(item.taskId(), person.username(), reason)) {
                case Result.Done<WorkItem> done -> new StateBadge(State.DONE, texts.get("overdue.reassigned"));
                case Result.Refused<WorkItem>(var refusal) ->
                    new StateBadge(State.CANCELLED, refusal.sayBriefly(texts::get));
            };
            receipt.add(new ListItem(badge, new Span(words.task(item) + " · " + item.caseNumber())));
        }
        var dialog = new Dialog(receipt);
        dialog.setHeaderTitle(texts.get("overdue.receipt", person.name()));
        var close = new Button(texts.get("action.close"), event -> dialog.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(close);
        dialog.open();
        reload.run();
    }
}
