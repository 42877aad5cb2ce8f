package id.sinergi.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.spring.annotation.SpringComponent;
import id.sinergi.registry.Duplicates;
import id.sinergi.registry.Duplicates.Decided;
import id.sinergi.registry.Duplicates.Duplicate;
import id.sinergi.registry.Duplicates.Judgement;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import org.jspecify.annotations.Nullable;

/** A pair side by side: to judge it, or to take a judgement back. */
@SpringComponent
class PairDialogs {

    private final Texts texts;
    private final Duplicates duplicates;
    private final QuestionDialogs dialogs;

    PairDialogs(Texts texts, Duplicates duplicates, QuestionDialogs dialogs) {
        this.texts = texts;
        this.duplicates = duplicates;
        this.dialogs = dialogs;
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

    Component opener(Duplicate pair, Runnable then) {
        return new Button(texts.get("compare.open"), event -> judge(pair, then));
    }

    private void judge(Duplicate pair, Runnable then) {
        var title = texts.get("pairs.compare");
        if (!duplicates.mayJudge()) {
            dialogs.look(title, facts(pair));
            return;
        }
        var answer = new RadioButtonGroup<Answer>(texts.get("pairs.question"));
        answer.setItems(Answer.values());
        answer.setItemLabelGenerator(choice -> texts.get("pairs.answer." + choice));
        answer.addClassName("stacked-options");
        var reason = dialogs.reason(texts.get("pairs.reason"));
        dialogs.ask(
                title,
                "pairs.judge",
                () -> act(pair, answer.getValue(), reason.getValue()),
                then,
                facts(pair),
                answer,
                reason);
    }

    private Result<Judgement> act(Duplicate pair, @Nullable Answer answer, String reason) {
        return switch (answer) {
            case LEFT -> duplicates.judge(pair.id(), Judgement.SAME, pair.a().id(), reason);
            case RIGHT -> duplicates.judge(pair.id(), Judgement.SAME, pair.b().id(), reason);
            case DIFFERENT -> duplicates.judge(pair.id(), Judgement.DIFFERENT, null, reason);
            case null -> duplicates.judge(pair.id(), Judgement.SAME, null, reason);
        };
    }

    void undo(Decided decided, Runnable then) {
        var pair = decided.pair();
        var reason = dialogs.reason(texts.get("pairs.reason"));
        dialogs.ask(
                texts.get("pairs.undo"),
                "pairs.undo",
                () -> duplicates.undo(pair.id(), reason.getValue()),
                then,
                facts(pair),
                new Paragraph(texts.get("pairs.undo.text." + decided.judgement())),
                reason);
    }

    private Component facts(Duplicate pair) {
        var facts = dialogs.facts(texts.get("pairs.compare"), pair.beside());
        facts.addComponentAsFirst(why(pair));
        duplicates
                .history(pair.id())
                .forEach(one ->
                        facts.add(dialogs.past("pairs.past." + one.judgement(), one.by(), one.at(), one.reason())));
        return facts;
    }
}
