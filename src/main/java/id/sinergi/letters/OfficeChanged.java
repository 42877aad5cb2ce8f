package id.sinergi.letters;

import id.sinergi.identity.Agency;
import id.sinergi.shared.Auditable;
import id.sinergi.shared.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Letterhead or signatory of an agency was changed, from what to what. */
record OfficeChanged(String action, String subject, Map<String, String> details, List<Change> changes)
        implements Auditable {

    static OfficeChanged of(Agency agency, Office before, Office after) {
        var changes = new ArrayList<Change>();
        note(changes, "government", before.government(), after.government());
        note(changes, "address", before.address(), after.address());
        note(changes, "place", before.place(), after.place());
        note(changes, "title", before.signatory().title(), after.signatory().title());
        note(changes, "name", before.signatory().name(), after.signatory().name());
        note(changes, "nip", before.signatory().nip(), after.signatory().nip());
        return new OfficeChanged(
                "letter.officeChanged",
                agency.name(),
                Map.of("agency", agency.name(), "date", after.validFrom().toString()),
                changes);
    }

    private static void note(List<Change> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change("letter." + field, before, after));
        }
    }
}
