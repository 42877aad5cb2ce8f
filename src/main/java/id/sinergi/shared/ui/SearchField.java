package id.sinergi.shared.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Words that a list is searched for while they are typed. */
public final class SearchField extends TextField {

    private static final int LONGEST = 100;

    /**
     * @param label what may be typed
     * @param typed is told what the person has typed; not what {@link #show} shows
     */
    public SearchField(String label, Consumer<String> typed) {
        setPlaceholder(label);
        setAriaLabel(label);
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        setMaxLength(LONGEST);
        setValueChangeMode(ValueChangeMode.LAZY);
        addClassName("search-field");
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                typed.accept(event.getValue());
            }
        });
    }

    public SearchField show(@Nullable String text) {
        setValue(text == null ? "" : text);
        return this;
    }
}
