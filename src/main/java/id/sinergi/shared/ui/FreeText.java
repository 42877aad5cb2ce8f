package id.sinergi.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import id.sinergi.shared.Length;
import id.sinergi.shared.PersonalNumber;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Texts that people type freely hold nobody's number, what is meant for one says so, and have an end that is said. The browser
 * is given no limit: it would cut what is pasted without a word.
 */
public final class FreeText {

    private static final String FOR_NUMBERS = FreeText.class.getName();

    private FreeText() {}

    /** A field that asks for a NIK, KK or NPWP. */
    public static <C extends Component> C forNumbers(C field) {
        ComponentUtil.setData(field, FOR_NUMBERS, true);
        return field;
    }

    /** A field whose text is refused, and kept, where it is longer. */
    public static <C extends Component & HasValue<?, String>> C atMost(Length most, C field) {
        ComponentUtil.setData(field, Length.class, most);
        if (field instanceof TextArea area) {
            area.setHelperText(UiText.get("field.atMost", most.signs()));
        }
        field.addValueChangeListener(event -> tooLong(field).ifPresent(words -> mark(field, words)));
        return field;
    }

    /** Marks every text below {@code part} that is not taken; what to say of the first. */
    static Optional<String> refused(Component part) {
        return all(part).flatMap(field -> marked(field).stream()).toList().stream()
                .findFirst();
    }

    private static Stream<Component> all(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(FreeText::all));
    }

    private static Optional<String> marked(Component field) {
        var said = isNumber(field) ? Optional.of(UiText.get("field.personalNumber")) : tooLong(field);
        said.ifPresent(words -> mark(field, words));
        return said;
    }

    private static boolean isNumber(Component field) {
        return field instanceof HasValue<?, ?> value
                && PersonalNumber.isIn(value.getValue())
                && ComponentUtil.getData(field, FOR_NUMBERS) == null;
    }

    private static Optional<String> tooLong(Component field) {
        var most = ComponentUtil.getData(field, Length.class);
        return most != null
                        && field instanceof HasValue<?, ?> value
                        && value.getValue() instanceof String text
                        && most.isPassedBy(text)
                ? Optional.of(UiText.get("field.tooLong", most.signs()))
                : Optional.empty();
    }

    private static void mark(Component field, String words) {
        if (field instanceof HasValidationProperties text) {
            text.setErrorMessage(words);
            text.setInvalid(true);
        }
    }
}
