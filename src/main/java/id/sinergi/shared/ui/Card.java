package id.sinergi.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A box with a title. */
public final class Card extends Section {

    private final Div head = new Div();

    public Card(@Nullable String title, Component... content) {
        addClassName("card");
        if (title != null) {
            head.addClassName("card-head");
            head.add(new H2(title));
            add(head);
        }
        add(content);
    }

    /** A remark at the right of the title. */
    public Card remark(String text) {
        var remark = new Span(text);
        remark.addClassName("card-remark");
        head.add(remark);
        return this;
    }

    /** A link or button at the right of the title. */
    public Card action(Component action) {
        head.add(action);
        return this;
    }
}
