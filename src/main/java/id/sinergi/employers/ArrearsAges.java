package id.sinergi.employers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How old open contributions are, in classes that an office sets itself: sources disagree on the usual ones, and none has
 * a meaning in law.
 */
@Component
public class ArrearsAges {

    private final List<Age> ages;

    /** @param ends the last month of each class but the last, ascending from 1 */
    ArrearsAges(@Value("${sinergi.arrears.ages:3,6,12}") int[] ends) {
        var all = new ArrayList<Age>();
        var from = 1;
        for (var end : ends) {
            if (end < from) {
                throw new IllegalArgumentException("sinergi.arrears.ages must ascend from 1");
            }
            all.add(new Age(from, end));
            from = end + 1;
        }
        all.add(new Age(from, null));
        ages = List.copyOf(all);
    }

    /**
     * Months since a day of payment passed, begun ones counting.
     *
     * @param to {@code null} for the last class
     */
    public record Age(int from, @Nullable Integer to) {

        /** As it stands in addresses: "4-6", "13-". */
        public String code() {
            return from + "-" + (to == null ? "" : to);
        }

        /** Whether a month due on {@code dueOn} is of this age on {@code today}. */
        public boolean includes(LocalDate dueOn, LocalDate today) {
            return dueOn.isBefore(before(today)) && (to == null || !dueOn.isBefore(notBefore(today)));
        }

        /** The day before which such a month was due. */
        LocalDate before(LocalDate today) {
            return today.minusMonths(from - 1L);
        }

        /** The first day on which such a month may have been due. */
        LocalDate notBefore(LocalDate today) {
            return to == null ? LocalDate.EPOCH : today.minusMonths(to);
        }
    }

    public List<Age> all() {
        return ages;
    }

    public Optional<Age> ofCode(@Nullable String code) {
        return ages.stream().filter(age -> age.code().equals(code)).findFirst();
    }

    /** The class of a month that was due; none where its day of payment has not passed. */
    public Optional<Age> of(LocalDate dueOn, LocalDate today) {
        return ages.stream().filter(age -> age.includes(dueOn, today)).findFirst();
    }
}
