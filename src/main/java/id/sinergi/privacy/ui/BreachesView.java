package id.sinergi.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.privacy.Breach;
import id.sinergi.privacy.Breaches;
import id.sinergi.shared.Slice;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.Slices;
import jakarta.annotation.security.PermitAll;

/** The register of breaches: everybody reports and sees the own reports, guardians and inspectors see all. */
@Route(BreachesView.ROUTE)
@PermitAll
@StyleSheet("context://frontend/styles/privacy.css")
class BreachesView extends Div implements HasDynamicTitle {

    static final String ROUTE = "privasi/insiden";

    private final Breaches breaches;
    private final BreachWords words;
    private final PrivacyTabs tabs;
    private final Texts texts;
    private final Dates dates;

    BreachesView(Breaches breaches, BreachWords words, PrivacyTabs tabs, Texts texts, Dates dates) {
        this.breaches = breaches;
        this.words = words;
        this.tabs = tabs;
        this.texts = texts;
        this.dates = dates;
        addClassNames("page", "privacy-page");
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.get("privacy.tab.breaches");
    }

    private void show() {
        add(tabs.of(getClass(), reportButton()));
        var law = new Paragraph(texts.get("breach.law"));
        law.addClassName("quiet");
        add(law);
        var first = breaches.list(null, null);
        add(
                first.items().isEmpty()
                        ? new EmptyState(VaadinIcon.SHIELD, texts.get("breach.none"), texts.get("breach.none.text"))
                        : Part.of(() -> rows(first)));
    }

    private Component rows(Slice<Breach> first) {
        var rows = new RowList<Breach>(texts.get("privacy.tab.breaches"), breach -> Long.toString(breach.id()))
                .column(texts.get("breach.clock"), words::clock, "state-column")
                .main(texts.get("breach.what"), this::link)
                .text(texts.get("breach.state"), words::state)
                .text(texts.get("breach.left"), words::left)
                .text(
                        texts.get("field.name.privacy.knownAt"),
                        one -> dates.shortDayAndTime(one.knownAt()),
                        RowList.WIDE_ONLY)
                .text(texts.get("breach.reportedBy"), one -> texts.get("agency." + one.agency()), RowList.WIDE_ONLY);
        Slices.show(rows, first, shown -> texts.get("breach.more"), next -> breaches.list(null, next));
        return rows;
    }

    private Component link(Breach breach) {
        var link = new RouterLink(breach.what(), BreachView.class, breach.id());
        link.addClassNames("cell-first", "cut");
        var under = new Span(texts.get("breach.number", breach.id()) + " · " + words.data(breach));
        under.addClassNames("cell-second", "cut");
        return new Div(link, under);
    }

    private Button reportButton() {
        var button = new Button(
                texts.get("breach.report"),
                event -> new BreachReport(breaches, words, texts)
                        .open(breach -> UI.getCurrentOrThrow().navigate(BreachView.class, breach.id())));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
