package id.sinergi.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import id.sinergi.shared.Refusal;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A small form in a dialog. Refused, it stays open with everything typed, and says why. Nothing is done while a field
 * holds what cannot be read.
 */
public final class FormDialog {

    private final Dialog dialog = new Dialog();
    private final Div problem = new Div();
    private transient OneAct once = new OneAct();

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
            try {
                whyNot(form, act).ifPresentOrElse(this::say, dialog::close);
            } finally {
                button.setEnabled(true);
            }
        });
        dialog.getFooter().add(new Button(UiText.get("action.cancel"), event -> dialog.close()), button);
    }

    /** As above, the action's word being the title too. */
    public FormDialog(String action, Supplier<Optional<String>> act, Component... content) {
        this(action, action, act, content);
    }

    public void open() {
        once = new OneAct();
        dialog.open();
    }

    private Optional<String> whyNot(Component form, Supplier<Optional<String>> act) {
        return FreeText.refused(form).or(() -> Unread.mark(form)).or(() -> once(act));
    }

    private static Optional<String> attempt(Supplier<Optional<String>> act) {
        try {
            return act.get();
        } catch (RuntimeException e) {
            return Optional.of(Refusal.raised(e).orElseThrow(() -> e).sayBriefly(UiText::get));
        }
    }

    /** Pressed again after an error, an act that had been stored all the same is not done a second time. */
    private Optional<String> once(Supplier<Optional<String>> act) {
        return once.unlessDone(() -> attempt(act), Optional::isPresent).orElseGet(() -> {
            Notices.told(UiText.get("refusal.retry.done"));
            return Optional.empty();
        });
    }

    private void say(String refusal) {
        problem.setText(refusal);
        problem.setVisible(!refusal.isEmpty());
    }
}
