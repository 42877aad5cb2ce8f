package id.sinergi.privacy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.privacy.PeopleReadings;
import id.sinergi.privacy.Retention;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.TabBar;
import org.springframework.stereotype.Component;

/** The head that all pages of data protection share, with the parts that are open to the reader. */
@Component
class PrivacyTabs {

    private final CurrentUser currentUser;
    private final Retention retention;
    private final PeopleReadings readings;
    private final Texts texts;

    PrivacyTabs(CurrentUser currentUser, Retention retention, PeopleReadings readings, Texts texts) {
        this.retention = retention;
        this.readings = readings;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    Div of(
            Class<? extends com.vaadin.flow.component.Component> current,
            com.vaadin.flow.component.Component... actions) {
        var bar = new TabBar(texts.get("menu.privacy"));
        tab(bar, "activities", ActivitiesView.class, current);
        if (!currentUser.get().is(Role.ADMIN)) {
            tab(bar, "requests", RequestsView.class, current);
        }
        tab(bar, "breaches", BreachesView.class, current);
        if (retention.mayRead()) {
            tab(bar, "retention", RetentionView.class, current);
        }
        if (readings.mayRead()) {
            tab(bar, "readings", ReadingsView.class, current);
        }
        return new Div(new PageHeader(texts.get("menu.privacy"), texts.get("privacy.purpose"), actions), bar);
    }

    private void tab(
            TabBar bar,
            String id,
            Class<? extends com.vaadin.flow.component.Component> view,
            Class<? extends com.vaadin.flow.component.Component> current) {
        bar.tab(
                id,
                texts.get("privacy.tab." + id),
                view == current,
                () -> UI.getCurrentOrThrow().navigate(view));
    }
}
