package id.sinergi.protection;

import id.sinergi.rates.Contributions;
import id.sinergi.rates.Share;
import id.sinergi.rates.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What the people of a list cost, line by line, by the rates of each month. */
@Component
class Costing {

    private static final int YEAR = 12;

    private final Contributions contributions;
    private final FundingRepository funding;
    private final Clock clock;

    Costing(Contributions contributions, FundingRepository funding, Clock clock) {
        this.contributions = contributions;
        this.funding = funding;
        this.clock = clock;
    }

    /** The lines of {@code months} months from {@code start}: months in a row that cost the same are one. */
    List<CostLine> lines(Map<Work, Integer> people, YearMonth start, int months, boolean relieved) {
        var lines = new ArrayList<CostLine>();
        for (var work : Work.values()) {
            var count = people.getOrDefault(work, 0);
            if (count > 0) {
                lines.addAll(lines(work, count, start, months, relieved));
            }
        }
        return List.copyOf(lines);
    }

    /** Whole rupiah of the first month and of twelve months from {@code start}, for all of {@code people}. */
    Cost cost(Map<Work, Integer> people, YearMonth start, int months, boolean relieved) {
        var lines = lines(people, start, months, relieved);
        return new Cost(
                total(lines(people, start, 1, relieved)),
                total(lines(people, start, YEAR, relieved)),
                total(lines),
                lines);
    }

    /** What one person costs over the period; whole rupiah. */
    long person(Work work, YearMonth start, int months, boolean relieved) {
        return total(lines(work, 1, start, months, relieved));
    }

    /** Rupiah for twelve months of a list that was proposed with {@code proposed}. */
    long yearly(List<CostLine> proposed, ProtectionList list) {
        var people = new EnumMap<Work, Integer>(Work.class);
        proposed.forEach(line -> people.put(line.work(), line.people()));
        var relieved = funding.relief(list.kind(), LocalDate.ofInstant(list.proposedAt(), clock.getZone()))
                .relieved();
        return total(lines(people, list.start(), YEAR, relieved));
    }

    private List<CostLine> lines(Work work, int people, YearMonth start, int months, boolean relieved) {
        var byMonth = IntStream.range(0, months)
                .mapToObj(start::plusMonths)
                .map(month -> contributions.basic(month, work, relieved))
                .toList();
        var lines = new ArrayList<CostLine>();
        for (var from = 0; from < months; ) {
            var shares = byMonth.get(from);
            var length = run(byMonth, from);
            for (var share : shares) {
                lines.add(line(work, people, start.plusMonths(from), length, share));
            }
            from += length;
        }
        return lines;
    }

    private static int run(List<List<Share>> byMonth, int from) {
        var end = from;
        while (end < byMonth.size() && byMonth.get(end).equals(byMonth.get(from))) {
            end++;
        }
        return end - from;
    }

    private static CostLine line(Work work, int people, YearMonth start, int months, Share share) {
        return new CostLine(work, people, start, months, share.program(), share.full(), share.payable(), share.basis());
    }

    private static long total(List<CostLine> lines) {
        return lines.stream().mapToLong(CostLine::total).sum();
    }
}
