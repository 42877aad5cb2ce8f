package id.sinergi.outreach;

import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.Attachments;
import id.sinergi.casefile.Cases;
import id.sinergi.identity.CurrentUser;
import id.sinergi.outreach.Attendee.Answer;
import id.sinergi.outreach.Attendee.Registration;
import id.sinergi.outreach.Attendee.Wish;
import id.sinergi.shared.PersonalNumber;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.territory.Territory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What happens around one session: held or moved, registrations, calls to the undecided. */
@Component
class SessionWork {

    private final CampaignRepository campaigns;
    private final SessionRepository sessions;
    private final AttendeeRepository attendees;
    private final OutreachRuleRepository rules;
    private final Attachments attachments;
    private final Cases cases;
    private final Territory territory;
    private final Calendar calendar;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SessionWork(
            CampaignRepository campaigns,
            SessionRepository sessions,
            AttendeeRepository attendees,
            OutreachRuleRepository rules,
            Attachments attachments,
            Cases cases,
            Territory territory,
            Calendar calendar,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.sessions = sessions;
        this.attendees = attendees;
        this.rules = rules;
        this.attachments = attachments;
        this.cases = cases;
        this.territory = territory;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody in the room as written down; without consent only the head counts. */
    record Person(
            @Nullable String name,
            @Nullable String nik,
            @Nullable String phone,
            @Nullable Wish wants,
            boolean consent) {}

    /** A session as it took place; {@code others} came and are not in the list. */
    record Report(LocalDate on, String place, @Nullable UUID photo, List<Person> people, int others) {}

    /** Day by which place and speaker are ready. */
    LocalDate prepareBy(Session session) {
        return calendar.workingDays().plus(session.planned(), -rules.days(Rule.PREPARE_BEFORE, session.planned()));
    }

    /** Records that the session took place. Data of people who did not agree to it is not kept anywhere. */
    Result<Session> hold(Session session, Report report) {
        var errors = check(session, report);
        if (!errors.isEmpty()) {
            return Result.refused(Refusal.fields(errors));
        }
        var agreed = report.people().stream().filter(Person::consent).toList();
        var silent = report.people().size() - agreed.size() + report.others();
        sessions.held(session.id(), report.on(), report.place(), report.photo(), silent);
        if (report.photo() != null) {
            attachments.confine(report.photo(), session.villageCode());
        }
        agreed.forEach(person -> attendees.insert(
                session.id(),
                java.util.Objects.requireNonNull(person.name()),
                person.nik(),
                person.phone(),
                java.util.Objects.requireNonNull(person.wants())));
        var wanting =
                agreed.stream().filter(person -> person.wants() == Wish.YES).count();
        events.publishEvent(new OutreachEvent.SessionHeld(
                session.number(),
                session.id(),
                areas(session),
                village(session),
                report.on(),
                agreed.size() + silent,
                (int) wanting));
        return Result.done(session);
    }

    private List<FieldError> check(Session session, Report report) {
        var errors = new ArrayList<FieldError>();
        if (report.on().isAfter(calendar.today())) {
            errors.add(new FieldError("date", "outreach.inFuture"));
        } else if (report.on().isBefore(campaigns.get(session.number()).starts())) {
            errors.add(new FieldError("date", "outreach.beforeStart"));
        }
        if (report.photo() != null && !attachments.belongs(report.photo(), session.number())) {
            errors.add(new FieldError("photo", "notAFile"));
        }
        if (report.people().isEmpty() && report.others() == 0) {
            errors.add(new FieldError("attendance", "required"));
        }
        var niks = new HashSet<String>();
        for (var i = 0; i < report.people().size(); i++) {
            var person = report.people().get(i);
            if (person.consent()) {
                checkPerson("attendance[" + (i + 1) + "].", person, niks, errors);
            }
        }
        return errors;
    }

    private static void checkPerson(String row, Person person, HashSet<String> niks, List<FieldError> errors) {
        if (person.name() == null) {
            errors.add(new FieldError(row + "name", "required"));
        }
        if (person.wants() == null) {
            errors.add(new FieldError(row + "wants", "required"));
        }
        var nik = person.nik();
        if (nik == null) {
            return;
        }
        if (!PersonalNumber.isOne(nik)) {
            errors.add(new FieldError(row + "nik", "outreach.nik16"));
        } else if (!niks.add(nik)) {
            errors.add(new FieldError(row + "nik", "outreach.nikTwice"));
        }
    }

    /** Asks for another date: after today, and not too long after the campaign's period. */
    Result<Session> move(Session session, LocalDate becomes, String reason) {
        var campaign = campaigns.get(session.number());
        var latest = campaign.ends().plusDays(rules.days(Rule.MOVE_WITHIN, calendar.today()));
        if (!becomes.isAfter(calendar.today())) {
            return Result.refused(Refusal.field("newDate", "outreach.notFuture"));
        }
        if (becomes.isAfter(latest)) {
            return Result.refused(Refusal.field("newDate", "outreach.tooLate", SessionForm.day(latest)));
        }
        sessions.askToMove(session, becomes, reason, currentUser.get().username(), clock.instant());
        events.publishEvent(new OutreachEvent.SessionMoved(
                session.number(), session.id(), areas(session), village(session), session.planned(), becomes, reason));
        return Result.done(session);
    }

    /** Gives a session whose date passed while it was being prepared another one. Refused as {@link #move}. */
    Result<Session> postpone(Session session, LocalDate becomes, String reason) {
        return move(session, becomes, reason).map(asked -> {
            sessions.move(session.id(), false);
            return sessions.get(session.id());
        });
    }

    boolean isPast(Session session) {
        return session.planned().isBefore(calendar.today());
    }

    /** What BPJS made of a wish to register. */
    record Processed(
            long attendee,
            Registration registration,
            @Nullable String reason) {}

    void register(Session session, List<Processed> all) {
        campaigns.lock(session.number());
        all.forEach(one -> attendees.register(one.attendee(), one.registration(), one.reason()));
        sessions.registered(session.id());
        var registered = all.stream()
                .filter(one -> one.registration() == Registration.REGISTERED)
                .count();
        events.publishEvent(new OutreachEvent.RegistrationsProcessed(
                session.number(), session.id(), areas(session), village(session), registered, all.size() - registered));
        finish(session);
    }

    void call(Session session, Map<Long, Answer> answers) {
        campaigns.lock(session.number());
        answers.forEach(attendees::answer);
        events.publishEvent(new OutreachEvent.CalledBack(
                session.number(),
                session.id(),
                areas(session),
                village(session),
                count(answers, Answer.JOINS),
                count(answers, Answer.DECLINES),
                count(answers, Answer.UNREACHABLE)));
        finish(session);
    }

    private static long count(Map<Long, Answer> answers, Answer wanted) {
        return answers.values().stream().filter(answer -> answer == wanted).count();
    }

    /** The campaign is locked, so that of two last steps at once the later one sees that all is done. */
    private void finish(Session session) {
        sessions.finish(session.id());
        if (sessions.of(session.number()).stream().allMatch(one -> one.state() == Session.State.DONE)) {
            cases.reach(session.number(), "measure");
        }
    }

    private static List<String> areas(Session session) {
        return List.of(session.villageCode());
    }

    String village(Session session) {
        return territory.name(session.villageCode());
    }
}
