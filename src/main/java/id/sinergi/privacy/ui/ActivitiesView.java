package id.sinergi.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.sinergi.privacy.Activities;
import id.sinergi.privacy.Activity;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.PrivacyNote;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What personal data the regency processes, what for, by which law, and whom to ask: for everybody to read. */
@Route(PrivacyNote.ROUTE)
@Menu(title = "menu.privacy", order = 95, icon = "vaadin:shield")
@PermitAll
@StyleSheet("context://frontend/styles/privacy.css")
class ActivitiesView extends Div implements HasDynamicTitle {

    private final Activities activities;
    private final PrivacyTabs tabs;
    private final Texts texts;
    private final Dates dates;

    ActivitiesView(Activities activities, PrivacyTabs tabs, Texts texts, Dates dates) {
        this.activities = activities;
        this.tabs = tabs;
        this.texts = texts;
        this.dates = dates;
        addClassNames("page", "privacy-page");
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.get("menu.privacy");
    }

    private void show() {
        removeAll();
        add(activities.mayChange() ? tabs.of(getClass(), addButton()) : tabs.of(getClass()));
        var register = new Div();
        register.addClassName("privacy-register");
        activities.inForce().forEach(activity -> register.add(Part.of(() -> card(activity))));
        var side = new Div(Part.each(this::controller, this::rights));
        side.addClassName("privacy-side");
        var columns = new Div(register, side);
        columns.addClassName("privacy-columns");
        add(columns);
    }

    private Card card(Activity activity) {
        var text = activity.text();
        var card = new Card(
                text.title(),
                new DefinitionList()
                        .fact(texts.get("field.name.privacy.purpose"), text.purpose())
                        .fact(texts.get("field.name.privacy.basis"), text.basis())
                        .fact(texts.get("field.name.privacy.data"), text.data())
                        .fact(texts.get("field.name.privacy.recipients"), text.recipients())
                        .fact(texts.get("field.name.privacy.retention"), text.retention())
                        .fact(texts.get("field.name.privacy.source"), source(text.source(), activity)));
        card.setId(activity.code());
        planned(activity).forEach(coming -> {
            var note = new Paragraph(texts.get("privacy.coming", dates.day(coming.validFrom())));
            note.addClassName("quiet");
            card.add(note);
        });
        if (activities.mayChange()) {
            card.action(edit(
                    texts.get("privacy.change"),
                    () -> new ActivityDialog(activities, texts, newest(activity), this::show).open()));
        }
        return card;
    }

    private String source(String source, Activity activity) {
        return texts.get("privacy.sourceSince", source, dates.day(activity.validFrom()));
    }

    private List<Activity> planned(Activity activity) {
        return activities.versions(activity.code()).stream()
                .filter(version -> version.version() > activity.version())
                .toList();
    }

    private Activity newest(Activity activity) {
        return activities.versions(activity.code()).getFirst();
    }

    private Card controller() {
        var controller = activities.controller();
        var card = new Card(
                texts.get("privacy.controller"),
                new DefinitionList()
                        .fact(texts.get("field.name.privacy.name"), controller.name())
                        .fact(texts.get("field.name.privacy.address"), controller.address())
                        .fact(texts.get("field.name.privacy.officer"), controller.officer())
                        .fact(texts.get("field.name.privacy.contact"), controller.contact())
                        .fact(
                                texts.get("field.name.privacy.source"),
                                texts.get(
                                        "privacy.sourceSince",
                                        controller.source(),
                                        dates.day(controller.validFrom()))));
        if (activities.mayChange()) {
            card.action(edit(
                    texts.get("privacy.change"),
                    () -> new ControllerDialog(activities, texts, activities.latestController(), this::show).open()));
        }
        return card;
    }

    private Card rights() {
        var list = new UnorderedList();
        for (var right : List.of("access", "correction", "trail", "others")) {
            list.add(new ListItem(texts.get("privacy.right." + right)));
        }
        return new Card(texts.get("privacy.rights"), new Paragraph(texts.get("privacy.rights.how")), list, withdrawn());
    }

    private Component withdrawn() {
        var line = new Span(texts.get("privacy.rights.limits"));
        line.addClassName("quiet");
        return line;
    }

    private Button addButton() {
        var button = new Button(
                texts.get("privacy.add"), event -> new ActivityDialog(activities, texts, null, this::show).open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static Button edit(String text, Runnable open) {
        var button = new Button(text, event -> open.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
