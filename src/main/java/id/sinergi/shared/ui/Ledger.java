package id.sinergi.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How something adds up: rows of label and value, and what comes out under the line. */
public final class Ledger extends Div {

    private final DescriptionList rows = new DescriptionList();

    public Ledger() {
        addClassName("ledger");
        add(rows);
    }

    public Ledger row(String label, String value) {
        return row(label, new Span(value));
    }

    public Ledger row(String label, Component value) {
        var line = new Div();
        line.add(new DescriptionList.Term(label), new DescriptionList.Description(value));
        rows.add(line);
        return this;
    }

    /** The result, in the colour of what it means. */
    public Ledger total(String label, String value, Tone tone) {
        var line = new Div();
        line.addClassNames("ledger-total", tone.css());
        line.add(new DescriptionList.Term(label), new DescriptionList.Description(value));
        rows.add(line);
        return this;
    }

    /** A sentence under the sum: what happens next. */
    public Ledger note(String text) {
        var note = new Div(text);
        note.addClassName("ledger-note");
        add(note);
        return this;
    }
}
