package id.sinergi.outreach;

import id.sinergi.outreach.Attendee.Wish;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Field.Option;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** BPJS or the village officer records the session, or moves it. */
@Component
class HoldSessionForm extends SessionForm {

    private static final int MOST_PEOPLE = 500;
    private static final int LONGEST_NUMBER = 30;
    private static final int MOST_OTHERS = 100_000;
    private static final String HELD = "held";
    private static final String MOVED = "moved";

    HoldSessionForm(SessionRepository sessions, SessionWork work, Texts texts) {
        super(sessions, work, texts);
    }

    @Override
    public String key() {
        return "outreach.holdSession";
    }

    @Override
    public List<Field> fields(TaskContext task) {
        var session = session(task);
        var fields = new ArrayList<Field>();
        fields.add(Field.note("about", about(session)));
        if (session.speaker() != null) {
            fields.add(Field.note("speaker", session.speaker()));
        }
        fields.add(Field.choice("session", options("outcome.", List.of(HELD, MOVED))));
        fields.add(Field.date("date").value(session.planned()).when("session", HELD));
        fields.add(Field.text("place").value(session.place()).when("session", HELD));
        fields.add(Field.file("photo").optional().when("session", HELD));
        fields.add(Field.rows("attendance", MOST_PEOPLE, columns()).optional().when("session", HELD));
        fields.add(Field.integer("others").max(MOST_OTHERS).optional().when("session", HELD));
        fields.add(Field.date("newDate").when("session", MOVED));
        fields.add(Field.longText("reason").when("session", MOVED));
        return fields;
    }

    private List<Field> columns() {
        return List.of(
                Field.name("name").optional(),
                Field.personalNumber("nik").optional(),
                Field.phone("phone").max(LONGEST_NUMBER).optional(),
                Field.choice("wants", options("outreach.wants.", List.of("yes", "undecided", "no")))
                        .optional(),
                Field.yes("consent").optional());
    }

    private List<Option> options(String prefix, List<String> codes) {
        return codes.stream()
                .map(code -> new Option(code, texts.get(prefix + code)))
                .toList();
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        var session = session(task);
        var outcome = Completion.of("session", values.text("session"));
        if (values.text("session").equals(MOVED)) {
            return work.move(session, values.date("newDate"), values.text("reason"))
                    .map(moved -> outcome);
        }
        return work.hold(session, report(values)).map(held -> outcome);
    }

    private static SessionWork.Report report(Values values) {
        return new SessionWork.Report(
                values.date("date"),
                values.text("place"),
                values.optionalText("photo").map(UUID::fromString).orElse(null),
                values.rows("attendance").stream().map(HoldSessionForm::person).toList(),
                (int) values.number("others", 0));
    }

    private static SessionWork.Person person(Values row) {
        return new SessionWork.Person(
                row.optionalText("name").orElse(null),
                row.optionalText("nik")
                        .map(nik -> nik.replaceAll("[\\s.'-]", ""))
                        .orElse(null),
                row.optionalText("phone").orElse(null),
                row.optionalText("wants")
                        .map(wish -> Wish.valueOf(wish.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                row.yes("consent"));
    }

    /** The list of people stands in one place only, where it can be erased: neither in the task nor in the trail. */
    @Override
    public Values kept(Values values) {
        var kept = new HashMap<>(values.byName());
        kept.remove("attendance");
        return new Values(kept);
    }

    @Override
    public Optional<LocalDate> due(TaskContext task) {
        return Optional.of(session(task).planned());
    }
}
