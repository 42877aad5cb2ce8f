package id.sinergi.shared.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;

/** Parts of a page, of which one is shown. A click leads to an address of its own, so these are links in spirit. */
public final class TabBar extends Nav {

    public TabBar(String label) {
        addClassName("tab-bar");
        setAriaLabel(label);
    }

    /** A part; {@code id} is stable, for links and tests. */
    public TabBar tab(String id, String text, boolean current, Runnable onClick) {
        var tab = new NativeButton(text, event -> onClick.run());
        tab.setId(id);
        tab.addClassName("tab");
        if (current) {
            tab.getElement().setAttribute("aria-current", "page");
        }
        add(tab);
        return this;
    }
}
