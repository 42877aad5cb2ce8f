package id.sinergi.outreach;

import id.sinergi.outreach.Campaigns.Overview;
import id.sinergi.outreach.Session.State;
import id.sinergi.registry.Occupations;
import id.sinergi.registry.PeopleList;
import id.sinergi.registry.Prospects;
import id.sinergi.registry.Prospects.Prospect;
import id.sinergi.registry.Readings;
import id.sinergi.shared.Act;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Table;
import id.sinergi.shared.Table.Format;
import id.sinergi.shared.Texts;
import id.sinergi.territory.Territory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Whom to invite to a campaign's sessions: the people of their villages whom the data collection routed to outreach. */
@Service
public class Invitations {

    private static final List<String> COLUMNS = List.of(
            "village", "name", "sex", "birthDate", "nik", "occupation", "hamlet", "rt", "rw", "address", "phone");

    private final Campaigns campaigns;
    private final Prospects prospects;
    private final Readings readings;
    private final Territory territory;
    private final Texts texts;
    private final ApplicationEventPublisher events;

    Invitations(
            Campaigns campaigns,
            Prospects prospects,
            Readings readings,
            Territory territory,
            Texts texts,
            ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.prospects = prospects;
        this.readings = readings;
        this.territory = territory;
        this.texts = texts;
        this.events = events;
    }

    /** Villages with a session to come, in the order of the plan. */
    public static List<String> villages(Overview seen) {
        return seen.sessions().stream()
                .filter(session -> session.state() == State.PLANNED)
                .map(Session::villageCode)
                .distinct()
                .toList();
    }

    /**
     * The people of the sessions to come that the current user sees, NIK masked; recorded in the case's history. Refused:
     * {@code case.unknown}, and {@code outreach.nobodyToInvite} where no session is to come or nobody is routed there.
     */
    @Act
    public Result<byte[]> file(String number, Format format) {
        return campaigns.find(number).map(Invitations::villages).then(villages -> {
            var people = prospects.of(villages);
            if (people.isEmpty()) {
                return Result.refused(Refusal.conflict("outreach.nobodyToInvite"));
            }
            readings.handedOver(PeopleList.INVITATIONS, Readings.by("case", number, "file", true), people.size());
            events.publishEvent(new OutreachEvent.InvitationsTaken(number, villages, format.name(), people.size()));
            return Result.done(table(people).bytes(format));
        });
    }

    private Table table(List<Prospect> people) {
        return new Table(
                COLUMNS.stream()
                        .map(column -> texts.get("outreach.invitation." + column))
                        .toList(),
                people.stream().map(this::cells).toList());
    }

    private List<@Nullable String> cells(Prospect one) {
        var occupation = one.occupation();
        return Arrays.asList(
                territory.name(one.villageCode()),
                one.name(),
                one.sex(),
                one.birthDate().toString(),
                one.nik(),
                occupation == null ? null : Occupations.name(occupation),
                one.hamlet(),
                one.rt(),
                one.rw(),
                one.address(),
                one.phone());
    }

    /** How many are to be invited in each of the villages of sessions to come. */
    public static Stream<ToInvite> count(Overview seen) {
        return villages(seen).stream().map(village -> new ToInvite(village, seen.toInvite(village)));
    }

    public record ToInvite(String villageCode, long people) {}
}
