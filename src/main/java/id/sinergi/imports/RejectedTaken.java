package id.sinergi.imports;

import id.sinergi.shared.Auditable;
import java.util.Map;

/** Somebody took the rejected rows of a file away to mend them: personal data left the system. */
public record RejectedTaken(ImportJob job) implements Auditable {

    @Override
    public String action() {
        return "import.rejectedTaken";
    }

    @Override
    public String subject() {
        return job.id().toString();
    }

    @Override
    public Map<String, String> details() {
        var village = job.villageCode();
        return Map.of(
                "kind", job.kind(), "village", village == null ? "" : village, "rows", Long.toString(job.rejected()));
    }
}
