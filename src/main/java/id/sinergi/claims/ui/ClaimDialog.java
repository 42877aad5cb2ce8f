package id.sinergi.claims.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import id.sinergi.claims.Claim;
import id.sinergi.claims.Claims;
import id.sinergi.compliance.Finding;
import id.sinergi.compliance.FindingKind;
import id.sinergi.rates.AmountLine;
import id.sinergi.rates.Program;
import id.sinergi.rates.Risk;
import id.sinergi.rates.Shortfall;
import id.sinergi.rates.Shortfall.OfContract;
import id.sinergi.rates.Shortfall.OfWages;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.DatePickers;
import id.sinergi.shared.ui.FormDialog;
import id.sinergi.shared.ui.NumberField;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks for what a finding is counted from, and shows at once what comes out. */
final class ClaimDialog {

    /** Five years back; earlier months are reported by hand. */
    private static final int MONTHS_BACK = 60;

    private final Claims claims;
    private final ClaimLines lines;
    private final Texts texts;
    private final String caseNumber;
    private final Finding finding;
    private final Runnable done;

    private final ComboBox<YearMonth> from;
    private final ComboBox<YearMonth> to;
    private final NumberField workers;
    private final NumberField wage;
    private final NumberField reported;
    private final CheckboxGroup<Program> programs = new CheckboxGroup<>();
    private final RadioButtonGroup<Risk> risk = new RadioButtonGroup<>();
    private final Checkbox labourIntensive;
    private final NumberField firstWage;
    private final NumberField lastWage;
    private final NumberField value;
    private final DatePicker on = DatePickers.date();
    private final Div shown = new Div();

    ClaimDialog(Claims claims, ClaimLines lines, Texts texts, String caseNumber, Finding finding, Runnable done) {
        this.claims = claims;
        this.lines = lines;
        this.texts = texts;
        this.caseNumber = caseNumber;
        this.finding = finding;
        this.done = done;
        from = months("from");
        to = months("to");
        workers = NumberField.whole(texts.get("claim.field.workers"));
        wage = money("wage");
        reported = money("reported");
        labourIntensive = new Checkbox(texts.get("claim.field.labourIntensive"));
        firstWage = money("firstWage");
        lastWage = money("lastWage");
        value = money("contractValue");
        prepare();
    }

    private void prepare() {
        workers.show(Math.max(1, finding.workers()));
        programs.setLabel(texts.get("claim.field.programs"));
        programs.setItems(Program.values());
        programs.setValue(Set.of(Program.values()));
        risk.setLabel(texts.get("claim.field.risk"));
        risk.setItems(Risk.values());
        risk.setItemLabelGenerator(one -> texts.get("claim.risk." + one.group()));
        claims.risk(caseNumber).ifPresent(known -> {
            risk.setValue(known);
            risk.setHelperText(texts.get("claim.risk.known"));
        });
        on.setLabel(texts.get("claim.field.on"));
        shown.addClassName("claim-shown");
        shown.getElement().setAttribute("role", "status");
        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(
                from, to, workers, wage, reported, programs, risk, labourIntensive, firstWage, lastWage, value, on)) {
            field.addValueChangeListener(event -> preview());
        }
    }

    void open() {
        new FormDialog(
                        texts.get(
                                "claim.title",
                                texts.get("finding." + finding.kind().name())),
                        texts.get("claim.save"),
                        this::save,
                        fields())
                .open();
    }

    private Component[] fields() {
        if (isContract()) {
            return new Component[] {value, on, shown};
        }
        reported.setVisible(finding.kind() == FindingKind.PDS_UPAH);
        var partial = new Details(texts.get("claim.partial"), firstWage, lastWage);
        return new Component[] {from, to, workers, wage, reported, partial, programs, risk, labourIntensive, shown};
    }

    private boolean isContract() {
        return finding.kind() == FindingKind.JAKON;
    }

    /** As soon as everything is there; what cannot be counted says so when it is saved. */
    private void preview() {
        shown.removeAll();
        if (terms() instanceof Result.Done<Shortfall>(var terms)
                && claims.preview(finding.kind(), terms) instanceof Result.Done<List<AmountLine>>(var counted)) {
            shown.add(lines.ledger(finding.kind(), counted));
        }
    }

    private Optional<String> save() {
        return switch (terms().then(terms -> claims.count(caseNumber, finding.id(), terms))) {
            case Result.Refused<Claim>(var refusal) -> Optional.of(say(refusal));
            case Result.Done<Claim> counted -> {
                done.run();
                yield Optional.empty();
            }
        };
    }

    /** The fields with what is wrong with them, or the refusal's own sentence. */
    private String say(Refusal refusal) {
        return refusal.errors().isEmpty()
                ? refusal.say(texts)
                : refusal.errors().stream()
                        .map(error -> texts.get("claim.field." + error.field()) + ": "
                                + texts.get(
                                        "field." + error.code(), error.args().toArray()))
                        .collect(Collectors.joining(" "));
    }

    private Result<Shortfall> terms() {
        var errors = new ArrayList<FieldError>();
        if (isContract()) {
            var contract = rupiah(value, "contractValue", errors);
            var day = needed(on.getValue(), "on", errors);
            return contract == null || day == null
                    ? Result.refused(Refusal.fields(errors))
                    : Result.done(new OfContract(contract, day));
        }
        var first = needed(from.getValue(), "from", errors);
        var last = needed(to.getValue(), "to", errors);
        var count = needed(workers.number(), "workers", errors);
        var real = rupiah(wage, "wage", errors);
        var paid = finding.kind() == FindingKind.PDS_UPAH ? rupiah(reported, "reported", errors) : Long.valueOf(0);
        var group = needed(risk.getValue(), "risk", errors);
        var begun = partial(firstWage, "firstWage", errors);
        var ended = partial(lastWage, "lastWage", errors);
        return !errors.isEmpty()
                        || first == null
                        || last == null
                        || count == null
                        || real == null
                        || paid == null
                        || group == null
                ? Result.refused(Refusal.fields(errors))
                : Result.done(new OfWages(
                        first,
                        last,
                        (int) Math.min(count, Integer.MAX_VALUE),
                        real,
                        paid,
                        programs.getValue(),
                        group,
                        labourIntensive.getValue(),
                        begun,
                        ended));
    }

    private static <T> @Nullable T needed(@Nullable T value, String field, List<FieldError> errors) {
        if (value == null) {
            errors.add(new FieldError(field, "required"));
        }
        return value;
    }

    private static @Nullable Long partial(NumberField field, String name, List<FieldError> errors) {
        return field.getValue().isBlank() ? null : rupiah(field, name, errors);
    }

    private static @Nullable Long rupiah(NumberField field, String name, List<FieldError> errors) {
        var number = field.number();
        if (number == null) {
            errors.add(new FieldError(name, field.getValue().isBlank() ? "required" : "notANumber"));
        }
        return number;
    }

    private ComboBox<YearMonth> months(String name) {
        var box = new ComboBox<YearMonth>(texts.get("claim.field." + name));
        box.setItems(claims.monthsBack(MONTHS_BACK));
        box.setItemLabelGenerator(lines::month);
        return box;
    }

    private NumberField money(String name) {
        return NumberField.rupiah(texts.get("claim.field." + name));
    }
}
