package id.sinergi.employers;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which employers a list shows; what is {@code null} or {@code false} narrows nothing.
 *
 * @param text words of a name in any order, also misspelt, or a whole NPP or NIB
 * @param area code of a village or district
 * @param inArrears only those with contributions open after their day of payment
 * @param unregistered only those without a number at BPJS
 * @param age only those whose oldest open month is of this age
 * @param openCase only those about whom the user sees an open case, or only the others
 * @param only no others than these
 */
public record EmployerFilter(
        @Nullable String text,
        @Nullable String area,
        boolean inArrears,
        boolean unregistered,
        ArrearsAges.@Nullable Age age,
        @Nullable Boolean openCase,
        @Nullable Collection<Long> only) {

    public EmployerFilter {
        only = only == null ? null : List.copyOf(only);
    }

    public static EmployerFilter of(@Nullable String text, @Nullable String area) {
        return new EmployerFilter(text, area, false, false, null, null, null);
    }

    public static EmployerFilter debtors() {
        return of(null, null).inArrears(true);
    }

    public EmployerFilter inArrears(boolean wanted) {
        return new EmployerFilter(text, area, wanted, unregistered, age, openCase, only);
    }

    public EmployerFilter unregistered(boolean wanted) {
        return new EmployerFilter(text, area, inArrears, wanted, age, openCase, only);
    }

    public EmployerFilter age(ArrearsAges.@Nullable Age wanted) {
        return new EmployerFilter(text, area, inArrears, unregistered, wanted, openCase, only);
    }

    public EmployerFilter openCase(@Nullable Boolean wanted) {
        return new EmployerFilter(text, area, inArrears, unregistered, age, wanted, only);
    }

    public EmployerFilter only(Collection<Long> ids) {
        return new EmployerFilter(text, area, inArrears, unregistered, age, openCase, ids);
    }

    /** Whether it asks about money. */
    boolean looksAtArrears() {
        return inArrears || age != null;
    }
}
