package id.sinergi.employers;

import id.sinergi.shared.Auditable;
import id.sinergi.shared.Change;
import java.util.List;
import java.util.Map;

/** What was done to an employer's record, for the trail; the subject is our own id. */
record EmployerAct(String action, String subject, Map<String, String> details, List<Change> changes)
        implements Auditable {

    EmployerAct(String action, long id, Map<String, String> details, List<Change> changes) {
        this(action, Long.toString(id), details, changes);
    }
}
