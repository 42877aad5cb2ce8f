package id.sinergi.outreach;

import id.sinergi.registry.Prospects;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Field.Option;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** DPMD, or the kecamatan of a kelurahan, finds the place and invites. */
@Component
class PreparePlaceForm extends SessionForm {

    private static final List<Option> HOURS = IntStream.rangeClosed(7, 20)
            .mapToObj("%02d:00"::formatted)
            .map(hour -> new Option(hour, hour.replace(':', '.')))
            .toList();
    private static final int LARGEST_INVITATION = 100_000;

    private final SessionRepository sessions;
    private final Prospects prospects;

    PreparePlaceForm(SessionRepository sessions, SessionWork work, Prospects prospects, Texts texts) {
        super(sessions, work, texts);
        this.prospects = prospects;
        this.sessions = sessions;
    }

    @Override
    public String key() {
        return "outreach.preparePlace";
    }

    @Override
    public List<Field> fields(TaskContext task) {
        var session = session(task);
        var people = prospects.byVillage().getOrDefault(session.villageCode(), 0L);
        return List.of(
                Field.note("about", about(session)),
                Field.note("people", texts.get(people == 0 ? "outreach.nobodyYet" : "outreach.peopleToInvite", people)),
                Field.text("place").value(session.place()),
                Field.integer("invited").max(LARGEST_INVITATION).value(session.invited()),
                Field.choice("time", HOURS).optional().value(session.hour()));
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        var session = session(task);
        sessions.place(
                session.id(),
                values.text("place"),
                (int) values.number("invited"),
                values.optionalText("time").orElse(session.hour()));
        return Result.done(Completion.plain());
    }

    @Override
    public Optional<LocalDate> due(TaskContext task) {
        return Optional.of(work.prepareBy(session(task)));
    }
}
