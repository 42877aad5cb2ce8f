package id.sinergi.privacy.ui;

import com.vaadin.flow.component.select.Select;
import id.sinergi.privacy.Breach;
import id.sinergi.privacy.Breaches;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.FormDialog;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a guardian does with an open breach, each in a dialog of its own. */
final class BreachActs {

    private final Breaches breaches;
    private final BreachWords words;
    private final Texts texts;
    private final Breach breach;
    private final Consumer<Breach> changed;

    BreachActs(Breaches breaches, BreachWords words, Texts texts, Breach breach, Consumer<Breach> changed) {
        this.breaches = breaches;
        this.words = words;
        this.texts = texts;
        this.breach = breach;
        this.changed = changed;
    }

    void confirm() {
        var fields = new DialogFields(texts);
        var data = BreachReport.kinds(fields, words);
        data.setValue(java.util.Set.copyOf(breach.data()));
        var persons = fields.number("persons");
        persons.show(breach.persons());
        var how = fields.text("how", breach.how() == null ? "" : breach.how());
        var measures = fields.text("measures", breach.measures() == null ? "" : breach.measures());
        open(
                "breach.confirm",
                fields,
                () -> breaches.confirm(
                        breach.id(),
                        breach.version(),
                        new Breaches.Assessment(
                                List.copyOf(data.getValue()),
                                DialogFields.count(persons),
                                how.getValue(),
                                measures.getValue())));
    }

    void dismiss() {
        var fields = new DialogFields(texts);
        var reason = fields.text("reason", "");
        open("breach.dismiss", fields, () -> breaches.dismiss(breach.id(), breach.version(), reason.getValue()));
    }

    void tell() {
        var fields = new DialogFields(texts);
        var audience = fields.named("audience", new Select<Breach.Audience>());
        audience.setItems(Breach.Audience.values());
        audience.setItemLabelGenerator(one -> texts.get("audience." + one.name()));
        audience.setValue(breach.untold().stream().findFirst().orElse(Breach.Audience.PUBLIC));
        var at = fields.time("at");
        at.setValue(words.now());
        var means = fields.text("means", "");
        open(
                "breach.tell",
                fields,
                () -> breaches.told(
                        breach.id(),
                        breach.version(),
                        audience.getValue(),
                        words.instant(at.getValue()),
                        means.getValue()));
    }

    void close() {
        var fields = new DialogFields(texts);
        var lessons = fields.text("lessons", "");
        open("breach.close", fields, () -> breaches.close(breach.id(), breach.version(), lessons.getValue()));
    }

    private void open(String key, DialogFields fields, Supplier<Result<Breach>> act) {
        new FormDialog(texts.get(key), () -> fields.refused(act.get(), changed), fields.all()).open();
    }
}
