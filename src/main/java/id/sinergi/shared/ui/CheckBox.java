package id.sinergi.shared.ui;

import com.vaadin.flow.component.html.Input;
import java.util.function.Consumer;

/** A plain check box with a name that is only heard: light enough for every row of a list. */
final class CheckBox extends Input {

    CheckBox(String label, Consumer<Boolean> listener) {
        setType("checkbox");
        setAriaLabel(label);
        getElement().addPropertyChangeListener("checked", "change", event -> {
            if (event.isUserOriginated()) {
                listener.accept(Boolean.TRUE.equals(event.getValue()));
            }
        });
    }
}
