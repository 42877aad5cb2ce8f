package id.sinergi.outreach;

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
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** BPJS names the speaker and the material; the form says what the law promises on that day, and what it does not. */
@Component
class PrepareSpeakerForm extends SessionForm {

    /** Kinds of material, each with the message key {@code material.<code>}. */
    static final List<String> MATERIALS = List.of("bpu_basic", "bpu_savings", "employer", "construction");

    private final SessionRepository sessions;
    private final OutreachRuleRepository rules;

    PrepareSpeakerForm(SessionRepository sessions, OutreachRuleRepository rules, SessionWork work, Texts texts) {
        super(sessions, work, texts);
        this.sessions = sessions;
        this.rules = rules;
    }

    @Override
    public String key() {
        return "outreach.prepareSpeaker";
    }

    @Override
    public List<Field> fields(TaskContext task) {
        var session = session(task);
        return List.of(
                Field.note("about", about(session)),
                Field.note("may", facts(session, "MAY")),
                Field.note("mustNot", facts(session, "MUST_NOT")),
                Field.name("speaker").value(session.speaker()),
                Field.choice(
                                "material",
                                MATERIALS.stream()
                                        .map(code -> new Option(code, texts.get("material." + code)))
                                        .toList())
                        .value(session.material()));
    }

    private String facts(Session session, String kind) {
        return rules.facts(session.planned()).stream()
                .filter(fact -> fact.kind().equals(kind))
                .map(fact -> fact.say(Texts.locale()))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        sessions.speaker(session(task).id(), values.text("speaker"), values.text("material"));
        return Result.done(Completion.plain());
    }

    @Override
    public Optional<LocalDate> due(TaskContext task) {
        return Optional.of(work.prepareBy(session(task)));
    }
}
