package id.sinergi.village.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.DatePickers;
import id.sinergi.shared.ui.Notices;
import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import id.sinergi.village.Rounds;
import id.sinergi.village.Rounds.Receipt;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Opens a round for all villages or some, with a bar while it runs and a receipt at the end. */
@Component
class RoundDialog {

    private static final int POLL = 400;

    private final Rounds rounds;
    private final Territory territory;
    private final CurrentUser currentUser;
    private final Texts texts;

    RoundDialog(Rounds rounds, Territory territory, CurrentUser currentUser, Texts texts) {
        this.rounds = rounds;
        this.territory = territory;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    void open(Runnable afterwards) {
        var dialog = new Dialog(texts.get("village.open"));
        var name = new TextField(texts.get("village.open.name"));
        name.setRequiredIndicatorVisible(true);
        var target = DatePickers.date();
        target.setLabel(texts.get("village.target"));
        target.setValue(rounds.proposedTarget());
        target.setRequiredIndicatorVisible(true);
        var villages = new MultiSelectComboBox<Village>(texts.get("village.open.villages"));
        villages.setItems(territory.villages(null));
        villages.setItemLabelGenerator(Village::fullName);
        villages.setHelperText(
                texts.get("village.open.villages.help", territory.villages(null).size()));
        var instructions = new TextArea(texts.get("village.open.instructions"));
        var form = new Div(name, target, villages, instructions);
        form.addClassName("dialog-form");
        dialog.add(form);
        var go = new Button(texts.get("village.open.do"));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickListener(event -> run(
                dialog,
                new Rounds.Order(
                        name.getValue(),
                        target.getValue(),
                        villages.getValue().stream().map(Village::code).sorted().toList(),
                        instructions.getValue(),
                        null),
                go,
                afterwards));
        dialog.getFooter().add(new Button(texts.get("action.cancel"), event -> dialog.close()), go);
        dialog.open();
        name.focus();
    }

    /** In the background, so that the bar moves; the work goes on if the page is left. */
    private void run(Dialog dialog, Rounds.Order order, Button go, Runnable afterwards) {
        var ui = UI.getCurrent();
        var user = currentUser.get();
        var all = order.villages().isEmpty()
                ? territory.villages(null).size()
                : order.villages().size();
        var bar = new ProgressBar(0, all);
        bar.getElement().setAttribute("aria-label", texts.get("village.open.running"));
        dialog.add(bar);
        go.setEnabled(false);
        ui.setPollInterval(POLL);
        IntConsumer tell = done -> ui.access(() -> bar.setValue(Math.min(done, all)));
        Thread.ofVirtual()
                .name("round")
                .start(() -> currentUser.runAs(user, () -> {
                    var result = rounds.open(order, tell);
                    ui.access(() -> {
                        ui.setPollInterval(-1);
                        dialog.remove(bar);
                        go.setEnabled(true);
                        finish(dialog, result, afterwards);
                    });
                }));
    }

    private void finish(Dialog dialog, Result<Receipt> result, Runnable afterwards) {
        switch (result) {
            case Result.Refused<Receipt>(var refusal) -> Notices.refused(refusal);
            case Result.Done<Receipt>(var receipt) -> {
                receipt(dialog, receipt);
                afterwards.run();
            }
        }
    }

    private void receipt(Dialog dialog, Receipt receipt) {
        dialog.removeAll();
        dialog.getFooter().removeAll();
        dialog.add(new Paragraph(texts.get(
                "village.receipt",
                receipt.round().name(),
                receipt.opened().size(),
                receipt.skipped().size())));
        var skipped = new UnorderedList();
        receipt.skipped().forEach(one -> skipped.add(new ListItem(one.reason().say(texts))));
        dialog.add(skipped);
        var close = new Button(texts.get("village.close"), event -> dialog.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(close);
        close.focus();
    }
}
