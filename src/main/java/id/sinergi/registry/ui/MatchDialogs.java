package id.sinergi.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.spring.annotation.SpringComponent;
import id.sinergi.registry.Matches;
import id.sinergi.registry.Matches.Candidate;
import id.sinergi.registry.Matches.Decided;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;

/** A worker beside the member who may be the same person: to judge it, or to take a judgement back. */
@SpringComponent
class MatchDialogs {

    private final Texts texts;
    private final Matches matches;
    private final QuestionDialogs dialogs;

    MatchDialogs(Texts texts, Matches matches, QuestionDialogs dialogs) {
        this.texts = texts;
        this.matches = matches;
        this.dialogs = dialogs;
    }

    Component opener(Candidate candidate, Runnable then) {
        return new Button(texts.get("compare.open"), event -> judge(candidate, then));
    }

    /** For those who judge, the way back; for others, a look. */
    Component undoer(Decided decided, Runnable then) {
        var title = texts.get("matches.compare");
        return matches.mayJudge()
                ? new Button(texts.get("matches.undo"), event -> undo(decided, then))
                : new Button(texts.get("compare.open"), event -> dialogs.look(title, facts(decided.candidate())));
    }

    Component verdict(Decided decided) {
        return dialogs.verdict(
                decided.accepted(), texts.get("matches.judgement." + (decided.accepted() ? "ACCEPTED" : "REJECTED")));
    }

    private void judge(Candidate candidate, Runnable then) {
        var title = texts.get("matches.compare");
        if (!matches.mayJudge()) {
            dialogs.look(title, facts(candidate));
            return;
        }
        var answer = new RadioButtonGroup<Boolean>(texts.get("matches.question"));
        answer.setItems(true, false);
        answer.setItemLabelGenerator(same -> texts.get("matches.answer." + same));
        answer.addClassName("stacked-options");
        var reason = dialogs.reason(texts.get("matches.reason"));
        dialogs.ask(
                title,
                "matches.judge",
                () -> answer.getValue() == null
                        ? Result.refused(Refusal.field("accept", "required"))
                        : matches.judge(candidate.id(), answer.getValue(), reason.getValue()),
                then,
                facts(candidate),
                answer,
                reason);
    }

    private void undo(Decided decided, Runnable then) {
        var reason = dialogs.reason(texts.get("matches.undo.reason"));
        dialogs.ask(
                texts.get("matches.undo"),
                "matches.undo",
                () -> matches.undo(decided.candidate().id(), reason.getValue()),
                then,
                facts(decided.candidate()),
                new Paragraph(texts.get("matches.undo.text." + decided.accepted())),
                reason);
    }

    private Component facts(Candidate candidate) {
        var facts = dialogs.facts(texts.get("matches.compare"), candidate.beside());
        matches.history(candidate.id())
                .forEach(one ->
                        facts.add(dialogs.past("matches.past." + one.judgement(), one.by(), one.at(), one.reason())));
        return facts;
    }
}
