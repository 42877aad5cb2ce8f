package id.sinergi.outreach;

import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.Cases;
import id.sinergi.registry.Memberships;
import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process does by itself. Everything here may be called twice. */
@Service
@Transactional
public class CampaignFlow {

    private final CampaignRepository campaigns;
    private final SessionRepository sessions;
    private final AttendeeRepository attendees;
    private final ResultRepository results;
    private final Planning planning;
    private final InvitationLetters invitations;
    private final Memberships memberships;
    private final Cases cases;
    private final Territory territory;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    CampaignFlow(
            CampaignRepository campaigns,
            SessionRepository sessions,
            AttendeeRepository attendees,
            ResultRepository results,
            Planning planning,
            InvitationLetters invitations,
            Memberships memberships,
            Cases cases,
            Territory territory,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.sessions = sessions;
        this.attendees = attendees;
        this.results = results;
        this.planning = planning;
        this.invitations = invitations;
        this.memberships = memberships;
        this.cases = cases;
        this.territory = territory;
        this.calendar = calendar;
        this.events = events;
    }

    public void open(String number) {
        planning.propose(number);
    }

    public List<String> sessions(String number) {
        return sessions.of(number).stream().map(Session::id).collect(Collectors.toCollection(ArrayList::new));
    }

    /** {@code desa} or {@code kelurahan}: decides which office prepares the place. */
    public String villageKind(String session) {
        var village = territory.village(sessions.get(session).villageCode()).orElseThrow();
        return village.kind() == Village.Kind.DESA ? "desa" : "kelurahan";
    }

    /** The morning after the planned date. */
    public Instant overdueAt(String session) {
        return calendar.morningOf(sessions.get(session).planned().plusDays(1));
    }

    public void overdue(String id) {
        var session = sessions.get(id);
        if (sessions.overdue(id, calendar.today())) {
            events.publishEvent(new OutreachEvent.SessionOverdue(
                    session.number(),
                    id,
                    List.of(session.villageCode()),
                    territory.name(session.villageCode()),
                    session.planned()));
        }
    }

    /** The session has a new date; where letters invite to it, everything is prepared for that date again. */
    public void move(String session) {
        sessions.move(session, invitations.isInvited(session));
    }

    /** The letter that invites to the session. */
    public String invitation(String session) {
        return invitations.current(session).toString();
    }

    /** The session's date has passed before its invitation was sent. */
    public void withdrawInvitation(String session) {
        invitations.withdraw(session);
        overdue(session);
    }

    public boolean hasUndecided(String session) {
        return attendees.of(session).stream().anyMatch(person -> person.wants() == Attendee.Wish.UNDECIDED);
    }

    /** The morning of the day {@code days} after the last session. */
    public Instant measureAt(String number, int days) {
        return calendar.morningOf(measureDate(number, days));
    }

    private LocalDate measureDate(String number, int days) {
        return sessions.of(number).stream()
                .map(Session::held)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseGet(() -> campaigns.get(number).ends())
                .plusDays(days);
    }

    /** Compares the attendance with the membership of that day, once. */
    public void measure(String number, int days) {
        campaigns.lock(number);
        if (results.measures(number, null).stream().anyMatch(measure -> measure.days() == days)) {
            return;
        }
        var at = measureDate(number, days);
        var counted = count(number, at);
        results.keep(number, days, counted);
        events.publishEvent(new OutreachEvent.Measured(
                number,
                days,
                at,
                counted.stream().mapToInt(ResultRepository.Counted::active).sum(),
                counted.stream().mapToInt(ResultRepository.Counted::joined).sum()));
    }

    private List<ResultRepository.Counted> count(String number, LocalDate at) {
        var present = attendees.present(number);
        var niks = present.stream().map(AttendeeRepository.Present::nik).collect(Collectors.toSet());
        var active = memberships.activeAmong(niks, at);
        var byVillage = new TreeMap<String, ResultRepository.Counted>();
        sessions.of(number)
                .forEach(session -> byVillage.put(
                        session.villageCode(), new ResultRepository.Counted(session.villageCode(), at, 0, 0, 0)));
        // Who came to two sessions is one person: only the first counts.
        var first = new TreeMap<String, AttendeeRepository.Present>();
        present.forEach(one -> first.merge(one.nik(), one, (a, b) -> a.held().isAfter(b.held()) ? b : a));
        first.values().stream()
                .collect(Collectors.groupingBy(AttendeeRepository.Present::held))
                .forEach((held, people) -> {
                    var before = memberships.activeAmong(
                            people.stream().map(AttendeeRepository.Present::nik).collect(Collectors.toSet()), held);
                    people.forEach(one -> byVillage.computeIfPresent(one.villageCode(), (code, sum) -> {
                        var now = active.contains(one.nik());
                        return new ResultRepository.Counted(
                                code,
                                at,
                                sum.known() + 1,
                                sum.active() + (now ? 1 : 0),
                                sum.joined() + (now && !before.contains(one.nik()) ? 1 : 0));
                    }));
                });
        return List.copyOf(byVillage.values());
    }

    /** Ends the case, by whether the registrations came up to the goal. */
    public void close(String number) {
        var registrations = results.villages(number).stream()
                .mapToInt(CampaignResult.OfVillage::registrations)
                .sum();
        cases.close(number, registrations >= campaigns.get(number).goal() ? "goal_reached" : "goal_missed");
    }

    public void cancelled(String number) {
        sessions.cancel(number);
    }
}
