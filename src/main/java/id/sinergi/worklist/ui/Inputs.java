package id.sinergi.worklist.ui;

import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.sinergi.casefile.Attachments;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.DatePickers;
import id.sinergi.shared.ui.NumberField;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Field.Option;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the screen's input for each type of field; the only place that knows which component shows what. */
final class Inputs {

    private static final Logger log = LoggerFactory.getLogger(Inputs.class);
    /** Up to so many options are radio buttons, seen at a glance; more are a list to search in. */
    private static final int SEEN_AT_A_GLANCE = 5;

    /** Letters that a third of a row's card does not hold. */
    private static final int LONG_NAME = 24;

    /** So many comparisons stand open; the others open at a click, so that a form of hundreds comes at once. */
    private static final int SEEN_AT_ONCE = 8;

    private final String formKey;
    private final String caseNumber;
    private final Texts texts;
    private final Attachments attachments;
    private final boolean inRow;
    private int compared;

    Inputs(String formKey, String caseNumber, Texts texts, Attachments attachments) {
        this(formKey, caseNumber, texts, attachments, false);
    }

    private Inputs(String formKey, String caseNumber, Texts texts, Attachments attachments, boolean inRow) {
        this.inRow = inRow;
        this.formKey = formKey;
        this.caseNumber = caseNumber;
        this.texts = texts;
        this.attachments = attachments;
    }

    FieldInput of(Field field) {
        var comparison = field.comparison();
        return comparison == null
                ? plain(field)
                : new ComparedInput(plain(field), label(field), comparison, compared++ < SEEN_AT_ONCE);
    }

    /** A draft may hold what does not fit its field or cell; then that one is left out, and what was typed is named. */
    void fill(FieldInput input, @Nullable Object draft, @Nullable Object known) {
        try {
            input.set(draft);
        } catch (RuntimeException unfit) {
            log.debug("The draft of {} does not fit its field", input.field().name(), unfit);
            input.set(known);
            input.error(texts.get("form.draftUnread", Objects.toString(draft, "")));
        }
    }

    private FieldInput plain(Field field) {
        return switch (field.type()) {
            case TEXT, NAME, PHONE, PERSONAL_NUMBER -> text(field);
            case SECRET -> secret(field);
            case LONG_TEXT -> longText(field);
            case INTEGER, MONEY -> number(field);
            case KEY -> new KeyInput(field);
            case DATE -> date(field);
            case DATE_TIME -> dateTime(field);
            case BOOLEAN -> bool(field);
            case CHOICE -> field.options().size() <= SEEN_AT_A_GLANCE ? radio(field) : combo(field);
            case MULTI_CHOICE -> checks(field);
            case FILE -> new FileInput(field, label(field), help(field), caseNumber, attachments);
            case ROWS -> new RowsInput(field, label(field), help(field), inRow());
            case NOTE -> throw new IllegalArgumentException(field.name());
        };
    }

    /** Whether the input needs a line of its own. */
    static boolean isWide(Field field) {
        return switch (field.type()) {
            case LONG_TEXT, MULTI_CHOICE, BOOLEAN, FILE -> true;
            case CHOICE ->
                field.options().size() <= SEEN_AT_A_GLANCE
                        || field.options().stream().anyMatch(one -> one.label().length() > LONG_NAME);
            default -> false;
        };
    }

    /** The field's label; a field that may stay empty says so. */
    String label(Field field) {
        return field.required() || inRow ? name(field) : texts.get("form.optional", name(field));
    }

    private String name(Field field) {
        return field.label() != null ? field.label() : texts.get("form." + formKey + "." + field.name());
    }

    /** For the cells of a row, where what may stay empty depends on the rest of the row. */
    Inputs inRow() {
        return new Inputs(formKey, caseNumber, texts, attachments, true);
    }

    @Nullable
    String help(Field field) {
        var key = "form." + formKey + "." + field.name() + ".help";
        return texts.has(key) ? texts.get(key) : null;
    }

    private <C extends HasLabel & HasHelper> C named(C input, Field field) {
        input.setLabel(field.comparison() == null ? label(field) : texts.get("form.judgement"));
        input.setHelperText(help(field));
        return input;
    }

    /** No limit in the browser: it would cut what is pasted without a word, where the check says that it is too long. */
    private FieldInput text(Field field) {
        var input = named(new TextField(), field);
        return new ValueInput<>(field, input, value -> value, Object::toString);
    }

    private FieldInput secret(Field field) {
        var input = named(new PasswordField(), field);
        input.setAutocomplete(Autocomplete.OFF);
        return new ValueInput<>(field, input, value -> value, Object::toString);
    }

    private FieldInput longText(Field field) {
        var input = named(new TextArea(), field);
        input.setMinRows(3);
        return new ValueInput<>(field, input, value -> value, Object::toString);
    }

    private FieldInput number(Field field) {
        return new NumberInput(
                field, named(field.type() == Field.Type.MONEY ? NumberField.rupiah("") : NumberField.whole(""), field));
    }

    private FieldInput date(Field field) {
        DatePicker input = named(DatePickers.date(), field);
        return new ValueInput<>(field, input, LocalDate::toString, value -> LocalDate.parse(value.toString()));
    }

    private FieldInput dateTime(Field field) {
        DateTimePicker input = named(DatePickers.dateTime(), field);
        return new ValueInput<>(field, input, LocalDateTime::toString, value -> LocalDateTime.parse(value.toString()));
    }

    private FieldInput bool(Field field) {
        var input = new Checkbox(label(field));
        input.setHelperText(help(field));
        return new ValueInput<>(field, input, value -> value, value -> Boolean.valueOf(value.toString()));
    }

    private FieldInput radio(Field field) {
        var input = named(new RadioButtonGroup<Option>(), field);
        if (field.options().isEmpty()) {
            var help = input.getHelperText();
            input.setHelperText(texts.get("form.noOptions") + (help == null ? "" : " " + help));
        }
        input.getElement().getThemeList().set("horizontal", inRow);
        input.setItems(field.options());
        input.setItemLabelGenerator(Option::label);
        input.addClassName("stacked-options");
        return new ValueInput<>(field, input, Option::value, value -> option(field, value));
    }

    private FieldInput combo(Field field) {
        var input = named(new ComboBox<Option>(), field);
        input.setItems(field.options());
        input.setItemLabelGenerator(Option::label);
        return new ValueInput<>(field, input, Option::value, value -> option(field, value));
    }

    private FieldInput checks(Field field) {
        var input = named(new CheckboxGroup<Option>(), field);
        input.setItems(field.options());
        input.setItemLabelGenerator(Option::label);
        input.addClassName("stacked-options");
        return new ValueInput<>(field, input, Inputs::values, value -> chosen(field, value));
    }

    private static Object values(Set<Option> chosen) {
        return chosen.stream().map(Option::value).toList();
    }

    private static Set<Option> chosen(Field field, Object value) {
        var chosen = new LinkedHashSet<Option>();
        (value instanceof Collection<?> many ? many : List.of(value)).forEach(one -> {
            var option = option(field, one);
            if (option != null) {
                chosen.add(option);
            }
        });
        return chosen;
    }

    private static @Nullable Option option(Field field, Object value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value.toString()))
                .findFirst()
                .orElse(null);
    }
}
