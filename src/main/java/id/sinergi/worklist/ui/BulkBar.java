package id.sinergi.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.TaskName;
import id.sinergi.worklist.WorkItem;
import java.util.LinkedHashSet;
import java.util.Set;

/** What may be done with the selected rows, how many may and may not, and a receipt per row afterwards. */
final class BulkBar extends Div {

    private final TaskDesk desk;
    private final Texts texts;
    private final Runnable refresh;

    BulkBar(TaskDesk desk, Texts texts, Runnable refresh) {
        this.desk = desk;
        this.texts = texts;
        this.refresh = refresh;
        addClassName("bulk-bar");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", texts.get("bulk.label"));
        setVisible(false);
    }

    void show(Set<WorkItem> selected) {
        removeAll();
        setVisible(!selected.isEmpty());
        var free = new LinkedHashSet<>(selected);
        free.removeIf(item -> item.holder() != null || desk.whyNot(item).isPresent());
        var count = new Span(texts.get("bulk.selected", selected.size()));
        count.addClassName("bulk-count");
        add(count, new Span(texts.get("bulk.may", free.size(), selected.size() - free.size())));
        var claim = new Button(texts.get("bulk.claim"), event -> claim(selected));
        claim.setEnabled(!free.isEmpty());
        add(claim);
    }

    private void claim(Set<WorkItem> selected) {
        var receipt = new UnorderedList();
        for (var item : selected) {
            var result = switch (desk.claim(item.taskId())) {
                case Result.Done<WorkItem> done -> texts.get("bulk.claimed");
                case Result.Refused<WorkItem>(var refusal) -> refusal.say(texts);
            };
            receipt.add(new ListItem(item.caseNumber() + " · " + TaskName.of(texts, item.formKey()) + ": " + result));
        }
        var dialog = new Dialog(receipt);
        dialog.setHeaderTitle(texts.get("bulk.receipt"));
        dialog.getFooter().add(new Button(texts.get("action.close"), event -> dialog.close()));
        dialog.open();
        refresh.run();
    }
}
