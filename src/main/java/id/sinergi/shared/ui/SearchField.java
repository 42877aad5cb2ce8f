package id.sinergi.shared.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.sinergi.shared.Length;
import id.sinergi.shared.PersonalNumber;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Words that a list is searched for while they are typed. */
public final class SearchField extends TextField {

    /**
     * @param label what may be typed
     * @param typed is told what the person has typed; not what {@link #show} shows
     */
    public SearchField(String label, Consumer<String> typed) {
        setPlaceholder(label);
        setAriaLabel(label);
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        addClassName("search-field");
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                typed(event.getValue(), typed);
            }
        });
    }

    /** What is searched for stands in the page's address, and no address holds the number of a person. */
    private void typed(String text, Consumer<String> typed) {
        var refused = PersonalNumber.isIn(text)
                ? UiText.get("search.personalNumber")
                : Length.TITLE.isPassedBy(text) ? UiText.get("field.tooLong", Length.TITLE.signs()) : null;
        setErrorMessage(refused);
        setInvalid(refused != null);
        if (refused == null) {
            typed.accept(text);
        }
    }

    public SearchField show(@Nullable String text) {
        setValue(text == null ? "" : text);
        return this;
    }
}
