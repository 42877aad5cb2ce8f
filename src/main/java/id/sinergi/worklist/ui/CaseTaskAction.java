package id.sinergi.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.ui.CaseAction;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Confirm;
import id.sinergi.shared.ui.Notices;
import id.sinergi.worklist.CaseDesk;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.WorkItem;
import java.util.ArrayList;
import java.util.List;

/** The case page's main button: my open task, or one that I could take; and cancelling, for those who may. */
@org.springframework.stereotype.Component
class CaseTaskAction implements CaseAction {

    private final TaskDesk desk;
    private final CaseDesk cases;
    private final CurrentUser currentUser;
    private final Texts texts;

    CaseTaskAction(TaskDesk desk, CaseDesk cases, CurrentUser currentUser, Texts texts) {
        this.desk = desk;
        this.cases = cases;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<Component> create(CaseFile file, Runnable reload) {
        var actions = new ArrayList<Component>();
        if (cases.mayCancel(file)) {
            actions.add(new Button(texts.get("case.cancel"), event -> cancel(file, reload)));
        }
        var open = desk.ofCase(file.number()).stream().filter(WorkItem::isOpen).toList();
        var me = currentUser.get().username();
        open.stream()
                .filter(item -> me.equals(item.holder()))
                .findFirst()
                .or(() -> open.stream()
                        .filter(item ->
                                item.holder() == null && desk.whyNot(item).isEmpty())
                        .findFirst())
                .ifPresent(item -> {
                    var button = new Button(texts.get("task." + item.formKey()), event -> TaskView.open(item.taskId()));
                    button.addThemeVariants(ButtonVariant.PRIMARY);
                    actions.add(button);
                });
        return actions;
    }

    private void cancel(CaseFile file, Runnable reload) {
        Confirm.withReason(
                texts.get("case.cancel.title", file.number()),
                texts.get("case.cancel.text"),
                texts.get("task.reason"),
                texts.get("case.cancel"),
                reason -> {
                    if (cases.cancel(file.number(), reason) instanceof Result.Refused<CaseFile>(var refusal)) {
                        Notices.refused(refusal);
                    }
                    reload.run();
                });
    }
}
