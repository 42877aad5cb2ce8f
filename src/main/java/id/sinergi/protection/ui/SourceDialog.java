package id.sinergi.protection.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import id.sinergi.protection.FundingSource.Kind;
import id.sinergi.protection.FundingSources;
import id.sinergi.protection.FundingSources.NewSource;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.DatePickers;
import id.sinergi.shared.ui.FormDialog;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.NumberField;
import java.util.Optional;

/** Asks for a funding source. */
final class SourceDialog {

    private final FundingSources sources;
    private final Texts texts;
    private final Runnable entered;
    private final Select<Kind> kind = new Select<>();
    private final TextField name;
    private final NumberField budget;
    private final DatePicker from = DatePickers.date();
    private final DatePicker to = DatePickers.date();
    private final TextField basis;

    SourceDialog(FundingSources sources, Texts texts, Runnable entered) {
        this.sources = sources;
        this.texts = texts;
        this.entered = entered;
        kind.setLabel(texts.get("protection.ui.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> texts.get("protection.kind." + one));
        name = new TextField(texts.get("protection.ui.name"));
        budget = NumberField.rupiah(texts.get("protection.ui.budget"));
        from.setLabel(texts.get("protection.ui.from"));
        to.setLabel(texts.get("protection.ui.to"));
        basis = new TextField(texts.get("protection.ui.basis"));
        basis.setHelperText(texts.get("protection.ui.basis.help"));
    }

    void open() {
        new FormDialog(texts.get("protection.ui.enterSource"), this::enter, kind, name, budget, from, to, basis).open();
    }

    private Optional<String> enter() {
        if (kind.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.of(texts.get("protection.ui.incomplete"));
        }
        var source = new NewSource(
                kind.getValue(), name.getValue(), budget.number(0), from.getValue(), to.getValue(), basis.getValue());
        return switch (sources.enter(source)) {
            case Result.Done<Long> done -> {
                Notices.done(texts.get("protection.ui.sourceEntered"));
                entered.run();
                yield Optional.empty();
            }
            case Result.Refused<Long>(var refusal) -> Optional.of(said(refusal, texts));
        };
    }

    /** Every refused field with its name, or the refusal's own sentence. */
    static String said(Refusal refusal, Texts texts) {
        return refusal.errors().isEmpty()
                ? refusal.say(texts)
                : String.join(
                        " ",
                        refusal.errors().stream()
                                .map(error -> texts.get("protection.ui." + error.field()) + ": "
                                        + texts.get(
                                                "field." + error.code(),
                                                error.args().toArray()))
                                .toList());
    }
}
