package id.sinergi.rates;

import id.sinergi.rates.Shortfall.OfContract;
import id.sinergi.rates.Shortfall.OfWages;
import id.sinergi.rates.WageRepository.Rate;
import id.sinergi.rates.WageRepository.Slice;
import id.sinergi.shared.Plausible;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** Nobody owes for a month before it, as of months that are reported. */
    private static final YearMonth FIRST_MONTH = YearMonth.of(1950, 1);

    private final WageRepository repository;
    private final Clock clock;

    Shortfalls(WageRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Months in a row that are counted alike are one line; lines that come to nothing are left out.
     *
     * @return refused by field {@code from}, {@code to} ({@code month.range}: none after this one), {@code workers}, {@code
     *     wage}, {@code reported}, {@code firstWage}, {@code lastWage}, {@code programs}, {@code contractValue} or {@code on}
     *     ({@code implausible}); {@code rates.monthUnknown} where no rate of a month is on record
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
        return wrong(terms).<Result<List<AmountLine>>>map(Result::refused).orElseGet(() -> counted(terms));
    }

    private Optional<Refusal> wrong(OfWages terms) {
        var months = terms.months();
        if (months < 1 || months > MOST_MONTHS) {
            return Optional.of(Refusal.field("to", months < 1 ? "rates.backwards" : "rates.months", MOST_MONTHS));
        }
        var outside = outside(terms);
        if (!outside.isEmpty()) {
            return Optional.of(Refusal.fields(outside));
        }
        if (terms.workers() < 1 || terms.workers() > MOST_WORKERS) {
            return Optional.of(Refusal.field("workers", "rates.range", 1, MOST_WORKERS));
        }
        if (terms.wage() < 1 || terms.wage() > MOST_WAGE) {
            return Optional.of(Refusal.field("wage", "rates.range", 1, MOST_WAGE));
        }
        if (terms.reported() < 0 || terms.reported() >= terms.wage()) {
            return Optional.of(Refusal.field("reported", "rates.reported"));
        }
        if (isNoPart(terms.firstWage(), terms)) {
            return Optional.of(Refusal.field("firstWage", "rates.partial"));
        }
        if (isNoPart(terms.lastWage(), terms)) {
            return Optional.of(Refusal.field("lastWage", "rates.partial"));
        }
        return terms.programs().isEmpty() ? Optional.of(Refusal.field("programs", "required")) : Optional.empty();
    }

    private List<FieldError> outside(OfWages terms) {
        var now = YearMonth.now(clock);
        var outside = new ArrayList<FieldError>();
        if (terms.from().isBefore(FIRST_MONTH) || terms.from().isAfter(now)) {
            outside.add(new FieldError("from", "month.range"));
        }
        if (terms.to().isAfter(now)) {
            outside.add(new FieldError("to", "month.range"));
        }
        return outside;
    }

    private static boolean isNoPart(@Nullable Long partial, OfWages terms) {
        return partial != null && (partial < 1 || partial > terms.wage());
    }

    private Result<List<AmountLine>> counted(OfWages terms) {
        var known = repository.rates(terms.from().atDay(1), terms.to().atDay(1), terms.risk()).stream()
                .filter(rate -> terms.programs().contains(rate.program()))
                .filter(rate -> rate.program() != WITH_CEILING || rate.ceiling() != null)
                .collect(Collectors.groupingBy(rate -> YearMonth.from(rate.month())));
        var lines = new ArrayList<AmountLine>();
        for (var month = terms.from(); !month.isAfter(terms.to()); month = month.plusMonths(1)) {
            var rates = known.getOrDefault(month, List.of());
            if (rates.stream().map(Rate::program).distinct().count()
                    < terms.programs().size()) {
                return Result.refused(Refusal.invalid("rates.monthUnknown", month));
            }
            lines.addAll(month(month, terms, rates));
        }
        return Result.done(inARow(lines));
    }

    private static List<AmountLine> month(YearMonth month, OfWages terms, List<Rate> rates) {
        var wage = terms.wageOf(month);
        return rates.stream()
                .sorted(Comparator.comparing(Rate::program).thenComparing(Rate::payer))
                .map(rate -> line(month, terms, rate, wage))
                .filter(line -> line.base() > 0)
                .toList();
    }

    private static AmountLine line(YearMonth month, OfWages terms, Rate rate, long wage) {
        var most = rate.program() == WITH_CEILING ? Objects.requireNonNull(rate.ceiling()) : Long.valueOf(wage);
        var base = Math.min(wage, most) - Math.min(terms.reported(), most);
        var basis = rate.program() == WITH_CEILING ? rate.basis() + "; " + rate.ceilingBasis() : rate.basis();
        return line(month, terms, rate, base, basis);
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
            return Result.refused(Refusal.field("contractValue", "rates.range", 1, MOST_VALUE));
        }
        var wrong = Plausible.wrongPlan("on", contract.on(), LocalDate.now(clock));
        if (wrong.isPresent()) {
            return Result.refused(Refusal.fields(List.of(wrong.get())));
        }
        var slices = repository.slices(contract.on());
        if (slices.isEmpty()) {
            return Result.refused(Refusal.invalid("rates.monthUnknown", YearMonth.from(contract.on())));
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
