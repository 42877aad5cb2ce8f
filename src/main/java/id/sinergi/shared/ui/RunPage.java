package id.sinergi.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Keeps the page of a run in the background as the run is: how far while it goes on, and afterwards its receipt. It can be
 * left and found again.
 *
 * @param <R> the run
 */
public final class RunPage<R> {

    private final Div page;
    private final Supplier<Result<R>> find;
    private final Predicate<R> isFinished;
    private final Function<R, List<Component>> show;
    private final Function<Refusal, Component> unknown;
    private final Polling polling;

    /**
     * @param page is emptied and filled again with each look
     * @param show what the page holds for a run
     * @param unknown what it holds where the run is not found
     */
    public RunPage(
            Div page,
            Supplier<Result<R>> find,
            Predicate<R> isFinished,
            Function<R, List<Component>> show,
            Function<Refusal, Component> unknown) {
        this.page = page;
        this.find = find;
        this.isFinished = isFinished;
        this.show = show;
        this.unknown = unknown;
        this.polling = new Polling(page, this::refresh);
        page.addAttachListener(event -> look());
    }

    /** Shows the run, and goes on to look as long as it goes on. */
    public void look() {
        var goesOn = refresh();
        page.getUI().filter(ui -> goesOn).ifPresent(polling::start);
    }

    /** Draws the run as it is now; whether it goes on. */
    public boolean refresh() {
        page.removeAll();
        return switch (find.get()) {
            case Result.Refused<R>(var refusal) -> {
                page.add(unknown.apply(refusal));
                yield false;
            }
            case Result.Done<R>(var run) -> {
                page.add(show.apply(run));
                yield !isFinished.test(run);
            }
        };
    }
}
