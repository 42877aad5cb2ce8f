package id.sinergi.replies.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.ui.CasePanel;
import id.sinergi.identity.Accounts;
import id.sinergi.letters.Letters;
import id.sinergi.replies.Replies;
import id.sinergi.replies.Reply;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Numbers;
import java.util.List;

/** What the employer answered on line, and what came of it. */
@org.springframework.stereotype.Component
class RepliesPanel implements CasePanel {

    private final Replies replies;
    private final Letters letters;
    private final Accounts accounts;
    private final Texts texts;
    private final Dates dates;

    RepliesPanel(Replies replies, Letters letters, Accounts accounts, Texts texts, Dates dates) {
        this.replies = replies;
        this.letters = letters;
        this.accounts = accounts;
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    public String key() {
        return "replies";
    }

    @Override
    public int order() {
        return 52;
    }

    @Override
    public boolean appliesTo(CaseFile file) {
        return file.kind() == CaseKind.EMPLOYER_COMPLIANCE;
    }

    @Override
    public int count(CaseFile file) {
        return of(file).size() + confirmed(file).size();
    }

    @Override
    public Component create(CaseFile file) {
        var known = of(file);
        var confirmed = confirmed(file);
        if (known.isEmpty() && confirmed.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.COMMENT_ELLIPSIS_O, texts.get("replies.none.title"), texts.get("replies.none.text"));
        }
        var box = new Div();
        if (!confirmed.isEmpty()) {
            var facts = new DefinitionList();
            confirmed.forEach(one -> facts.fact(letters.get(one.letterId()).givenNumber(), dates.dayAndTime(one.at())));
            box.add(new Card(texts.get("replies.confirmed"), facts));
        }
        known.forEach(reply -> box.add(card(reply)));
        return box;
    }

    private List<Reply> of(CaseFile file) {
        return replies.ofCase(file.number()) instanceof Result.Done<List<Reply>>(var known) ? known : List.of();
    }

    private List<Replies.Confirmed> confirmed(CaseFile file) {
        return replies.confirmed(file.number()) instanceof Result.Done<List<Replies.Confirmed>>(var known)
                ? known
                : List.of();
    }

    private Card card(Reply reply) {
        var facts = new DefinitionList()
                .fact(texts.get("reply.letter"), letters.get(reply.letterId()).number())
                .fact(texts.get("reply.at"), dates.dayAndTime(reply.answeredAt()))
                .fact(texts.get("reply.who"), texts.get("reply.by", reply.name(), reply.position()));
        if (reply.contact() != null) {
            facts.fact(texts.get("reply.field.contact"), reply.contact());
        }
        facts.fact(
                texts.get("reply.field.files"), Numbers.whole(reply.documents().size()));
        if (reply.assessment() != null && reply.consideredAt() != null && reply.consideredBy() != null) {
            facts.fact(
                    texts.get("reply.considered"),
                    texts.get(
                            "reply.considered.by",
                            texts.get("outcome." + reply.assessment().code()),
                            accounts.nameOf(reply.consideredBy()),
                            dates.dayAndTime(reply.consideredAt())));
        }
        return new Card(texts.get("reply.answer." + reply.answer().code()), new Paragraph(reply.text()), facts);
    }
}
