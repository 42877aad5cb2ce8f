package id.sinergi.outreach.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.outreach.Campaigns;
import id.sinergi.outreach.Campaigns.Listed;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.territory.Territory;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** The campaigns with their progress; Disnaker opens new ones here. */
@Route(CampaignsView.ROUTE)
@Menu(title = "menu.outreach", order = 50, icon = "vaadin:megaphone")
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
@StyleSheet("context://frontend/styles/outreach.css")
class CampaignsView extends Div implements HasDynamicTitle {

    static final String ROUTE = "sosialisasi";

    private final Campaigns campaigns;
    private final ProcessRuntime engine;
    private final Territory territory;
    private final Texts texts;
    private final Dates dates;

    CampaignsView(Campaigns campaigns, ProcessRuntime engine, Territory territory, Texts texts, Dates dates) {
        this.campaigns = campaigns;
        this.engine = engine;
        this.territory = territory;
        this.texts = texts;
        this.dates = dates;
        addClassNames("page", "campaigns-page");
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.get("menu.outreach");
    }

    private void show() {
        removeAll();
        var open = campaigns.mayOpen() ? openButton() : null;
        var header = open == null
                ? new PageHeader(texts.get("menu.outreach"), texts.get("outreach.ui.purpose"))
                : new PageHeader(texts.get("menu.outreach"), texts.get("outreach.ui.purpose"), open);
        add(header, Part.of(this::rows));
    }

    private Button openButton() {
        var button = new Button(
                texts.get("outreach.ui.open"),
                event -> new OpenCampaign(campaigns, territory, texts, this::opened).open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void opened(String number) {
        engine.settle(number);
        show();
        Notices.done(texts.get("outreach.ui.opened"), CaseLinks.to(number));
    }

    private Component rows() {
        var all = campaigns.list();
        if (all.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.MEGAPHONE,
                    texts.get("outreach.ui.none.title"),
                    texts.get("outreach.ui.none.text"),
                    campaigns.mayOpen() ? openButton() : null);
        }
        var rows = new RowList<Listed>(
                        texts.get("menu.outreach"), one -> one.file().number())
                .column(texts.get("outreach.ui.state"), this::state, "state-column")
                .main(texts.get("outreach.ui.campaign"), this::name)
                .text(texts.get("outreach.ui.stage"), this::stage, RowList.WIDE_ONLY)
                .text(
                        texts.get("outreach.ui.held"),
                        one -> texts.get(
                                "outreach.ui.ofSessions",
                                one.progress().held(),
                                one.progress().sessions()),
                        RowList.NUMBER)
                .text(
                        texts.get("outreach.ui.attendance"),
                        one -> Numbers.whole(one.progress().attendance()),
                        RowList.NUMBER)
                .text(
                        texts.get("outreach.ui.registrations"),
                        one -> texts.get(
                                "outreach.ui.ofGoal",
                                one.progress().registrations(),
                                one.progress().goal()),
                        RowList.NUMBER)
                .column(
                        texts.get("outreach.ui.case"),
                        one -> CaseLinks.to(one.file().number()));
        rows.setRows(all);
        return rows;
    }

    private StateBadge state(Listed one) {
        return one.file().isOpen() && one.progress().overdue() > 0
                ? new StateBadge(State.OVERDUE, texts.get("outreach.session.standing.OVERDUE"))
                : badge(one.file(), texts);
    }

    /** Where a campaign's case stands. */
    static StateBadge badge(CaseFile file, Texts texts) {
        return switch (file.status()) {
            case OPEN -> new StateBadge(State.OPEN);
            case CANCELLED -> new StateBadge(State.CANCELLED);
            case CLOSED -> new StateBadge(State.CLOSED, outcome(file.outcome(), texts));
        };
    }

    private static String outcome(@Nullable String outcome, Texts texts) {
        return texts.get(outcome == null ? "state.CLOSED" : "case.outcome." + outcome);
    }

    private String stage(Listed one) {
        return one.file().isOpen() ? texts.get("stage." + one.file().stage()) : "";
    }

    private Div name(Listed one) {
        var link = new RouterLink(
                one.progress().name(),
                CampaignView.class,
                new RouteParameters(CampaignView.NUMBER, one.file().number()));
        link.addClassName("cell-first");
        var period = new Span(dates.shortDay(one.progress().starts()) + " – "
                + dates.shortDay(one.progress().ends()));
        period.addClassName("cell-second");
        return new Div(link, period);
    }
}
