package id.sinergi.shared.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import id.sinergi.shared.Texts;
import id.sinergi.shared.Written;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it, from 0. Everything may be typed and pasted; what is read for certain is shown grouped,
 * anything else stays as it was typed and the field says how to write it.
 */
public final class NumberField extends TextField {

    /** Digits after the comma; rates have up to four. */
    private final int decimals;

    /** As programs are told. */
    private final long most;

    private NumberField(String label, int decimals, long most) {
        this.decimals = decimals;
        this.most = most;
        setLabel(label);
        setManualValidation(true);
        getElement().setAttribute("inputmode", decimals == 0 ? "numeric" : "decimal");
        addClassName("number-input");
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                tidy();
            }
        });
    }

    /** How many there are of something: people, months, days. */
    public static NumberField whole(String label) {
        return new NumberField(label, 0, 10_000_000);
    }

    public static NumberField rupiah(String label) {
        var field = new NumberField(label, 0, 1_000_000_000_000_000L);
        field.setPrefixComponent(new Span("Rp"));
        return field;
    }

    public static NumberField percent(String label) {
        return new NumberField(label, 2, 100_000);
    }

    private void tidy() {
        var wrong = wrong();
        setInvalid(wrong.isPresent());
        setErrorMessage(wrong.orElse(""));
        if (wrong.isEmpty()) {
            read().ifPresent(number -> setValue(grouped(number)));
        }
    }

    private Optional<BigDecimal> read() {
        return decimals == 0 ? Written.whole(getValue()).map(BigDecimal::valueOf) : Written.decimal(getValue());
    }

    private Optional<String> wrong() {
        if (getValue().isBlank()) {
            return Optional.empty();
        }
        var read = read();
        if (read.isEmpty() || read.get().scale() > decimals) {
            return Optional.of(UiText.get(decimals == 0 ? "field.notANumber" : "field.notAShare"));
        }
        if (read.get().compareTo(BigDecimal.valueOf(most)) > 0) {
            return Optional.of(UiText.get("field.tooBig", grouped(BigDecimal.valueOf(most))));
        }
        return read.get().signum() < 0 ? Optional.of(UiText.get("field.negative")) : Optional.empty();
    }

    /** The whole number; {@code null} where there is none, or none that can be read. */
    public @Nullable Long number() {
        return Written.whole(getValue()).orElse(null);
    }

    public long number(long otherwise) {
        return Written.whole(getValue()).orElse(otherwise);
    }

    /** As {@link #number}, where the service counts in {@code int}; what is no such number is refused by {@link Unread}. */
    public int count(int otherwise) {
        return Math.toIntExact(number(otherwise));
    }

    public @Nullable BigDecimal decimal() {
        return Written.decimal(getValue()).orElse(null);
    }

    /** In the form that programs send; what cannot be read as it was typed, so that the check refuses it. */
    public @Nullable Object answer() {
        var number = number();
        return getValue().isBlank() ? null : number == null ? getValue() : number;
    }

    /** As {@link #answer}, for services that take texts. */
    public String plain() {
        var answer = answer();
        return answer == null ? "" : answer.toString();
    }

    /** Shows a number grouped, and what is none as it is. */
    public void show(@Nullable Object value) {
        switch (value) {
            case null -> clear();
            case BigDecimal number -> setValue(grouped(number));
            case Number number -> setValue(grouped(BigDecimal.valueOf(number.longValue())));
            default -> {
                setValue(value.toString());
                tidy();
            }
        }
    }

    /** As official papers write it, whatever language the page has: the same notation goes in and out. */
    private String grouped(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(Texts.INDONESIAN);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    @Override
    public Validator<String> getDefaultValidator() {
        return (value, context) -> wrong().map(ValidationResult::error).orElseGet(ValidationResult::ok);
    }
}
