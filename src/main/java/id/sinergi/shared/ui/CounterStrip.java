package id.sinergi.shared.ui;

import com.vaadin.flow.component.html.Div;

/** A row of counters over a list. */
public final class CounterStrip extends Div {

    public CounterStrip(String label, CounterTile... tiles) {
        addClassName("counters");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        add(tiles);
    }
}
