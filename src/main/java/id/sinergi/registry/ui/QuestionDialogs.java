package id.sinergi.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.spring.annotation.SpringComponent;
import id.sinergi.identity.Accounts;
import id.sinergi.shared.Comparison;
import id.sinergi.shared.Length;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.FormDialog;
import id.sinergi.shared.ui.FreeText;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.SideBySide;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** What questions about two records have in common: both side by side, what was said before, and the act with its reason. */
@SpringComponent
class QuestionDialogs {

    private final Texts texts;
    private final Dates dates;
    private final Accounts accounts;

    QuestionDialogs(Texts texts, Dates dates, Accounts accounts) {
        this.texts = texts;
        this.dates = dates;
        this.accounts = accounts;
    }

    /** Whether both are one. */
    Component verdict(boolean same, String words) {
        var icon = (same ? VaadinIcon.COMPRESS_SQUARE : VaadinIcon.EXPAND_SQUARE).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var verdict = new Span(icon, new Span(words));
        verdict.addClassName("membership");
        return verdict;
    }

    String by(String username, Instant at) {
        return accounts.nameOf(username) + ", " + dates.shortDay(at);
    }

    /** @param caption what is compared, for those who hear it */
    Div facts(String caption, Comparison beside) {
        var facts = new Div(new SideBySide(caption, beside));
        facts.addClassName("pair-facts");
        return facts;
    }

    /** One judgement of the past; {@code key} takes who, when and why. */
    Paragraph past(String key, String by, Instant at, String reason) {
        return new Paragraph(texts.get(key, accounts.nameOf(by), dates.dayAndTime(at), reason));
    }

    TextArea reason(String label) {
        var reason = FreeText.atMost(Length.TEXT, new TextArea(label));
        reason.setRequiredIndicatorVisible(true);
        return reason;
    }

    /** To look at only. */
    void look(String title, Component facts) {
        new FormDialog(title, texts.get("action.close"), Optional::empty, facts).open();
    }

    /** @param action key of the word on the button; with {@code .done} it says afterwards what was done */
    <T> void ask(
            String title,
            String action,
            Supplier<Result<T>> act,
            Runnable then,
            Component facts,
            Component... questions) {
        var content = new Div(questions);
        content.addClassName("pair-questions");
        new FormDialog(
                        title,
                        texts.get(action),
                        () -> switch (act.get()) {
                            case Result.Done<T> done -> {
                                Notices.done(texts.get(action + ".done"));
                                then.run();
                                yield Optional.empty();
                            }
                            case Result.Refused<T>(var refusal) -> Optional.of(refusal.sayBriefly(texts::get));
                        },
                        facts,
                        content)
                .open();
    }
}
