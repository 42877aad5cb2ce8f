package id.sinergi.shared.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One of several things that a list may be narrowed to, or none. */
public final class FilterChoice<T> extends ComboBox<T> {

    /**
     * @param value what the list is narrowed to now; shown where it is among the items
     * @param chosen is told what the person has chosen, {@code null} for none
     */
    public FilterChoice(
            String label, List<T> items, Function<T, String> words, @Nullable T value, Consumer<@Nullable T> chosen) {
        setAriaLabel(label);
        setPlaceholder(label);
        setItems(items);
        setItemLabelGenerator(words::apply);
        setClearButtonVisible(true);
        if (value != null && items.contains(value)) {
            setValue(value);
        }
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                chosen.accept(event.getValue());
            }
        });
    }
}
