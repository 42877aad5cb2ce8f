package id.sinergi.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.TabBar;

/** The head that all pages of data protection share. */
final class PrivacyTabs extends Div {

    PrivacyTabs(Texts texts, Class<? extends Component> current, Component... actions) {
        add(new PageHeader(texts.get("menu.privacy"), texts.get("privacy.purpose"), actions));
        var bar = new TabBar(texts.get("menu.privacy"));
        tab(bar, "activities", texts.get("privacy.tab.activities"), ActivitiesView.class, current);
        tab(bar, "breaches", texts.get("privacy.tab.breaches"), BreachesView.class, current);
        add(bar);
    }

    private static void tab(
            TabBar bar, String id, String text, Class<? extends Component> view, Class<? extends Component> current) {
        bar.tab(id, text, view == current, () -> UI.getCurrentOrThrow().navigate(view));
    }
}
