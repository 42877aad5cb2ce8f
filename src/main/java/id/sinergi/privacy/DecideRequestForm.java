package id.sinergi.privacy;

import id.sinergi.privacy.SubjectRequest.Answer;
import id.sinergi.privacy.SubjectRequest.Article;
import id.sinergi.privacy.SubjectRequest.Decision;
import id.sinergi.registry.PeopleList;
import id.sinergi.registry.PersonalFile;
import id.sinergi.registry.Readings;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Field.Option;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import id.sinergi.worklist.forms.Values;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Disnaker looks the person up and decides: a copy, a proposed correction, or a refusal with its article. */
@Component
class DecideRequestForm implements TaskForm {

    private static final String CORRECTION = "correction";
    private static final String REFUSED = "refused";

    private final RequestForms forms;
    private final RequestRepository repository;
    private final PersonalFile file;
    private final Readings readings;
    private final Clock clock;

    DecideRequestForm(
            RequestForms forms, RequestRepository repository, PersonalFile file, Readings readings, Clock clock) {
        this.forms = forms;
        this.repository = repository;
        this.file = file;
        this.readings = readings;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "privacy.decideRequest";
    }

    @Override
    public String stage() {
        return "lookUp";
    }

    @Override
    public Optional<Instant> dueAt(TaskContext task) {
        return Optional.of(forms.dueAt(task));
    }

    @Override
    public Values kept(Values values) {
        return RequestForms.only(values, "decision", "article");
    }

    @Override
    public List<Field> fields(TaskContext task) {
        var request = forms.request(task);
        var records = forms.records(request);
        readings.asked(PeopleList.REQUEST, Readings.by("case", task.caseNumber()), records.size());
        var fields = new ArrayList<Field>();
        fields.add(forms.about(request));
        fields.add(Field.note(
                "found",
                records.isEmpty()
                        ? "–"
                        : String.join("\n", records.stream().map(forms::record).toList())));
        Optional.ofNullable(request.decision())
                .map(Decision::returned)
                .ifPresent(reason -> fields.add(Field.note("returned", reason)));
        fields.add(Field.choice(
                "decision",
                records.isEmpty()
                        ? forms.options("privacy.decision", "access", REFUSED)
                        : forms.options("privacy.decision", "access", CORRECTION, REFUSED)));
        if (!records.isEmpty()) {
            fields.addAll(correction(records.stream()
                    .map(row -> new Option(Long.toString(row.id()), forms.record(row)))
                    .toList()));
        }
        fields.add(Field.choice("article", forms.options("privacy.article", Article.values()))
                .when("decision", REFUSED));
        fields.add(Field.longText("reason").when("decision", REFUSED));
        return fields;
    }

    private List<Field> correction(List<Option> records) {
        return List.of(
                Field.choice("record", records)
                        .value(records.size() == 1 ? records.getFirst().value() : null)
                        .when("decision", CORRECTION),
                Field.text("name").optional().when("decision", CORRECTION),
                Field.date("birth_date").optional().when("decision", CORRECTION),
                Field.text("birth_place").optional().when("decision", CORRECTION),
                Field.choice("sex", forms.options("worker.sex", "L", "P"))
                        .optional()
                        .when("decision", CORRECTION),
                Field.text("address").optional().when("decision", CORRECTION),
                Field.text("phone").optional().when("decision", CORRECTION),
                Field.choice("work_status", forms.workStatuses()).optional().when("decision", CORRECTION),
                Field.text("employer_name").optional().when("decision", CORRECTION),
                Field.longText("evidence").when("decision", CORRECTION));
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        var answer = Answer.valueOf(values.text("decision").toUpperCase(Locale.ROOT));
        return switch (answer) {
            case ACCESS -> decided(task, answer, new Decision(answer, null, null, null, null, by(task), null, null));
            case REFUSED -> refuse(task, values);
            case CORRECTION -> propose(task, values);
        };
    }

    private Result<Completion> refuse(TaskContext task, Values values) {
        var article = Article.valueOf(values.text("article").toUpperCase(Locale.ROOT));
        if (!article.fits(forms.request(task).kind())) {
            return Result.refused(Refusal.field("article", "privacy.articleNotForKind"));
        }
        var decision = new Decision(Answer.REFUSED, null, article, values.text("reason"), null, by(task), null, null);
        return decided(task, Answer.REFUSED, decision);
    }

    private Result<Completion> propose(TaskContext task, Values values) {
        var id = Long.parseLong(values.text("record"));
        var before = file.correctable(id);
        var after = new HashMap<String, String>();
        for (var field : PersonalFile.CORRECTABLE) {
            var value = values.raw(field);
            if (value != null && !value.toString().equals(before.get(field))) {
                after.put(field, value.toString());
            }
        }
        var decision = new Decision(Answer.CORRECTION, id, null, null, values.text("evidence"), by(task), null, null);
        return file.checked(id, after).then(kept -> {
            kept.entrySet().removeIf(field -> field.getValue().equals(before.get(field.getKey())));
            if (kept.isEmpty()) {
                return Result.refused(Refusal.field("record", "privacy.nothingToCorrect"));
            }
            repository.decide(task.caseNumber(), decision, clock.instant(), before, kept);
            return Result.done(Completion.of("decision", CORRECTION));
        });
    }

    private Result<Completion> decided(TaskContext task, Answer answer, Decision decision) {
        repository.decide(task.caseNumber(), decision, clock.instant(), Map.of(), Map.of());
        return Result.done(Completion.of("decision", answer.name().toLowerCase(Locale.ROOT)));
    }

    private static String by(TaskContext task) {
        return task.user().username();
    }
}
