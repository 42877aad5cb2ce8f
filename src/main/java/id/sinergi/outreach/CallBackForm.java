package id.sinergi.outreach;

import id.sinergi.identity.Agency;
import id.sinergi.outreach.Attendee.Answer;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The village officer calls those who had not made up their minds. */
@Component
class CallBackForm extends SessionForm {

    private final AttendeeRepository attendees;
    private final Readings readings;

    CallBackForm(
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
        return "outreach.callBack";
    }

    @Override
    public List<Field> fields(TaskContext task) {
        var session = session(task);
        // Only the village, which has to call, needs the number in full.
        var calls = task.user().agency() == Agency.DESA;
        var options = Arrays.stream(Answer.values())
                .map(answer -> answer.name().toLowerCase(Locale.ROOT))
                .map(code -> new Option(code, texts.get("outreach.answer." + code)))
                .toList();
        var fields = new ArrayList<Field>();
        fields.add(Field.note("about", about(session)));
        var people = undecided(session);
        readings.asked(PeopleList.ATTENDANCE, Readings.by("session", session.id()), people.size());
        people.forEach(person ->
                fields.add(Field.choice(field(person), options).labelled(calls ? person.callable() : person.shown())));
        return fields;
    }

    private List<Attendee> undecided(Session session) {
        return attendees.of(session.id()).stream()
                .filter(person -> person.wants() == Wish.UNDECIDED)
                .toList();
    }

    private static String field(Attendee person) {
        return "c" + person.id();
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        var session = session(task);
        var answers = new HashMap<Long, Answer>();
        undecided(session)
                .forEach(person -> answers.put(
                        person.id(), Answer.valueOf(values.text(field(person)).toUpperCase(Locale.ROOT))));
        work.call(session, answers);
        return Result.done(Completion.plain());
    }
}
