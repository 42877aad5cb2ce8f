package id.sinergi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.AsSystem;
import id.sinergi.DemonstrationTest;
import id.sinergi.letters.LetterState;
import id.sinergi.letters.Letters;
import id.sinergi.outreach.CampaignProgress;
import id.sinergi.outreach.Campaigns;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.TaskQuery;
import id.sinergi.worklist.WorkItem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AsSystem
@DemonstrationTest
class OutreachDemoIT {

    @Autowired
    OutreachDemo demo;

    @Autowired
    Campaigns campaigns;

    @Autowired
    TaskDesk desk;

    @Autowired
    Actors actors;

    @Test
    void thereIsACampaignInEveryStage() {
        var all = actors.as(
                "disnaker-kepala",
                () -> campaigns.list().stream().map(Campaigns.Listed::progress).toList());
        demo.create();
        assertThat(actors.as(
                        "disnaker-kepala",
                        () -> campaigns.list().stream()
                                .map(Campaigns.Listed::progress)
                                .toList()))
                .hasSameSizeAs(all);
        var forms = all.stream()
                .map(CampaignProgress::number)
                .flatMap(number -> desk.ofCase(number).stream())
                .filter(WorkItem::isOpen)
                .map(WorkItem::formKey)
                .collect(Collectors.toSet());
        assertThat(forms)
                .containsAll(Set.of(
                        "outreach.planCampaign",
                        "outreach.approvePlan",
                        "outreach.preparePlace",
                        "outreach.prepareSpeaker",
                        "outreach.holdSession",
                        "outreach.processRegistrations",
                        "outreach.callBack",
                        "outreach.evaluate",
                        "outreach.approveEvaluation",
                        "letters.checkLetter",
                        "letters.dispatchLetter",
                        "letters.resendLetter"));
        assertThat(actors.as("bpjs", () -> invitations(all)))
                .as("an invitation in every state but the passing one of a signature")
                .isEqualTo(EnumSet.complementOf(EnumSet.of(LetterState.SIGNED)));
        assertThat(all).anyMatch(campaign -> campaign.overdue() > 0);
        assertThat(actors.as(
                        "desa-waworaha",
                        () -> desk.list(TaskQuery.of(TaskQuery.Queue.UNIT), null, null)
                                .items()))
                .extracting(WorkItem::formKey)
                .contains("outreach.holdSession", "outreach.callBack");
    }

    private Set<LetterState> invitations(List<CampaignProgress> all) {
        return all.stream()
                .flatMap(campaign -> campaigns.find(campaign.number()).orThrow().invitations().values().stream())
                .map(Letters.Filed::state)
                .collect(Collectors.toSet());
    }
}
