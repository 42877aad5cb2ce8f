package id.sinergi.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.ui.CaseAction;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.CaseDesk;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.TaskName;
import id.sinergi.worklist.WorkItem;
import java.util.ArrayList;
import java.util.List;

/** The case page's main button: my open task, or one that I could take; and cancelling, for those who may. */
@org.springframework.stereotype.Component
class CaseTaskAction implements CaseAction {

    private final TaskDesk desk;
    private final CaseDesk cases;
    private final CancelButton cancelling;
    private final CurrentUser currentUser;
    private final Texts texts;

    CaseTaskAction(TaskDesk desk, CaseDesk cases, CancelButton cancelling, CurrentUser currentUser, Texts texts) {
        this.desk = desk;
        this.cases = cases;
        this.cancelling = cancelling;
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
            actions.add(cancelling.button(file, reload));
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
                    var button = new Button(TaskName.of(texts, item.formKey()), event -> TaskView.open(item.taskId()));
                    button.addThemeVariants(ButtonVariant.PRIMARY);
                    actions.add(button);
                });
        return actions;
    }
}
