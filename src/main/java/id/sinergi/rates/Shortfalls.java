package id.sinergi.rates;

import id.sinergi.rates.Shortfall.OfContract;
import id.sinergi.rates.Shortfall.OfWages;
import id.sinergi.rates.WageRepository.Rate;
import id.sinergi.rates.WageRepository.Slice;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What should have been paid, line by line, by the rates, ceilings and reliefs of each month: {@code domain.md} 2. */
@Service
public class Shortfalls {

    /** The pension contribution alone has a ceiling (PP 45/2015 Art 29). */
    private static final Program WITH_CEILING = Program.JP;

    private static final int MOST_MONTHS = 120;
    private static final int MOST_WORKERS = 1_000_000;
    private static final long MOST_WAGE = 1_000_000_000L;
    private static final long MOST_VALUE = 100_000_000_000_000L;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final WageRepository repository;

    Shortfalls(WageRepository repository) {
        this.repository = repository;
    }

    /**
     * Months in a row that are counted alike are one line; lines that come to nothing are left out.
     *
     * @return refused by field {@code to}, {@code workers}, {@code wage}, {@code reported}, {@code programs}, {@code
     *     value} or {@code on}; {@code rates.monthUnknown} where no rate of a month is on record
     */
    public Result<List<AmountLine>> of(Shortfall shortfall) {
        return switch (shortfall) {
            case OfWages wages -> wages(wages);
            case OfContract contract -> contract(contract);
        };
    }

    /** Whole rupiah of all lines. */
    public static long total(List<AmountLine> lines) {
        return lines.stream().mapToLong(AmountLine::amount).sum();
    }

    private Result<List<AmountLine>> wages(OfWages terms) {
        var months = terms.months();
        if (months < 1 || months > MOST_MONTHS) {
            return Result.refused(Refusal.field("to", months < 1 ? "rates.backwards" : "rates.months", MOST_MONTHS));
        }
        if (terms.workers() < 1 || terms.workers() > MOST_WORKERS) {
            return Result.refused(Refusal.field("workers", "rates.range", 1, MOST_WORKERS));
        }
        if (terms.wage() < 1 || terms.wage() > MOST_WAGE) {
            return Result.refused(Refusal.field("wage", "rates.range", 1, MOST_WAGE));
        }
        if (terms.reported() < 0 || terms.reported() >= terms.wage()) {
            return Result.refused(Refusal.field("reported", "rates.reported"));
        }
        if (terms.programs().isEmpty()) {
            return Result.refused(Refusal.field("programs", "required"));
        }
        var lines = new ArrayList<AmountLine>();
        for (var month = terms.from(); !month.isAfter(terms.to()); month = month.plusMonths(1)) {
            var unknown = month(month, terms, lines);
            if (unknown) {
                return Result.refused(Refusal.invalid("rates.monthUnknown", month.toString()));
            }
        }
        return Result.done(inARow(lines));
    }

    /** Adds the month's lines; true where a rate or a ceiling of it is not on record. */
    private boolean month(YearMonth month, OfWages terms, List<AmountLine> lines) {
        var day = month.atDay(1);
        var rates = repository.rates(day, terms.risk()).stream()
                .filter(rate -> terms.programs().contains(rate.program()))
                .sorted(Comparator.comparing(Rate::program).thenComparing(Rate::payer))
                .toList();
        if (rates.stream().map(Rate::program).distinct().count()
                < terms.programs().size()) {
            return true;
        }
        for (var rate : rates) {
            var base = terms.wage() - terms.reported();
            var basis = rate.basis();
            if (rate.program() == WITH_CEILING) {
                var ceiling = repository.ceiling(rate.program(), day);
                if (ceiling.isEmpty()) {
                    return true;
                }
                var most = ceiling.get().ceiling();
                base = Math.min(terms.wage(), most) - Math.min(terms.reported(), most);
                basis += "; " + ceiling.get().basis();
            }
            if (base > 0) {
                lines.add(line(month, terms, rate, base, basis));
            }
        }
        return false;
    }

    private static AmountLine line(YearMonth month, OfWages terms, Rate rate, long base, String basis) {
        var relief = terms.labourIntensive() ? rate.relief() : null;
        return relief == null
                ? AmountLine.of(month, rate.program(), rate.payer(), terms.workers(), base, rate.percent(), basis)
                : AmountLine.of(
                        month,
                        rate.program(),
                        rate.payer(),
                        terms.workers(),
                        base,
                        rate.percent()
                                .multiply(BigDecimal.valueOf(100L - relief))
                                .divide(HUNDRED),
                        basis + "; " + rate.reliefBasis());
    }

    /** One line for months in a row that are counted alike, by the first of them. */
    private static List<AmountLine> inARow(List<AmountLine> lines) {
        var merged = new ArrayList<AmountLine>();
        for (var line : lines) {
            var at = merged.size() - 1;
            while (at >= 0 && !merged.get(at).goesOnWith(line)) {
                at--;
            }
            if (at < 0) {
                merged.add(line);
            } else {
                merged.set(at, merged.get(at).upTo(line));
            }
        }
        return List.copyOf(merged);
    }

    private Result<List<AmountLine>> contract(OfContract contract) {
        if (contract.value() < 1 || contract.value() > MOST_VALUE) {
            return Result.refused(Refusal.field("value", "rates.range", 1, MOST_VALUE));
        }
        var slices = repository.slices(contract.on());
        if (slices.isEmpty()) {
            return Result.refused(Refusal.invalid(
                    "rates.monthUnknown", YearMonth.from(contract.on()).toString()));
        }
        return Result.done(Stream.of(Program.JKK, Program.JKM)
                .flatMap(program -> slices(program, slices, contract.value(), contract.on()))
                .toList());
    }

    private static Stream<AmountLine> slices(Program program, List<Slice> all, long value, LocalDate on) {
        var slices = all.stream().filter(slice -> slice.program() == program).toList();
        var lines = new ArrayList<AmountLine>();
        for (var i = 0; i < slices.size() && slices.get(i).above() < value; i++) {
            var slice = slices.get(i);
            var end = i + 1 < slices.size() ? Math.min(value, slices.get(i + 1).above()) : value;
            lines.add(AmountLine.of(
                    YearMonth.from(on),
                    program,
                    Payer.EMPLOYER,
                    1,
                    end - slice.above(),
                    slice.percent(),
                    slice.basis()));
        }
        return lines.stream();
    }
}
