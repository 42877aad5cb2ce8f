package id.sinergi.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import id.sinergi.shared.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A dialog with inputs, whose button says what it does; a refusal stands in the dialog and leaves it open. */
final class ActDialog {

    private ActDialog() {}

    /** {@code act} answers nothing when done, or the sentence of the refusal. */
    static void open(
            String action,
            Component about,
            List<? extends Component> inputs,
            Texts texts,
            Supplier<Optional<String>> act) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(action);
        var form = new Div(about);
        form.addClassName("dialog-form");
        inputs.forEach(form::add);
        var problem = new Div();
        problem.addClassName("form-problems");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        form.add(problem);
        dialog.add(form);
        var button = new Button(action);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(event -> {
            var refusal = act.get();
            button.setEnabled(true);
            refusal.ifPresentOrElse(
                    text -> {
                        problem.setText(text);
                        problem.setVisible(true);
                    },
                    dialog::close);
        });
        dialog.getFooter().add(new Button(texts.get("action.cancel"), event -> dialog.close()), button);
        dialog.open();
    }
}
