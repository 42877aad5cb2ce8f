package id.sinergi.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import id.sinergi.shared.Result;
import java.util.function.Supplier;

/** How far a run in the background is, and what to do where nobody works at it any more. */
public final class RunProgress extends Div {

    private final Card card;

    /** @param words how many of how many */
    public RunProgress(String title, long done, long total, String words) {
        var bar = new ProgressBar(0, Math.max(1, total), done);
        bar.getElement().setAttribute("aria-label", title);
        var figure = new Paragraph(words);
        figure.addClassName("run-figure");
        card = new Card(title, bar, figure);
        add(card);
    }

    /** It goes on without this page. */
    public RunProgress runs() {
        card.add(new Paragraph(UiText.get("run.leave")));
        return this;
    }

    /** It was interrupted; {@code resume} goes on with it. */
    public <R> RunProgress stopped(Supplier<Result<R>> resume) {
        var button = new Button(UiText.get("run.resume"), event -> {
            if (resume.get() instanceof Result.Refused<R>(var refusal)) {
                Notices.refused(refusal);
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        card.add(new Paragraph(UiText.get("run.stopped")), button);
        return this;
    }
}
