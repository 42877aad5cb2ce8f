package id.sinergi.village;

import id.sinergi.registry.VillageData;
import id.sinergi.registry.VillageData.Duplicate;
import id.sinergi.registry.VillageData.Judgement;
import id.sinergi.registry.WorkerRow;
import id.sinergi.shared.Result;
import id.sinergi.territory.Territory;
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
    private final VillageData data;
    private final Territory territory;

    ResolveDuplicatesForm(FormParts parts, VillageData data, Territory territory) {
        this.parts = parts;
        this.data = data;
        this.territory = territory;
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
        var all = data.openDuplicates(collection.villageCode());
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
                .map(value -> new Option(value, parts.text("form.village.resolveDuplicates." + value)))
                .toList();
        return Field.choice(PAIR + pair.id(), options)
                .labelled(parts.text(
                        "form.village.resolveDuplicates.pair", show(here(pair, village)), show(there(pair, village))));
    }

    private String show(WorkerRow row) {
        return parts.text(
                "form.village.person", row.name(), row.nik(), row.birthDate(), territory.name(row.villageCode()));
    }

    private static WorkerRow here(Duplicate pair, String village) {
        return pair.a().villageCode().equals(village) ? pair.a() : pair.b();
    }

    private static WorkerRow there(Duplicate pair, String village) {
        return pair.a().villageCode().equals(village) ? pair.b() : pair.a();
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        var village = parts.collection(task.caseNumber()).villageCode();
        var result = Result.done(Judgement.DIFFERENT);
        for (var pair : data.openDuplicates(village)) {
            if (values.has(PAIR + pair.id())) {
                result = result.then(before -> judge(pair, village, values));
            }
        }
        return result.map(judged -> Completion.plain());
    }

    private Result<Judgement> judge(Duplicate pair, String village, Values values) {
        var reason = values.text("reason");
        return switch (values.text(PAIR + pair.id())) {
            case HERE ->
                data.judgeDuplicate(
                        pair.id(), Judgement.SAME, here(pair, village).id(), reason);
            case ELSEWHERE ->
                data.judgeDuplicate(
                        pair.id(), Judgement.SAME, there(pair, village).id(), reason);
            default -> data.judgeDuplicate(pair.id(), Judgement.DIFFERENT, null, reason);
        };
    }
}
