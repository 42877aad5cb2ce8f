package id.sinergi.outreach;

import id.sinergi.engine.ProcessRuntime;
import id.sinergi.registry.Prospects;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Field.Option;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * DPMD, or the kecamatan of a kelurahan, finds the place and invites: by a letter, which the process has checked and sent.
 * Sessions that began before letters invited to them run by a diagram without it.
 */
@Component
class PreparePlaceForm extends SessionForm {

    private static final List<Option> HOURS = IntStream.rangeClosed(7, 20)
            .mapToObj("%02d:00"::formatted)
            .map(hour -> new Option(hour, hour.replace(':', '.')))
            .toList();
    /** Drawn in the diagram since letters invite. */
    private static final String INVITED_BY = "invitationLetter";

    private static final int LARGEST_INVITATION = 100_000;

    private final SessionRepository sessions;
    private final Prospects prospects;
    private final InvitationLetters invitations;
    private final ProcessRuntime engine;

    PreparePlaceForm(
            SessionRepository sessions,
            SessionWork work,
            Prospects prospects,
            InvitationLetters invitations,
            ProcessRuntime engine,
            Texts texts) {
        super(sessions, work, texts);
        this.prospects = prospects;
        this.invitations = invitations;
        this.engine = engine;
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
        var fields = new ArrayList<Field>();
        fields.add(Field.note("about", about(session)));
        fields.add(Field.note(
                "people", texts.get(people == 0 ? "outreach.nobodyYet" : "outreach.peopleToInvite", people)));
        if (byLetter(task) && work.isPast(session)) {
            fields.add(Field.date("newDate"));
            fields.add(Field.longText("reason"));
        }
        fields.add(Field.text("place").value(session.place()));
        fields.add(Field.integer("invited").max(LARGEST_INVITATION).value(session.invited()));
        fields.add(Field.choice("time", HOURS).optional().value(session.hour()));
        return fields;
    }

    private boolean byLetter(TaskContext task) {
        return engine.isDrawn(task.taskId(), INVITED_BY);
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        var session = session(task);
        if (!byLetter(task)) {
            place(session, values);
            sessions.placeReady(session.id());
            return Result.done(Completion.plain());
        }
        if (values.number("invited") == 0) {
            return Result.refused(Refusal.field("invited", "outreach.notPositive"));
        }
        return timely(session, values).map(one -> {
            place(one, values);
            invitations.draft(session(task), task.user());
            return Completion.plain();
        });
    }

    private void place(Session session, Values values) {
        sessions.place(
                session.id(),
                values.text("place"),
                (int) values.number("invited"),
                values.optionalText("time").orElse(session.hour()));
    }

    private Result<Session> timely(Session session, Values values) {
        return work.isPast(session)
                ? work.postpone(session, values.date("newDate"), values.text("reason"))
                : Result.done(session);
    }

    @Override
    public Optional<LocalDate> due(TaskContext task) {
        return Optional.of(work.prepareBy(session(task)));
    }
}
