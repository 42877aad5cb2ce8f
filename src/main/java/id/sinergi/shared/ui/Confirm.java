package id.sinergi.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks before an act that cannot be taken back. The button says what it does, not "OK". */
public final class Confirm {

    private static final int LONGEST_REASON = 2_000;

    private Confirm() {}

    public static void ask(String title, String text, String action, Runnable act) {
        var dialog = dialog(title, text);
        var button = new Button(action, event -> {
            dialog.close();
            act.run();
        });
        open(dialog, button);
    }

    /** Asks for a reason too, which is required. */
    public static void withReason(String title, String text, String reasonLabel, String action, Consumer<String> act) {
        var dialog = dialog(title, text);
        var reason = new TextArea(reasonLabel);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.addClassName("confirm-reason");
        dialog.add(reason);
        var button = new Button(action, event -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(UiText.get("field.required"));
                reason.setInvalid(true);
                reason.focus();
                return;
            }
            dialog.close();
            act.accept(reason.getValue().strip());
        });
        open(dialog, button);
        reason.focus();
    }

    private static Dialog dialog(String title, String text) {
        var dialog = new Dialog();
        dialog.addClassName("confirm");
        dialog.setHeaderTitle(title);
        dialog.add(new Paragraph(text));
        return dialog;
    }

    private static void open(Dialog dialog, Button action) {
        action.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(UiText.get("action.cancel"), event -> dialog.close()), action);
        dialog.open();
    }
}
