package id.sinergi.privacy;

import id.sinergi.shared.Auditable;
import id.sinergi.shared.Change;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was done in this module outside of a case, for the trail; nobody's name or NIK stands in it. */
record PrivacyAct(String action, @Nullable String subject, Map<String, String> details, List<Change> changes)
        implements Auditable {

    PrivacyAct(String action, @Nullable String subject, Map<String, String> details) {
        this(action, subject, details, List.of());
    }
}
