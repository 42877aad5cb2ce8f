package id.sinergi.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import id.sinergi.shared.Length;
import java.util.function.Consumer;

/** Asks before an act that cannot be taken back. The button says what it does, not "OK". */
public final class Confirm {

    private Confirm() {}

    public static void ask(String title, String text, String action, Runnable act) {
        var dialog = dialog(title, text);
        open(dialog, once(dialog, action, act));
    }

    /** Asks for a reason too, which is required. */
    public static void withReason(String title, String text, String reasonLabel, String action, Consumer<String> act) {
        var dialog = dialog(title, text);
        var reason = reason(dialog, reasonLabel);
        open(dialog, withReason(dialog, reason, action, act));
        reason.focus();
    }

    /** Yes, or no for a reason, which is required. */
    public static void either(
            String title,
            String text,
            String yes,
            Runnable agreed,
            String reasonLabel,
            String no,
            Consumer<String> refused) {
        var dialog = dialog(title, text);
        var reason = reason(dialog, reasonLabel);
        dialog.getFooter().add(withReason(dialog, reason, no, refused));
        open(dialog, once(dialog, yes, agreed));
    }

    private static Button once(Dialog dialog, String action, Runnable act) {
        var once = new OneAct();
        return new Button(action, event -> done(dialog, once, act));
    }

    /** The dialog closes when the act has ended: after an error it stands, and the next press is the same act. */
    private static void done(Dialog dialog, OneAct once, Runnable act) {
        var answer = once.unlessDone(
                () -> {
                    act.run();
                    return true;
                },
                done -> false);
        if (answer.isEmpty()) {
            Notices.told(UiText.get("refusal.retry.done"));
        }
        dialog.close();
    }

    private static TextArea reason(Dialog dialog, String label) {
        var reason = FreeText.atMost(Length.TEXT, new TextArea(label));
        reason.setRequiredIndicatorVisible(true);
        reason.addClassName("confirm-reason");
        dialog.add(reason);
        return reason;
    }

    private static Button withReason(Dialog dialog, TextArea reason, String action, Consumer<String> act) {
        var once = new OneAct();
        return new Button(action, event -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(UiText.get("field.required"));
                reason.setInvalid(true);
                reason.focus();
                return;
            }
            if (FreeText.refused(reason).isPresent()) {
                reason.focus();
                return;
            }
            done(dialog, once, () -> act.accept(reason.getValue().strip()));
        });
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
