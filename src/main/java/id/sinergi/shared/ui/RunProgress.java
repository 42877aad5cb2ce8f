package id.sinergi.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import id.sinergi.shared.Result;
import java.util.function.Supplier;

/** How far a run in the background is, and what to do where it does not go on by itself. */
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

    /** Whether it goes on without this page, and if not, why. */
    public RunProgress says(String words) {
        card.add(new Paragraph(words));
        return this;
    }

    /** What a person may do about it. */
    public <R> RunProgress act(String label, Supplier<Result<R>> act) {
        var button = new Button(label, event -> {
            if (act.get() instanceof Result.Refused<R>(var refusal)) {
                Notices.refused(refusal);
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        card.add(button);
        return this;
    }
}
