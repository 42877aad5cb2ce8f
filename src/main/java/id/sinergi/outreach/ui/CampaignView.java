package id.sinergi.outreach.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.letters.ui.PdfLinks;
import id.sinergi.outreach.Campaigns;
import id.sinergi.outreach.Campaigns.Overview;
import id.sinergi.outreach.Invitations;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.territory.Territory;
import jakarta.annotation.security.RolesAllowed;

/** What one campaign achieved. */
@Route(CampaignsView.ROUTE + "/:" + CampaignView.NUMBER)
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
class CampaignView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String NUMBER = "number";

    private final Campaigns campaigns;
    private final Invitations invitations;
    private final PdfLinks pdfs;
    private final Territory territory;
    private final Texts texts;
    private final Dates dates;
    private String title = "";

    CampaignView(
            Campaigns campaigns,
            Invitations invitations,
            PdfLinks pdfs,
            Territory territory,
            Texts texts,
            Dates dates) {
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.pdfs = pdfs;
        this.territory = territory;
        this.texts = texts;
        this.dates = dates;
        addClassNames("page", "campaign-page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var number = event.getRouteParameters().get(NUMBER).orElse("");
        title = number;
        removeAll();
        switch (campaigns.find(number)) {
            case Result.Done<Overview>(var seen) -> show(seen);
            case Result.Refused<Overview>(var refusal) ->
                add(new EmptyState(
                        VaadinIcon.QUESTION_CIRCLE,
                        texts.get("outreach.ui.unknown"),
                        refusal.say(texts),
                        new RouterLink(texts.get("menu.outreach"), CampaignsView.class)));
        }
    }

    private void show(Overview seen) {
        add(
                new PageHeader(
                                seen.campaign().name(),
                                texts.get("outreach.ui.result.purpose"),
                                CampaignsView.badge(seen.file(), texts))
                        .over(CaseLinks.to(seen.file().number())),
                new CampaignSheet(seen, invitations, pdfs, territory, texts, dates));
    }
}
