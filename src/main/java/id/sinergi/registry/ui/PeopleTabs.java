package id.sinergi.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import id.sinergi.registry.Duplicates;
import id.sinergi.registry.Matches;
import id.sinergi.registry.Strangers;
import id.sinergi.shared.Texts;

/** The parts of the registry's people; each reader sees those that are for them, and nothing where that is one. */
@SpringComponent
class PeopleTabs {

    private final Texts texts;
    private final Duplicates duplicates;
    private final Matches matches;
    private final Strangers strangers;

    PeopleTabs(Texts texts, Duplicates duplicates, Matches matches, Strangers strangers) {
        this.texts = texts;
        this.duplicates = duplicates;
        this.matches = matches;
        this.strangers = strangers;
    }

    Nav at(Class<? extends Component> here) {
        var tabs = new Nav();
        tabs.addClassName("tab-bar");
        tabs.setAriaLabel(texts.get("menu.workers"));
        tab(tabs, "people.tab.all", WorkersView.class, here);
        if (duplicates.maySee()) {
            tab(tabs, "people.tab.duplicates", DuplicatesView.class, here);
        }
        if (matches.maySee()) {
            tab(tabs, "people.tab.matches", MatchesView.class, here);
        }
        if (strangers.maySee()) {
            tab(tabs, "people.tab.strangers", StrangersView.class, here);
        }
        tabs.setVisible(tabs.getComponentCount() > 1);
        return tabs;
    }

    private void tab(Nav tabs, String key, Class<? extends Component> view, Class<? extends Component> here) {
        var link = new RouterLink(texts.get(key), view);
        link.addClassName("tab");
        link.setHighlightCondition((shown, event) -> false);
        if (view == here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        tabs.add(link);
    }
}
