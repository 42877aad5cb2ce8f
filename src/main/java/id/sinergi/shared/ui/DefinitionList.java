package id.sinergi.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Facts of one thing: label on the left, value on the right; one under the other on a phone. */
public final class DefinitionList extends DescriptionList {

    public DefinitionList() {
        addClassName("facts");
    }

    /** A missing value shows as a dash. */
    public DefinitionList fact(String label, @Nullable String value) {
        return fact(label, new Span(value == null || value.isBlank() ? "–" : value));
    }

    public DefinitionList fact(String label, Component value) {
        var line = new Div();
        line.add(new Term(label), new Description(value));
        add(line);
        return this;
    }
}
