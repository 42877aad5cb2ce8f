package id.sinergi.shared.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** The stages of a case: behind, here, ahead. */
public final class Stepper extends OrderedList {

    /** Where a step stands. */
    public enum Progress {
        DONE,
        NOW,
        AHEAD
    }

    /** A step with a word under it, such as its date; an empty detail shows nothing. */
    public record Step(String label, String detail, Progress progress) {}

    public Stepper(List<Step> steps) {
        addClassName("stepper");
        setClassName("stepper-long", steps.size() > 6);
        getElement().setAttribute("aria-label", UiText.get("stepper.label"));
        // A phone scrolls it sideways, so the keyboard must be able to.
        getElement().setAttribute("tabindex", "0");
        steps.forEach(step -> add(item(step)));
    }

    private static ListItem item(Step step) {
        var label = new Span(step.label());
        label.addClassName("step-label");
        var detail = new Span(step.detail());
        detail.addClassName("step-detail");
        var spoken = new Span(UiText.get("stepper." + step.progress().name()));
        spoken.addClassName("only-spoken");
        var item = new ListItem(label, spoken, detail);
        item.addClassNames("step", "step-" + step.progress().name().toLowerCase(Locale.ROOT));
        if (step.progress() == Progress.NOW) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }
}
