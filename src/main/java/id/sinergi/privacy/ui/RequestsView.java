package id.sinergi.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.privacy.SubjectRequests;
import id.sinergi.privacy.SubjectRequests.Listed;
import id.sinergi.shared.Slice;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.Slices;
import id.sinergi.territory.Territory;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;

/** Requests of people about their own data, with the hours that are left; officers at a counter receive new ones here. */
@Route("privasi/permohonan")
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
@StyleSheet("context://frontend/styles/privacy.css")
class RequestsView extends Div implements HasDynamicTitle {

    private final SubjectRequests requests;
    private final ProcessRuntime engine;
    private final RequestWords words;
    private final PrivacyTabs tabs;
    private final Territory territory;
    private final Texts texts;
    private final Dates dates;

    RequestsView(
            SubjectRequests requests,
            ProcessRuntime engine,
            RequestWords words,
            PrivacyTabs tabs,
            Territory territory,
            Texts texts,
            Dates dates) {
        this.requests = requests;
        this.engine = engine;
        this.words = words;
        this.tabs = tabs;
        this.territory = territory;
        this.texts = texts;
        this.dates = dates;
        addClassNames("page", "privacy-page");
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.get("privacy.tab.requests");
    }

    private void show() {
        removeAll();
        add(requests.mayReceive() ? tabs.of(getClass(), receiveButton()) : tabs.of(getClass()));
        var law = new Paragraph(texts.get("privacy.request.law"));
        law.addClassName("quiet");
        var first = requests.list(null, null);
        add(
                law,
                first.items().isEmpty()
                        ? new EmptyState(
                                VaadinIcon.USER_CARD,
                                texts.get("privacy.request.none"),
                                texts.get("privacy.request.none.text"))
                        : Part.of(() -> rows(first)));
    }

    private Component rows(Slice<Listed> first) {
        var rows = new RowList<Listed>(
                        texts.get("privacy.tab.requests"), one -> one.file().number())
                .column(texts.get("breach.clock"), words::state, "state-column")
                .main(texts.get("privacy.request"), this::name)
                .text(texts.get("privacy.request.stage"), words::stage)
                .text(texts.get("breach.left"), words::left)
                .text(
                        texts.get("privacy.request.receivedAt"),
                        one -> dates.shortDayAndTime(one.request().receivedAt()),
                        RowList.WIDE_ONLY)
                .text(texts.get("privacy.request.counter"), this::counter, RowList.WIDE_ONLY);
        Slices.show(rows, first, shown -> texts.get("breach.more"), next -> requests.list(null, next));
        return rows;
    }

    private Component name(Listed one) {
        var link = CaseLinks.to(one.file().number());
        link.addClassName("cell-first");
        var kind = new Span(words.kind(one.request()));
        kind.addClassName("cell-second");
        return new Div(link, kind);
    }

    private String counter(Listed one) {
        return one.file().areas().stream().map(territory::name).collect(Collectors.joining(", "));
    }

    private Button receiveButton() {
        var button = new Button(
                texts.get("privacy.request.receive"),
                event -> new ReceiveRequest(requests, texts, this::received).open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void received(String number) {
        engine.settle(number);
        show();
        Notices.done(texts.get("privacy.request.received"), CaseLinks.to(number));
    }
}
