package id.sinergi.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;

/** Says why there is nothing here and offers the next act. */
public final class EmptyState extends Div {

    public EmptyState(VaadinIcon icon, String title, String text) {
        this(icon, title, text, null);
    }

    public EmptyState(VaadinIcon icon, String title, String text, @Nullable Component action) {
        addClassName("empty");
        var picture = new Icon(icon);
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, new H2(title), new Paragraph(text));
        if (action != null) {
            add(action);
        }
    }
}
