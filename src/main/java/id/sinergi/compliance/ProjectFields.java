package id.sinergi.compliance;

import id.sinergi.shared.Refusal;
import id.sinergi.worklist.forms.Values;
import org.jspecify.annotations.Nullable;

/** The construction project of a finding: all of it or nothing, and only where the finding is about one. */
final class ProjectFields {

    private ProjectFields() {}

    /** Refused per field with {@code required} where a part is missing, {@code onlyJakon} where the kind is another. */
    static Finding.@Nullable Project read(String prefix, Values row) {
        if (!row.has("project") && !row.has("contractValue") && !row.has("workOrder")) {
            return null;
        }
        if (!row.text("kind").equals(FindingKind.JAKON.name())) {
            throw Refusal.field(prefix + "project", "onlyJakon").raise();
        }
        for (var part : new String[] {"project", "contractValue", "workOrder"}) {
            if (!row.has(part) || (part.equals("contractValue") && row.number(part) == 0)) {
                throw Refusal.field(prefix + part, "required").raise();
            }
        }
        return new Finding.Project(row.text("project"), row.number("contractValue"), row.date("workOrder"));
    }
}
