package id.sinergi.templates;

import id.sinergi.shared.Auditable;
import id.sinergi.shared.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The words of a kind of letter were changed, from what to what. */
record TemplateChanged(String action, String subject, Map<String, String> details, List<Change> changes)
        implements Auditable {

    static TemplateChanged of(LetterTemplate before, LetterTemplate after) {
        var changes = new ArrayList<Change>();
        note(changes, "classification", before.classification(), after.classification());
        note(changes, "attachments", before.attachments(), after.attachments());
        note(changes, "subject", before.subject(), after.subject());
        note(changes, "addressee", before.addressee(), after.addressee());
        note(changes, "body", before.body(), after.body());
        note(changes, "copies", String.join("; ", before.copies()), String.join("; ", after.copies()));
        return new TemplateChanged(
                "letter.templateChanged",
                after.kind(),
                Map.of(
                        "kind", after.kind(),
                        "version", Integer.toString(after.version()),
                        "date", after.validFrom().toString()),
                changes);
    }

    private static void note(List<Change> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change("letter." + field, before, after));
        }
    }
}
