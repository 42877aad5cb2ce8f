package id.sinergi.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fields that hold something that nobody can read: their value is empty, but nothing of it may be taken as empty. */
public final class Unread {

    /** Where a calendar's field keeps what is typed and is no date. */
    private static final String TYPED = "_inputElementValue";

    private Unread() {}

    /**
     * Marks every field within {@code roots} whose content cannot be read, each with how to write it.
     *
     * @return what to say over the form, or nothing where everything can be read
     */
    public static Optional<String> mark(Component... roots) {
        var wrong = Stream.of(roots)
                .flatMap(Unread::within)
                .map(Unread::marked)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return wrong.isEmpty() ? Optional.empty() : Optional.of(wrong);
    }

    private static Stream<Component> within(Component root) {
        return root.isVisible()
                ? Stream.concat(Stream.of(root), root.getChildren().flatMap(Unread::within))
                : Stream.empty();
    }

    private static Optional<String> marked(Component field) {
        return of(field).map(said -> {
            if (field instanceof HasValidationProperties validated) {
                validated.setErrorMessage(said);
                validated.setInvalid(true);
            }
            var label = field.getElement().getProperty("label");
            return label == null || label.isEmpty() ? said : label + ": " + said;
        });
    }

    /** What the field says of its content, where that cannot be read or is out of its bounds. */
    public static Optional<String> of(Component field) {
        return field instanceof HasValidator<?> && field instanceof HasValue<?, ?> ? judged(field) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static Optional<String> judged(Component field) {
        var value = ((HasValue<?, Object>) field).getValue();
        // With a context of ours: whether it must be filled in is the service's to say.
        var verdict = ((HasValidator<Object>) field).getDefaultValidator().apply(value, new ValueContext());
        return verdict.isError() ? Optional.of(verdict.getErrorMessage()) : Optional.empty();
    }

    /** What was typed into a calendar's field; of day and hour both parts. */
    public static String typed(Component calendar) {
        var parts = calendar instanceof DateTimePicker
                ? calendar.getElement().getChildren()
                : Stream.of(calendar.getElement());
        return parts.map(part -> part.getProperty(TYPED, part.getProperty("value", "")))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }
}
