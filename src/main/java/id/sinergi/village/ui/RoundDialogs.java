package id.sinergi.village.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.sinergi.shared.Length;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.DatePickers;
import id.sinergi.shared.ui.FormDialog;
import id.sinergi.shared.ui.FreeText;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.NumberField;
import id.sinergi.shared.ui.UiText;
import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import id.sinergi.village.ClosingReport;
import id.sinergi.village.Collection;
import id.sinergi.village.Expected;
import id.sinergi.village.Opening;
import id.sinergi.village.Round;
import id.sinergi.village.RoundClosing;
import id.sinergi.village.Rounds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What a supervisor decides about a round: opens it, adds villages, changes what is expected, closes it. */
@Component
class RoundDialogs {

    private final Rounds rounds;
    private final RoundClosing closing;
    private final Expected expected;
    private final Territory territory;
    private final Texts texts;

    RoundDialogs(Rounds rounds, RoundClosing closing, Expected expected, Territory territory, Texts texts) {
        this.rounds = rounds;
        this.closing = closing;
        this.expected = expected;
        this.territory = territory;
        this.texts = texts;
    }

    void open() {
        var name = FreeText.atMost(Length.TITLE, new TextField(texts.get("village.open.name")));
        name.setRequiredIndicatorVisible(true);
        var target = DatePickers.date();
        target.setLabel(texts.get("village.target"));
        target.setValue(rounds.proposedTarget());
        target.setRequiredIndicatorVisible(true);
        var villages = villages("village.open.villages.help");
        var numbers = new ExpectedChoice(texts, expected, false);
        var sample = NumberField.whole(texts.get("village.open.sample"));
        sample.show(rounds.proposedSample());
        var instructions = FreeText.atMost(Length.TEXT, new TextArea(texts.get("village.open.instructions")));
        new FormDialog(
                        texts.get("village.open"),
                        texts.get("village.open.do"),
                        () -> seen(rounds.begin(new Rounds.Order(
                                name.getValue(),
                                target.getValue(),
                                codes(villages),
                                instructions.getValue(),
                                sample.number() == null ? null : Integer.valueOf(sample.count(0)),
                                numbers.numbers()))),
                        name,
                        target,
                        villages,
                        numbers,
                        instructions,
                        sample)
                .open();
        name.focus();
    }

    void add(Round round) {
        var villages = villages("village.add.help");
        var numbers = new ExpectedChoice(texts, expected, false);
        new FormDialog(
                        texts.get("village.add"),
                        () -> seen(rounds.beginAdding(round.id(), codes(villages), numbers.numbers())),
                        villages,
                        numbers)
                .open();
    }

    void expect(Round round, Runnable afterwards) {
        var numbers = new ExpectedChoice(texts, expected, true);
        new FormDialog(
                        texts.get("village.expected.change"),
                        () -> done(
                                expected.change(round.id(), expected.within(round.id(), numbers.numbers())),
                                changed -> Notices.done(texts.get("village.expected.changed", changed)),
                                afterwards),
                        numbers)
                .open();
    }

    void expect(Collection collection, String village, Runnable afterwards) {
        var number = NumberField.whole(texts.get("village.expected.of", village));
        var known = collection.expected();
        number.show(known);
        new FormDialog(
                        texts.get("village.expected.change"),
                        () -> number.number() == null
                                ? Optional.of(texts.get("field.required"))
                                : done(
                                        expected.change(
                                                collection.round().id(),
                                                Map.of(collection.villageCode(), number.number(0))),
                                        changed -> {},
                                        afterwards),
                        number)
                .open();
        number.focus();
    }

    void close(Round round, long open) {
        var reason = FreeText.atMost(Length.TEXT, new TextArea(texts.get("village.close.reason")));
        reason.setRequiredIndicatorVisible(open > 0);
        var words = new Paragraph(texts.get(open > 0 ? "village.close.open" : "village.close.text", open));
        new FormDialog(
                        texts.get("village.close.do"),
                        () -> switch (closing.close(round.id(), reason.getValue())) {
                            case Result.Refused<ClosingReport>(var refusal) ->
                                Optional.of(refusal.sayBriefly(UiText::get));
                            case Result.Done<ClosingReport>(var report) -> {
                                UI.getCurrent().navigate(ReportView.class, round.id());
                                yield Optional.empty();
                            }
                        },
                        words,
                        reason)
                .open();
    }

    private MultiSelectComboBox<Village> villages(String help) {
        var villages = new MultiSelectComboBox<Village>(texts.get("village.open.villages"));
        villages.setItems(territory.villages(null));
        villages.setItemLabelGenerator(Village::fullName);
        villages.setHelperText(texts.get(help, territory.villages(null).size()));
        return villages;
    }

    private static List<String> codes(MultiSelectComboBox<Village> villages) {
        return villages.getValue().stream().map(Village::code).sorted().toList();
    }

    /** The opening goes on by itself; its page is where it is watched. */
    private static Optional<String> seen(Result<Opening> result) {
        return done(result, opening -> UI.getCurrent().navigate(OpeningView.class, opening.id()), () -> {});
    }

    private static <T> Optional<String> done(Result<T> result, Consumer<T> tell, Runnable afterwards) {
        return switch (result) {
            case Result.Refused<T>(var refusal) -> Optional.of(refusal.sayBriefly(UiText::get));
            case Result.Done<T>(var value) -> {
                tell.accept(value);
                afterwards.run();
                yield Optional.empty();
            }
        };
    }
}
