package id.sinergi.outreach.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import id.sinergi.outreach.Campaigns;
import id.sinergi.outreach.Campaigns.NewCampaign;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.DatePickers;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.NumberField;
import id.sinergi.shared.ui.OneAct;
import id.sinergi.shared.ui.Unread;
import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Asks for what a new campaign is made of; villages may be left to the proposal. */
final class OpenCampaign extends Dialog {

    private final transient Campaigns campaigns;
    private final transient Texts texts;
    private final transient Consumer<String> opened;
    private final transient OneAct act = new OneAct();
    private final TextField name;
    private final DatePicker from = DatePickers.date();
    private final DatePicker to = DatePickers.date();
    private final NumberField goal;
    private final NumberField budget;
    private final MultiSelectComboBox<Village> villages = new MultiSelectComboBox<>();
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    OpenCampaign(Campaigns campaigns, Territory territory, Texts texts, Consumer<String> opened) {
        this.campaigns = campaigns;
        this.texts = texts;
        this.opened = opened;
        setHeaderTitle(texts.get("outreach.ui.open"));
        name = new TextField(texts.get("form.outreach.planCampaign.name"));
        from.setLabel(texts.get("form.outreach.planCampaign.from"));
        to.setLabel(texts.get("form.outreach.planCampaign.to"));
        goal = NumberField.whole(texts.get("form.outreach.planCampaign.goal"));
        budget = NumberField.rupiah(texts.get("form.outreach.planCampaign.budget"));
        villages.setLabel(texts.get("outreach.ui.villagesWanted"));
        villages.setHelperText(texts.get("outreach.ui.villagesWanted.help"));
        villages.setItems(territory.villages(null));
        var people = campaigns.toInvite();
        villages.setItemLabelGenerator(village -> people.containsKey(village.code())
                ? texts.get("outreach.villageToInvite", village.fullName(), people.get(village.code()))
                : village.fullName());
        fields.putAll(
                Map.of("name", name, "from", from, "to", to, "goal", goal, "budget", budget, "villages", villages));
        var form = new Div(name, from, to, goal, budget, villages);
        form.addClassName("dialog-form");
        add(form);
        var open = new Button(texts.get("outreach.ui.open"), event -> submit());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.get("action.cancel"), event -> close()), open);
    }

    private void submit() {
        fields.values().forEach(field -> field.setInvalid(false));
        if (Unread.mark(this).isPresent() || missing()) {
            return;
        }
        var wanted = new NewCampaign(
                name.getValue(),
                from.getValue(),
                to.getValue(),
                goal.count(0),
                budget.number(0),
                villages.getValue().stream().map(Village::code).toList());
        switch (act.call(this, () -> campaigns.open(wanted))) {
            case Result.Done<String>(var number) -> {
                close();
                opened.accept(number);
            }
            case Result.Refused<String>(var refusal) -> say(refusal);
        }
    }

    private boolean missing() {
        var required = Map.of(
                "name",
                name.isEmpty(),
                "from",
                from.isEmpty(),
                "to",
                to.isEmpty(),
                "goal",
                goal.isEmpty(),
                "budget",
                budget.isEmpty());
        required.forEach((field, empty) -> {
            if (empty) {
                invalid(field, texts.get("field.required"));
            }
        });
        return required.containsValue(true);
    }

    private void say(Refusal refusal) {
        if (refusal.errors().isEmpty()) {
            Notices.refused(refusal);
        }
        refusal.errors()
                .forEach(error -> invalid(
                        error.field(),
                        texts.get("field." + error.code(), error.args().toArray())));
    }

    private void invalid(String name, String text) {
        var field = fields.get(name);
        if (field != null) {
            field.setErrorMessage(text);
            field.setInvalid(true);
        }
    }
}
