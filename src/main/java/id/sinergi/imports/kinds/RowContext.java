package id.sinergi.imports.kinds;

import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known while the rows of one file are judged.
 *
 * @param regency code of the regency, such as {@code 74.02}
 * @param villages codes of all villages
 * @param covered whether a village lies in the scope of the one who brings the data
 * @param village the village of the whole file, or {@code null}
 */
public record RowContext(
        String regency,
        LocalDate today,
        Set<String> villages,
        Predicate<String> covered,
        @Nullable String village) {

    public static RowContext of(
            Territory territory, LocalDate today, Predicate<String> covered, @Nullable String village) {
        return new RowContext(
                territory.regency().code(),
                today,
                territory.villages(null).stream().map(Village::code).collect(Collectors.toUnmodifiableSet()),
                covered,
                village);
    }
}
