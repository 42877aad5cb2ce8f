package id.sinergi.massletters;

import id.sinergi.shared.Auditable;
import java.util.Map;

/** What happens to a batch as a whole; what is done in a case stands in the case's own history. */
record BatchEvent(String action, String subject, Map<String, String> details) implements Auditable {

    static BatchEvent begun(long id, String formKey, int count) {
        return new BatchEvent(
                "massletters.begun", Long.toString(id), Map.of("task", formKey, "count", Integer.toString(count)));
    }

    static BatchEvent finished(Batch batch) {
        return new BatchEvent(
                "massletters.finished",
                Long.toString(batch.id()),
                Map.of(
                        "task", batch.formKey(),
                        "count", Long.toString(batch.done()),
                        "refused", Long.toString(batch.refused())));
    }

    static BatchEvent taken(long id, int count) {
        return new BatchEvent("massletters.taken", Long.toString(id), Map.of("count", Integer.toString(count)));
    }
}
