package id.sinergi.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import id.sinergi.registry.Matches;
import id.sinergi.registry.WorkerRecord;
import id.sinergi.shared.Texts;
import java.util.Optional;

/** Why somebody is a member under another number: who accepted it, with the way back. */
@SpringComponent
class MatchPanel implements PersonPanel {

    private final Texts texts;
    private final Matches matches;
    private final MatchDialogs dialogs;
    private final QuestionDialogs questions;

    MatchPanel(Texts texts, Matches matches, MatchDialogs dialogs, QuestionDialogs questions) {
        this.texts = texts;
        this.matches = matches;
        this.dialogs = dialogs;
        this.questions = questions;
    }

    @Override
    public String title() {
        return "matches.panel";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> create(WorkerRecord worker) {
        return matches.accepted(worker.id()).map(match -> {
            var member = match.candidate().member();
            var content = new Div(
                    new Paragraph(texts.get("matches.panel.text", member.name(), member.nik())),
                    questions.past("matches.past.ACCEPTED", match.by(), match.at(), match.reason()),
                    dialogs.undoer(match, () -> UI.getCurrent().refreshCurrentRoute(false)));
            content.addClassName("match-panel");
            return content;
        });
    }
}
