package id.sinergi.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.spring.annotation.SpringComponent;
import id.sinergi.identity.Accounts;
import id.sinergi.registry.Duplicates;
import id.sinergi.registry.Duplicates.Decided;
import id.sinergi.registry.Duplicates.Duplicate;
import id.sinergi.registry.Duplicates.Judgement;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.FormDialog;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.SideBySide;
import java.util.List;
import java.util.Optional;

/** A pair side by side: to judge it, or to take a judgement back. */
@SpringComponent
class PairDialogs {

    private final Texts texts;
    private final Dates dates;
    private final Duplicates duplicates;
    private final Accounts accounts;

    PairDialogs(Texts texts, Dates dates, Duplicates duplicates, Accounts accounts) {
        this.texts = texts;
        this.dates = dates;
        this.duplicates = duplicates;
        this.accounts = accounts;
    }

    private enum Answer {
        LEFT,
        RIGHT,
        DIFFERENT
    }

    /** What makes the pair worth a question. */
    Component why(Duplicate pair) {
        var words = new Div();
        words.addClassName("pair-why");
        pair.why().forEach(code -> words.add(new Span(texts.get("pairs.why." + code))));
        if (pair.why().isEmpty()) {
            words.add(new Span(texts.get("pairs.why.NIK")));
        }
        return words;
    }

    Component verdict(Decided decided) {
        var same = decided.judgement() == Judgement.SAME;
        var icon = (same ? VaadinIcon.COMPRESS_SQUARE : VaadinIcon.EXPAND_SQUARE).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var words = new Span(icon, new Span(texts.get("pairs.judgement." + decided.judgement())));
        words.addClassName("membership");
        return words;
    }

    Component opener(Duplicate pair, Runnable then) {
        return new Button(texts.get("compare.open"), event -> judge(pair, then));
    }

    private void judge(Duplicate pair, Runnable then) {
        if (!duplicates.mayJudge()) {
            new FormDialog(texts.get("pairs.compare"), texts.get("action.close"), Optional::empty, facts(pair)).open();
            return;
        }
        var answer = new RadioButtonGroup<Answer>(texts.get("pairs.question"));
        answer.setItems(Answer.values());
        answer.setItemLabelGenerator(choice -> texts.get("pairs.answer." + choice));
        answer.addClassName("stacked-options");
        var reason = reason();
        dialog(
                "pairs.compare",
                "pairs.judge",
                pair,
                () -> act(pair, answer.getValue(), reason.getValue()),
                then,
                answer,
                reason);
    }

    private Result<Judgement> act(Duplicate pair, Answer answer, String reason) {
        return switch (answer) {
            case LEFT -> duplicates.judge(pair.id(), Judgement.SAME, pair.a().id(), reason);
            case RIGHT -> duplicates.judge(pair.id(), Judgement.SAME, pair.b().id(), reason);
            case DIFFERENT -> duplicates.judge(pair.id(), Judgement.DIFFERENT, null, reason);
            case null -> duplicates.judge(pair.id(), Judgement.SAME, null, reason);
        };
    }

    void undo(Decided decided, Runnable then) {
        var pair = decided.pair();
        var reason = reason();
        var effect = new Paragraph(texts.get("pairs.undo.text." + decided.judgement()));
        dialog(
                "pairs.undo",
                "pairs.undo",
                pair,
                () -> duplicates.undo(pair.id(), reason.getValue()),
                then,
                effect,
                reason);
    }

    private void dialog(
            String title,
            String action,
            Duplicate pair,
            java.util.function.Supplier<Result<Judgement>> act,
            Runnable then,
            Component... questions) {
        var content = new Div(questions);
        content.addClassName("pair-questions");
        new FormDialog(
                        texts.get(title),
                        texts.get(action),
                        () -> switch (act.get()) {
                            case Result.Done<Judgement> done -> {
                                Notices.done(texts.get(action + ".done"));
                                then.run();
                                yield Optional.empty();
                            }
                            case Result.Refused<Judgement>(var refusal) -> Optional.of(refusal.sayBriefly(texts::get));
                        },
                        facts(pair),
                        content)
                .open();
    }

    private Component facts(Duplicate pair) {
        var facts = new Div(why(pair), new SideBySide(texts.get("pairs.compare"), pair.beside()));
        facts.addClassName("pair-facts");
        List<Duplicates.Past> past = duplicates.history(pair.id());
        past.forEach(one -> facts.add(new Paragraph(texts.get(
                "pairs.past." + one.judgement(),
                accounts.nameOf(one.by()),
                dates.dayAndTime(one.at()),
                one.reason()))));
        return facts;
    }

    private TextArea reason() {
        var reason = new TextArea(texts.get("pairs.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(2_000);
        return reason;
    }
}
