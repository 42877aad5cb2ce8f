package id.sinergi.outreach;

import id.sinergi.outreach.Attendee.Answer;
import id.sinergi.outreach.Attendee.Registration;
import id.sinergi.outreach.Attendee.Wish;
import id.sinergi.registry.PeopleList;
import id.sinergi.registry.Readings;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Field.Option;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * BPJS says of each who wanted to register what became of it. Those who made up their minds on a call meanwhile stand
 * here too, but need no answer: the call may come after this.
 */
@Component
class ProcessRegistrationsForm extends SessionForm {

    private static final String REGISTERED = "registered";
    private static final String REJECTED = "rejected";

    private final AttendeeRepository attendees;
    private final Readings readings;

    ProcessRegistrationsForm(
            SessionRepository sessions,
            AttendeeRepository attendees,
            Readings readings,
            SessionWork work,
            Texts texts) {
        super(sessions, work, texts);
        this.attendees = attendees;
        this.readings = readings;
    }

    @Override
    public String key() {
        return "outreach.processRegistrations";
    }

    @Override
    public List<Field> fields(TaskContext task) {
        var session = session(task);
        var fields = new ArrayList<Field>();
        fields.add(Field.note("about", about(session)));
        var candidates = candidates(session);
        readings.asked(PeopleList.ATTENDANCE, Readings.by("session", session.id()), candidates.size());
        if (candidates.isEmpty()) {
            fields.add(Field.note("nobody", texts.get("outreach.nobodyWants")));
        }
        var options = Stream.of(REGISTERED, REJECTED)
                .map(code -> new Option(code, texts.get("outreach.registration." + code)))
                .toList();
        for (var person : candidates) {
            var choice = Field.choice(field(person), options).labelled(person.shown());
            fields.add(person.wants() == Wish.YES ? choice : choice.optional());
            fields.add(Field.text(reason(person))
                    .when(field(person), REJECTED)
                    .labelled(texts.get("outreach.rejectionOf", person.name())));
        }
        return fields;
    }

    private List<Attendee> candidates(Session session) {
        return attendees.of(session.id()).stream()
                .filter(person -> person.wants() == Wish.YES || person.answer() == Answer.JOINS)
                .toList();
    }

    private static String field(Attendee person) {
        return "r" + person.id();
    }

    private static String reason(Attendee person) {
        return "r" + person.id() + "Reason";
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        var session = session(task);
        work.register(
                session,
                candidates(session).stream()
                        .filter(person -> values.has(field(person)))
                        .map(person -> new SessionWork.Processed(
                                person.id(),
                                values.text(field(person)).equals(REGISTERED)
                                        ? Registration.REGISTERED
                                        : Registration.REJECTED,
                                values.optionalText(reason(person)).orElse(null)))
                        .toList());
        return Result.done(Completion.plain());
    }
}
