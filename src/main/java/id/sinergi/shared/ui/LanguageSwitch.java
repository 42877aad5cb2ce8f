package id.sinergi.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** ID and EN side by side; the one in force is pressed. */
public final class LanguageSwitch extends Div {

    public LanguageSwitch(Consumer<String> change) {
        addClassName("language");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", UiText.get("language.label"));
        for (var code : List.of("id", "en")) {
            var button = new NativeButton(code.toUpperCase(Locale.ROOT), event -> change.accept(code));
            button.getElement().setAttribute("lang", code);
            button.setAriaLabel(UiText.get("language." + code));
            button.getElement().setAttribute("aria-pressed", String.valueOf(code.equals(Language.current())));
            add(button);
        }
    }
}
