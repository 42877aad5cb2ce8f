package id.sinergi.outreach.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.ui.CasePanel;
import id.sinergi.letters.ui.PdfLinks;
import id.sinergi.outreach.Campaigns;
import id.sinergi.outreach.Campaigns.Overview;
import id.sinergi.outreach.Invitations;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.territory.Territory;

/** The campaign on its case's page. */
@org.springframework.stereotype.Component
class OutreachPanel implements CasePanel {

    private static final int AFTER_TASKS = 30;

    private final Campaigns campaigns;
    private final Invitations invitations;
    private final PdfLinks pdfs;
    private final Territory territory;
    private final Texts texts;
    private final Dates dates;

    OutreachPanel(
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
    }

    @Override
    public String key() {
        return "outreach";
    }

    @Override
    public int order() {
        return AFTER_TASKS;
    }

    @Override
    public boolean appliesTo(CaseFile file) {
        return file.kind() == CaseKind.OUTREACH_CAMPAIGN;
    }

    @Override
    public Component create(CaseFile file) {
        return switch (campaigns.find(file.number())) {
            case Result.Done<Overview>(var seen) -> new CampaignSheet(seen, invitations, pdfs, territory, texts, dates);
            case Result.Refused<Overview> refused -> new Div(refused.refusal().say(texts));
        };
    }
}
