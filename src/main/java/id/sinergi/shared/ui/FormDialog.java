package id.sinergi.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Supplier;

/** A small form in a dialog. Refused, it stays open with everything typed, and says why. */
public final class FormDialog {

    private final Dialog dialog = new Dialog();
    private final Div problem = new Div();

    /**
     * @param title what the dialog is about
     * @param action the word on the button
     */
    public FormDialog(String title, String action, Supplier<Optional<String>> act, Component... content) {
        dialog.setHeaderTitle(title);
        var form = new Div(content);
        form.addClassName("dialog-form");
        problem.addClassName("form-problems");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        form.add(problem);
        dialog.add(form);
        var button = new Button(action);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(event -> {
            problem.setVisible(false);
            var refusal = act.get();
            button.setEnabled(true);
            refusal.ifPresentOrElse(this::say, dialog::close);
        });
        dialog.getFooter().add(new Button(UiText.get("action.cancel"), event -> dialog.close()), button);
    }

    /** As above, the action's word being the title too. */
    public FormDialog(String action, Supplier<Optional<String>> act, Component... content) {
        this(action, action, act, content);
    }

    public void open() {
        dialog.open();
    }

    private void say(String refusal) {
        problem.setText(refusal);
        problem.setVisible(!refusal.isEmpty());
    }
}
