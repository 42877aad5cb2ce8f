package id.sinergi.imports;

import id.sinergi.shared.Auditable;
import java.util.Map;

/** A file was taken in and nothing of it was stored. */
record ImportFailed(ImportJob job, String reason) implements Auditable {

    @Override
    public String action() {
        return "import.failed";
    }

    @Override
    public String subject() {
        return job.id().toString();
    }

    @Override
    public Map<String, String> details() {
        var village = job.villageCode();
        return Map.of(
                "kind",
                job.kind(),
                "village",
                village == null ? "" : village,
                "sha256",
                job.sha256(),
                "refusal",
                reason);
    }
}
