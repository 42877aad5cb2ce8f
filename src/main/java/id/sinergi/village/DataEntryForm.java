package id.sinergi.village;

import id.sinergi.entry.Entries;
import id.sinergi.imports.ImportJob;
import id.sinergi.imports.Imports;
import id.sinergi.registry.ResidentsFile;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.village.Collection.HandedIn;
import id.sinergi.village.Collection.Method;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Field.Option;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import id.sinergi.worklist.forms.Values;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hands in the village's workers: an import of a file, or records typed one by one. */
abstract class DataEntryForm implements TaskForm {

    private static final int NEWEST_IMPORTS = 50;

    private final Parts parts;

    DataEntryForm(Parts parts) {
        this.parts = parts;
    }

    /** What both forms work with. */
    @Component
    record Parts(
            FormParts form,
            CollectionRepository collections,
            Imports imports,
            Entries entries,
            ApplicationEventPublisher events,
            Clock clock) {}

    @Override
    public String stage() {
        return "collect";
    }

    @Override
    public Optional<LocalDate> due(TaskContext task) {
        return Optional.of(parts.form.collection(task.caseNumber()).round().targetDate());
    }

    @Override
    public List<Field> fields(TaskContext task) {
        var collection = parts.form.collection(task.caseNumber());
        var uploads = uploads(collection);
        var entered = parts.entries.completed(task.caseNumber());
        var fields = new ArrayList<>(parts.form.orders(collection));
        fields.add(Field.choice(
                        "method",
                        List.of(
                                new Option("upload", parts.form.text("form.village.dataEntry.upload")),
                                new Option("forms", parts.form.text("form.village.dataEntry.forms"))))
                .value(entered > 0 && uploads.isEmpty() ? "forms" : "upload"));
        fields.add(Field.choice("importId", uploads.stream().map(this::option).toList())
                .when("method", "upload")
                .value(uploads.isEmpty() ? null : uploads.getFirst().id().toString()));
        fields.add(Field.integer("records").when("method", "forms").value(entered > 0 ? Long.valueOf(entered) : null));
        return fields;
    }

    /** Finished imports of this village since the case was opened, newest first. */
    private List<ImportJob> uploads(Collection collection) {
        return parts.imports.recent(collection.villageCode(), NEWEST_IMPORTS).stream()
                .filter(job -> job.kind().equals(ResidentsFile.CODE)
                        && job.state() == ImportJob.State.DONE
                        && !job.queuedAt().isBefore(collection.openedAt()))
                .toList();
    }

    private Option option(ImportJob job) {
        return new Option(
                job.id().toString(),
                parts.form.text("form.village.dataEntry.import", job.fileName(), job.accepted(), job.rejected()));
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        var collection = parts.form.collection(task.caseNumber());
        return handedIn(task, values, collection).map(data -> {
            parts.collections.handedIn(collection, data);
            parts.events.publishEvent(VillageEvent.handedIn(task.caseNumber(), data));
            return Completion.plain();
        });
    }

    private Result<HandedIn> handedIn(TaskContext task, Values values, Collection collection) {
        var by = task.user().username();
        if (values.text("method").equals("forms")) {
            var records = values.number("records");
            var known = parts.form.counts(collection).residents();
            if (records > known) {
                return Result.refused(Refusal.invalid("village.fewerOnRegister", records, known));
            }
            return accepted(new HandedIn(Method.FORMS, null, records, 0, by, null, parts.clock.instant()));
        }
        var job = uploads(collection).stream()
                .filter(upload -> upload.id().toString().equals(values.text("importId")))
                .findFirst()
                .orElseThrow();
        return accepted(new HandedIn(
                Method.UPLOAD, job.id(), job.accepted(), job.rejected(), by, job.by(), parts.clock.instant()));
    }

    private static Result<HandedIn> accepted(HandedIn data) {
        return data.accepted() > 0 ? Result.done(data) : Result.refused(Refusal.invalid("village.nothingAccepted"));
    }

    /** By the village officer. */
    @Component
    static class EnterData extends DataEntryForm {

        private final FormParts form;

        EnterData(Parts parts) {
            super(parts);
            this.form = parts.form();
        }

        @Override
        public String key() {
            return "village.enterData";
        }

        @Override
        public Optional<String> detail(TaskContext task) {
            return Optional.ofNullable(form.collection(task.caseNumber()).collector())
                    .map(form::name);
        }
    }

    /** By the office itself, where the village has no officer. */
    @Component
    static class CollectDirectly extends DataEntryForm {

        CollectDirectly(Parts parts) {
            super(parts);
        }

        @Override
        public String key() {
            return "village.collectDirectly";
        }
    }
}
