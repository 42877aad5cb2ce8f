package id.sinergi.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A village's people named employers whose workers are not protected. Published inside the transaction that routes the
 * village's workers; employer compliance takes it up.
 */
public record EmployersNamed(String villageCode, List<Named> employers) {

    public EmployersNamed {
        employers = List.copyOf(employers);
    }

    /**
     * One employer that was named.
     *
     * @param employerId our id, or {@code null} where the registry knows no such employer
     * @param name the name as it was told
     * @param workers how many of the village's workers named it
     */
    public record Named(@Nullable Long employerId, String name, int workers) {}
}
