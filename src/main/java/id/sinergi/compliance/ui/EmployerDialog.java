package id.sinergi.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import id.sinergi.employers.Employer;
import id.sinergi.employers.EmployerForm;
import id.sinergi.employers.Employers;
import id.sinergi.shared.Length;
import id.sinergi.shared.PersonalNumber;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.FormDialog;
import id.sinergi.shared.ui.FreeText;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.NumberField;
import id.sinergi.shared.ui.UiText;
import id.sinergi.territory.Territory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Enters an employer, or changes its record. */
@org.springframework.stereotype.Component
class EmployerDialog {

    private static final List<String> RISKS = List.of("1", "2", "3", "4", "5");

    private final Employers employers;
    private final Territory territory;
    private final Texts texts;

    EmployerDialog(Employers employers, Territory territory, Texts texts) {
        this.employers = employers;
        this.territory = territory;
        this.texts = texts;
    }

    /** Asks for a new one, beginning with what is known of it. */
    void create(EmployerForm known, Consumer<Employer> done) {
        var questions = new Questions(known);
        var other = new Checkbox(texts.get("employers.other"));
        other.setVisible(false);
        questions.more(other);
        questions.open(texts.get("employers.enter"), form -> {
            var result = employers.create(form, other.getValue());
            if (result instanceof Result.Refused<Employer>(var refusal)) {
                other.setVisible(refusal.code().equals("employer.similar"));
            }
            return seen(questions, result, done);
        });
    }

    /** Changes what is known. Somebody else's change meanwhile is shown, and saving again is a decision. */
    void change(Employer employer, Consumer<Employer> done) {
        var seen = new int[] {employer.version()};
        var questions = new Questions(EmployerForm.of(employer));
        questions.open(texts.get("employers.change.title"), form -> {
            var result = employers.change(employer.id(), seen[0], form);
            if (result instanceof Result.Refused<Employer>(var refusal)
                    && refusal.code().equals("employer.stale")) {
                var now = employers.find(employer.id()).orElseThrow();
                seen[0] = now.version();
                return Optional.of(refusal.say(texts) + " " + theirs(form, EmployerForm.of(now)));
            }
            return seen(questions, result, done);
        });
    }

    /** "Alamat: Jalan Baru 2; Telepon: –". */
    private String theirs(EmployerForm mine, EmployerForm now) {
        return mine.changes(now).stream()
                .map(change -> texts.get("field.name." + change.field()) + ": "
                        + (change.after() == null ? "–" : PersonalNumber.masked(change.after())))
                .collect(Collectors.joining("; "));
    }

    private Optional<String> seen(Questions questions, Result<Employer> result, Consumer<Employer> done) {
        return switch (result) {
            case Result.Refused<Employer>(var refusal) -> Optional.of(questions.refused(refusal));
            case Result.Done<Employer>(var employer) -> {
                Notices.done(texts.get("employers.saved", employer.name()));
                done.accept(employer);
                yield Optional.empty();
            }
        };
    }

    private final class Questions {

        private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
        private final Map<String, HasValue<?, String>> values = new LinkedHashMap<>();
        private final Map<String, Component> shown = new LinkedHashMap<>();

        Questions(EmployerForm known) {
            text("name", known.name()).setRequiredIndicatorVisible(true);
            choice("villageCode", known.villageCode(), villages(), territory::name)
                    .setRequiredIndicatorVisible(true);
            text("npp", known.npp()).setHelperText(texts.get("employers.npp.help"));
            text("nib", known.nib()).setHelperText(texts.get("employers.nib.help"));
            FreeText.forNumbers(text("npwp", known.npwp())).setHelperText(texts.get("employers.npwp.help"));
            text("kbli", known.kbli()).setHelperText(texts.get("employers.kbli.help"));
            text("address", known.address());
            text("contact", known.contact());
            text("phone", known.phone());
            text("email", known.email());
            var workers = NumberField.whole(texts.get("field.name.workerCount"));
            workers.show(known.workerCount());
            keep("workerCount", workers, workers, workers);
            var risk = choice("riskGroup", known.riskGroup(), RISKS, one -> texts.get("employers.risk." + one));
            risk.setReadOnly(!employers.maySetRisk());
            risk.setClearButtonVisible(true);
            risk.setHelperText(texts.get("employers.risk.help"));
        }

        private List<String> villages() {
            return territory.villages(null).stream()
                    .map(village -> village.code())
                    .filter(employers::covers)
                    .toList();
        }

        private TextField text(String name, @Nullable String known) {
            var field = FreeText.atMost(Length.LINE, new TextField(texts.get("field.name." + name)));
            field.setValue(known == null ? "" : known);
            keep(name, field, field, field);
            return field;
        }

        private ComboBox<String> choice(
                String name, @Nullable String known, List<String> options, Function<String, String> words) {
            var field = new ComboBox<String>(texts.get("field.name." + name));
            field.setItems(options);
            field.setItemLabelGenerator(words::apply);
            field.setValue(known);
            keep(name, field, field, field);
            return field;
        }

        private void keep(String name, HasValidationProperties field, HasValue<?, String> value, Component component) {
            fields.put(name, field);
            values.put(name, value);
            shown.put(name, component);
        }

        void more(Component component) {
            shown.put("more", component);
        }

        void open(String title, Function<EmployerForm, Optional<String>> act) {
            new FormDialog(
                            title,
                            texts.get("employers.save"),
                            () -> act.apply(read()),
                            shown.values().toArray(Component[]::new))
                    .open();
        }

        private EmployerForm read() {
            fields.values().forEach(field -> field.setInvalid(false));
            var typed = new HashMap<String, @Nullable String>();
            values.forEach((name, field) ->
                    typed.put(name, field instanceof NumberField number ? number.plain() : field.getValue()));
            return EmployerForm.EMPTY.with(typed);
        }

        /** Marks the fields that are refused; gives the sentence for all. */
        String refused(Refusal refusal) {
            refusal.errors().forEach(error -> {
                var field = fields.get(error.field());
                if (field != null) {
                    field.setErrorMessage(
                            texts.get("field." + error.code(), error.args().toArray()));
                    field.setInvalid(true);
                }
            });
            return refusal.sayBriefly(UiText::get);
        }
    }
}
