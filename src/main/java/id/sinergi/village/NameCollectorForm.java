package id.sinergi.village;

import id.sinergi.identity.Accounts;
import id.sinergi.shared.Result;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Field.Option;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import id.sinergi.worklist.forms.Values;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The office names the village officer who collects, or does it itself where there is none. */
@Component
class NameCollectorForm implements TaskForm {

    private final FormParts parts;
    private final CollectionRepository collections;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    NameCollectorForm(
            FormParts parts, CollectionRepository collections, Accounts accounts, ApplicationEventPublisher events) {
        this.parts = parts;
        this.collections = collections;
        this.accounts = accounts;
        this.events = events;
    }

    @Override
    public String key() {
        return "village.nameCollector";
    }

    @Override
    public String stage() {
        return "appoint";
    }

    @Override
    public List<Field> fields(TaskContext task) {
        var collection = parts.collection(task.caseNumber());
        var officers = accounts.members("DESA_OFFICER", collection.villageCode()).stream()
                .map(user -> new Option(user.username(), user.name()))
                .toList();
        var fields = new ArrayList<>(FormParts.notes(
                "targetDate", collection.round().targetDate(),
                "instructions", collection.round().instructions(),
                "residents", parts.counts(collection).residents()));
        fields.add(Field.choice("collector", parts.outcomes("named", "none")));
        fields.add(Field.choice("officer", officers)
                .when("collector", "named")
                .value(officers.size() == 1 ? officers.getFirst().value() : null));
        fields.add(Field.integer("expected").optional().value(collection.expected()));
        return fields;
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        var collection = parts.collection(task.caseNumber());
        var officer = values.optionalText("officer").orElse(null);
        var expected = values.has("expected") ? Long.valueOf(values.number("expected")) : collection.expected();
        collections.collector(collection, officer, expected);
        events.publishEvent(VillageEvent.collectorNamed(task.caseNumber(), officer));
        return Result.done(Completion.of("collector", values.text("collector")));
    }
}
