package id.sinergi.imports;

import id.sinergi.imports.kinds.Merged;
import id.sinergi.shared.Auditable;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file was taken over into the registry; published in the transaction that stored its rows. */
public record ImportFinished(
        UUID importId,
        String kind,
        @Nullable String villageCode,
        String sha256,
        long read,
        long accepted,
        long rejected,
        long duplicates)
        implements Auditable {

    static ImportFinished of(ImportJob job, StagingRepository.Counts counts, Merged merged) {
        return new ImportFinished(
                job.id(),
                job.kind(),
                job.villageCode(),
                job.sha256(),
                counts.read(),
                counts.accepted(),
                counts.rejected(),
                merged.duplicates());
    }

    @Override
    public String action() {
        return "import.finished";
    }

    @Override
    public String subject() {
        return importId.toString();
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "kind", kind,
                "village", villageCode == null ? "" : villageCode,
                "sha256", sha256,
                "read", Long.toString(read),
                "accepted", Long.toString(accepted),
                "rejected", Long.toString(rejected),
                "duplicates", Long.toString(duplicates));
    }
}
