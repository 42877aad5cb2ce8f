package id.sinergi.village;

import id.sinergi.registry.Duplicates;
import id.sinergi.registry.Duplicates.Duplicate;
import id.sinergi.registry.Duplicates.Judgement;
import id.sinergi.registry.WorkerRow;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Field.Option;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import id.sinergi.worklist.forms.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A person judges every pair of records that may be one. What is judged is never asked again. All pairs are asked at
 * once, since the case goes on afterwards; only beyond {@link #MOST} do the rest stay open, count once, and come again.
 */
@Component
class ResolveDuplicatesForm implements TaskForm {

    /** Most pairs in one form. */
    static final int MOST = 500;

    private static final String PAIR = "pair";
    private static final String HERE = "same_here";
    private static final String ELSEWHERE = "same_elsewhere";
    private static final String DIFFERENT = "different";

    private final FormParts parts;
    private final Duplicates duplicates;

    ResolveDuplicatesForm(FormParts parts, Duplicates duplicates) {
        this.parts = parts;
        this.duplicates = duplicates;
    }

    @Override
    public String key() {
        return "village.resolveDuplicates";
    }

    @Override
    public String stage() {
        return "duplicates";
    }

    @Override
    public List<Field> fields(TaskContext task) {
        var collection = parts.collection(task.caseNumber());
        var all = duplicates.asked(collection.villageCode(), MOST);
        var pairs = all.stream().limit(MOST).toList();
        var fields = new ArrayList<>(FormParts.notes(
                "open", (long) pairs.size(), "later", all.size() > MOST ? Long.valueOf(all.size() - MOST) : null));
        pairs.forEach(pair -> fields.add(question(pair, collection.villageCode())));
        if (!pairs.isEmpty()) {
            fields.add(Field.longText("reason"));
        }
        return fields;
    }

    private Field question(Duplicate pair, String village) {
        var options = Stream.of(HERE, ELSEWHERE, DIFFERENT)
                .map(value -> new Option(value, parts.text(answer(value, pair))))
                .toList();
        return Field.choice(PAIR + pair.id(), options)
                .labelled(parts.text(
                        "form.village.resolveDuplicates.pair",
                        here(pair, village).name(),
                        there(pair, village).name()))
                .about(here(pair, village) == pair.a() ? pair.beside() : pair.turned());
    }

    /** Two records of one village are told apart by where they stand. */
    private static String answer(String value, Duplicate pair) {
        var inside = pair.a().villageCode().equals(pair.b().villageCode()) && !value.equals(DIFFERENT);
        return "form.village.resolveDuplicates." + value + (inside ? ".inside" : "");
    }

    private static WorkerRow here(Duplicate pair, String village) {
        return pair.a().villageCode().equals(village) ? pair.a() : pair.b();
    }

    private static WorkerRow there(Duplicate pair, String village) {
        return here(pair, village) == pair.a() ? pair.b() : pair.a();
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        var village = parts.collection(task.caseNumber()).villageCode();
        var result = Result.done(Judgement.DIFFERENT);
        for (var pair : duplicates.open(village)) {
            if (values.has(PAIR + pair.id())) {
                result = result.then(before -> named(pair, judge(pair, village, values)));
            }
        }
        return result.map(judged -> Completion.plain());
    }

    /** What is wrong with the record to keep is wrong with the answer about the pair. */
    private static Result<Judgement> named(Duplicate pair, Result<Judgement> result) {
        return result instanceof Result.Refused<Judgement>(var refusal)
                        && refusal.errors().stream()
                                .anyMatch(error -> error.field().equals("keep"))
                ? Result.refused(Refusal.field(
                        PAIR + pair.id(), refusal.errors().getFirst().code()))
                : result;
    }

    private Result<Judgement> judge(Duplicate pair, String village, Values values) {
        var reason = values.text("reason");
        return switch (values.text(PAIR + pair.id())) {
            case HERE ->
                duplicates.judge(pair.id(), Judgement.SAME, here(pair, village).id(), reason);
            case ELSEWHERE ->
                duplicates.judge(pair.id(), Judgement.SAME, there(pair, village).id(), reason);
            case DIFFERENT -> duplicates.judge(pair.id(), Judgement.DIFFERENT, null, reason);
            default -> Result.refused(Refusal.field(PAIR + pair.id(), "notAnOption"));
        };
    }
}
