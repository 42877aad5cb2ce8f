package id.sinergi.rates;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * The basic contribution (JKK and JKM, lowest band) of non-wage workers, month by month as the law of that month has it:
 * {@code domain.md} 2.2.
 */
@Service
public class Contributions {

    private final RateRepository repository;

    Contributions(RateRepository repository) {
        this.repository = repository;
    }

    /** Occupations (numbers of {@code occupations.csv}) that are transport work. */
    public Set<Short> transport() {
        return repository.transport();
    }

    /**
     * What one person owes for {@code month}, by programme.
     *
     * @param relieved whether the payer may have the relief; never so for APBN and APBD (PP 50/2025 Art 4)
     */
    public List<Share> basic(YearMonth month, Work work, boolean relieved) {
        var first = month.atDay(1);
        var relief = relieved ? repository.relief(work, first) : null;
        return repository.basic(first).stream()
                .map(rate -> relief == null
                        ? new Share(rate.program(), rate.amount(), rate.amount(), rate.basis())
                        : new Share(
                                rate.program(),
                                rate.amount(),
                                rate.amount() - rate.amount() * relief.percent() / 100,
                                rate.basis() + "; " + relief.basis()))
                .toList();
    }
}
