package id.sinergi.outreach.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import id.sinergi.outreach.Campaigns;
import id.sinergi.outreach.Campaigns.Overview;
import id.sinergi.outreach.Invitations;
import id.sinergi.outreach.Invitations.ToInvite;
import id.sinergi.registry.ui.WorkerLinks;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.territory.Territory;
import id.sinergi.worklist.ui.TaskLinks;
import java.util.List;
import java.util.Set;

/** From planning and preparing sessions to the people of each village who are to be invited. */
@SpringComponent
class InvitationLinks implements TaskLinks {

    private static final Set<String> FORMS =
            Set.of("outreach.planCampaign", "outreach.approvePlan", "outreach.preparePlace");

    private final Campaigns campaigns;
    private final Territory territory;
    private final Texts texts;

    InvitationLinks(Campaigns campaigns, Territory territory, Texts texts) {
        this.campaigns = campaigns;
        this.territory = territory;
        this.texts = texts;
    }

    @Override
    public List<Component> of(String formKey, String caseNumber) {
        return FORMS.contains(formKey) && campaigns.find(caseNumber) instanceof Result.Done<Overview>(var seen)
                ? Invitations.count(seen)
                        .filter(village -> village.people() > 0)
                        .map(this::link)
                        .toList()
                : List.of();
    }

    private Component link(ToInvite village) {
        return new WorkerLinks(village.villageCode(), null)
                .toInvite(texts.get(
                        "outreach.villageToInvite",
                        territory.name(village.villageCode()),
                        Numbers.whole(village.people())));
    }
}
