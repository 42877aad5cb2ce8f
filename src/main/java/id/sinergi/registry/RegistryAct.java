package id.sinergi.registry;

import id.sinergi.shared.Auditable;
import id.sinergi.shared.Change;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was done to one record of the registry, for the trail; the subject is our own id, never a NIK. */
record RegistryAct(String action, @Nullable String subject, Map<String, String> details, List<Change> changes)
        implements Auditable {

    RegistryAct(String action, long id, Map<String, String> details) {
        this(action, Long.toString(id), details, List.of());
    }
}
