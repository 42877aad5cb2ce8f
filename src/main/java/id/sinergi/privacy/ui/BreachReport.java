package id.sinergi.privacy.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.TextArea;
import id.sinergi.privacy.Breach;
import id.sinergi.privacy.Breaches;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.FormDialog;
import id.sinergi.shared.ui.NumberField;
import java.util.List;
import java.util.function.Consumer;

/** Asks whoever came upon a breach for what is known of it now. */
final class BreachReport {

    private final Breaches breaches;
    private final BreachWords words;
    private final Texts texts;
    private final DialogFields fields;
    private final TextArea what;
    private final CheckboxGroup<Breach.Data> data;
    private final NumberField persons;
    private final DateTimePicker knownAt;
    private final DateTimePicker happenedAt;

    BreachReport(Breaches breaches, BreachWords words, Texts texts) {
        this.breaches = breaches;
        this.words = words;
        this.texts = texts;
        fields = new DialogFields(texts);
        what = fields.text("what", "");
        data = kinds(fields, words);
        persons = fields.number("persons");
        knownAt = fields.time("knownAt");
        knownAt.setValue(words.now());
        happenedAt = fields.time("happenedAt");
    }

    static CheckboxGroup<Breach.Data> kinds(DialogFields fields, BreachWords words) {
        var group = fields.named("data", new CheckboxGroup<Breach.Data>());
        group.setItems(Breach.Data.values());
        group.setItemLabelGenerator(words::data);
        return group;
    }

    void open(Consumer<Breach> reported) {
        new FormDialog(
                        texts.get("breach.report"),
                        () -> fields.refused(
                                breaches.report(new Breaches.Report(
                                        what.getValue(),
                                        List.copyOf(data.getValue()),
                                        DialogFields.count(persons),
                                        words.instant(happenedAt.getValue()),
                                        words.instant(knownAt.getValue()))),
                                reported),
                        fields.all())
                .open();
    }
}
