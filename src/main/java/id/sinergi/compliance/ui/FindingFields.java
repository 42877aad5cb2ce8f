package id.sinergi.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.sinergi.compliance.FindingKind;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.DatePickers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The inputs of one finding; what they yield is read and refused as a program's finding is. */
final class FindingFields {

    private final Texts texts;
    private final ComboBox<FindingKind> kind;
    private final IntegerField workers;
    private final IntegerField months;
    private final TextField amount;
    private final TextArea byMonth;
    private final TextArea evidence;
    private final TextField project;
    private final TextField contractValue;
    private final DatePicker workOrder = DatePickers.date();
    private final Div box = new Div();

    FindingFields(Texts texts) {
        this.texts = texts;
        kind = new ComboBox<>(label("kind"));
        workers = new IntegerField(label("workers"));
        months = new IntegerField(label("months"));
        amount = new TextField(label("amount"));
        byMonth = new TextArea(label("byMonth"));
        evidence = new TextArea(label("evidence"));
        project = new TextField(label("project"));
        contractValue = new TextField(label("contractValue"));
        workOrder.setLabel(label("workOrder"));
        kind.setItems(FindingKind.values());
        kind.setItemLabelGenerator(one -> texts.get("finding." + one.name()));
        kind.setRequiredIndicatorVisible(true);
        kind.addValueChangeListener(event -> showProject());
        workers.setMin(0);
        months.setMin(0);
        amount.setAllowedCharPattern("[0-9.,]");
        contractValue.setAllowedCharPattern("[0-9.,]");
        byMonth.setHelperText(label("byMonth.help"));
        evidence.setRequiredIndicatorVisible(true);
        box.addClassName("finding-fields");
        box.add(kind, workers, months, amount, byMonth, evidence, project, contractValue, workOrder);
        showProject();
    }

    private String label(String name) {
        return texts.get("form.compliance.verifyFindings." + name);
    }

    private void showProject() {
        var shown = kind.getValue() == FindingKind.JAKON;
        project.setVisible(shown);
        contractValue.setVisible(shown);
        workOrder.setVisible(shown);
    }

    Component component() {
        return box;
    }

    void focus() {
        kind.focus();
    }

    void propose(@Nullable FindingKind known, int people, int owing, String owed) {
        if (known != null) {
            kind.setValue(known);
        }
        workers.setValue(people);
        months.setValue(owing);
        amount.setValue(owed);
    }

    /** As {@link id.sinergi.compliance.ReportedFindings} reads it. */
    Map<String, Object> value() {
        var value = new LinkedHashMap<String, Object>();
        if (kind.getValue() != null) {
            value.put("kind", kind.getValue().name());
        }
        put(value, "workers", workers.getValue());
        put(value, "months", months.getValue());
        put(value, "amount", digits(amount));
        value.put("evidence", evidence.getValue());
        var list = new ArrayList<Map<String, Object>>();
        for (var line : byMonth.getValue().split("[\n;]")) {
            if (!line.isBlank()) {
                var at = line.strip().split("[\\s:=]+", 2);
                list.add(Map.of("month", at[0], "amount", at.length < 2 ? "?" : at[1].replaceAll("[.,\\s]|Rp", "")));
            }
        }
        value.put("byMonth", list);
        if (kind.getValue() == FindingKind.JAKON && !project.isEmpty()) {
            value.put(
                    "project",
                    Map.of(
                            "name", project.getValue(),
                            "contractValue", digits(contractValue),
                            "workOrder", String.valueOf(workOrder.getValue())));
        }
        return value;
    }

    private static void put(Map<String, Object> value, String name, @Nullable Object given) {
        if (given != null) {
            value.put(name, given);
        }
    }

    private static String digits(TextField field) {
        return field.getValue().replaceAll("[.,]", "");
    }

    /** Shows what is wrong at the input that it is about. */
    void error(String field, String text) {
        var wrong = switch (field.replaceAll("[.\\[].*", "")) {
            case "kind" -> kind;
            case "workers" -> workers;
            case "months" -> months;
            case "amount" -> amount;
            case "byMonth" -> byMonth;
            case "project" -> project;
            default -> evidence;
        };
        wrong.setErrorMessage(text);
        wrong.setInvalid(true);
    }

    void clearErrors() {
        for (var field :
                new com.vaadin.flow.component.HasValidation[] {kind, workers, months, amount, byMonth, evidence, project
                }) {
            field.setInvalid(false);
        }
    }
}
