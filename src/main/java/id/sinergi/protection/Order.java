package id.sinergi.protection;

import id.sinergi.registry.Beneficiaries.Wanted;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a list is to be made of.
 *
 * @param source id of the funding source
 * @param start first contribution month
 * @param months 1 to 12
 * @param wanted who is looked for among those routed to a subsidy
 * @param expected how many people whoever asks has seen, or {@code null}: another number refuses the list
 */
public record Order(
        long source,
        String name,
        YearMonth start,
        int months,
        Wanted wanted,
        @Nullable Integer expected) {}
