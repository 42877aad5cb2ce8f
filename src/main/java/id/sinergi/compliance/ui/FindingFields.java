package id.sinergi.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.sinergi.compliance.FindingKind;
import id.sinergi.shared.Texts;
import id.sinergi.shared.Written;
import id.sinergi.shared.ui.DatePickers;
import id.sinergi.shared.ui.NumberField;
import id.sinergi.shared.ui.Unread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The inputs of one finding; what they yield is read and refused as a program's finding is. */
final class FindingFields {

    private final Texts texts;
    private final ComboBox<FindingKind> kind;
    private final NumberField workers;
    private final NumberField months;
    private final NumberField amount;
    private final TextArea byMonth;
    private final TextArea evidence;
    private final TextField project;
    private final NumberField contractValue;
    private final DatePicker workOrder = DatePickers.date();
    private final Div box = new Div();

    FindingFields(Texts texts) {
        this.texts = texts;
        kind = new ComboBox<>(label("kind"));
        workers = NumberField.whole(label("workers"));
        months = NumberField.whole(label("months"));
        amount = NumberField.rupiah(label("amount"));
        byMonth = new TextArea(label("byMonth"));
        evidence = new TextArea(label("evidence"));
        project = new TextField(label("project"));
        contractValue = NumberField.rupiah(label("contractValue"));
        workOrder.setLabel(label("workOrder"));
        kind.setItems(FindingKind.values());
        kind.setItemLabelGenerator(one -> texts.get("finding." + one.name()));
        kind.setRequiredIndicatorVisible(true);
        kind.addValueChangeListener(event -> showProject());
        byMonth.setHelperText(label("byMonth.help"));
        evidence.setRequiredIndicatorVisible(true);
        box.addClassName("finding-fields");
        box.add(kind, workers, months, amount, byMonth, evidence, project, contractValue, workOrder);
        showProject();
    }

    private String label(String name) {
        return texts.get("form.compliance.verifyFindings." + name);
    }

    /** What was typed of a project stays to be seen when the kind is changed: it is refused and not dropped. */
    private void showProject() {
        var shown = kind.getValue() == FindingKind.JAKON || hasProject();
        project.setVisible(shown);
        contractValue.setVisible(shown);
        workOrder.setVisible(shown);
    }

    private boolean hasProject() {
        return !project.isEmpty()
                || !contractValue.isEmpty()
                || !workOrder.isEmpty()
                || !Unread.typed(workOrder).isBlank();
    }

    Component component() {
        return box;
    }

    void focus() {
        kind.focus();
    }

    void propose(@Nullable FindingKind known, int people, int owing, long owed) {
        if (known != null) {
            kind.setValue(known);
        }
        workers.show(people);
        months.show(owing);
        amount.show(owed);
    }

    /** As {@link id.sinergi.compliance.ReportedFindings} reads it. */
    Map<String, Object> value() {
        var value = new LinkedHashMap<String, Object>();
        if (kind.getValue() != null) {
            value.put("kind", kind.getValue().name());
        }
        put(value, "workers", workers.answer());
        put(value, "months", months.answer());
        put(value, "amount", amount.answer());
        value.put("evidence", evidence.getValue());
        var list = new ArrayList<Map<String, Object>>();
        for (var line : byMonth.getValue().split("[\n;]")) {
            if (!line.isBlank()) {
                var at = line.strip().split("[\\s:=]+", 2);
                list.add(Map.of("month", at[0], "amount", at.length < 2 ? "?" : plain(at[1])));
            }
        }
        value.put("byMonth", list);
        if (hasProject()) {
            var work = new LinkedHashMap<String, Object>();
            work.put("name", project.getValue());
            put(work, "contractValue", contractValue.answer());
            var typed = workOrder.isEmpty() ? Unread.typed(workOrder) : workOrder.getValue();
            put(work, "workOrder", typed.toString().isBlank() ? null : typed);
            value.put("project", work);
        }
        return value;
    }

    private static void put(Map<String, Object> value, String name, @Nullable Object given) {
        if (given != null) {
            value.put(name, given);
        }
    }

    /** As programs send it; what cannot be read stays as it was typed and is refused. */
    private static String plain(String typed) {
        return Written.whole(typed).map(Object::toString).orElse(typed);
    }

    /** Shows what is wrong at the input that it is about; false where there is none for it. */
    boolean error(String field, String text) {
        @Nullable
        HasValidation wrong = switch (field.startsWith("project.") ? field : field.replaceAll("[.\\[].*", "")) {
            case "kind" -> kind;
            case "workers" -> workers;
            case "months" -> months;
            case "amount" -> amount;
            case "byMonth" -> byMonth;
            case "evidence" -> evidence;
            case "project", "project.name" -> project;
            case "project.contractValue" -> contractValue;
            case "project.workOrder" -> workOrder;
            default -> null;
        };
        if (wrong == null) {
            return false;
        }
        wrong.setErrorMessage(text);
        wrong.setInvalid(true);
        return true;
    }

    void clearErrors() {
        Stream.<HasValidation>of(kind, workers, months, amount, byMonth, evidence, project, contractValue, workOrder)
                .forEach(field -> field.setInvalid(false));
    }
}
