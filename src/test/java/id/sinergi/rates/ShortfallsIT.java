package id.sinergi.rates;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.IntegrationTest;
import id.sinergi.rates.Shortfall.OfContract;
import id.sinergi.rates.Shortfall.OfWages;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Amounts worked out by hand; their sources are in {@code domain.md} 2.1 and 2.3, their working beside each. */
@IntegrationTest
class ShortfallsIT {

    @Autowired
    Shortfalls shortfalls;

    @ParameterizedTest
    @CsvFileSource(resources = "/rates/wages.csv", delimiter = ';', numLinesToSkip = 1)
    void ofWages(
            YearMonth from,
            YearMonth to,
            int workers,
            long wage,
            long reported,
            String programs,
            int risk,
            boolean labourIntensive,
            Long first,
            Long last,
            long total) {
        var set = Arrays.stream(programs.split(" "))
                .map(Program::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Program.class)));
        var lines = shortfalls
                .of(new OfWages(
                        from, to, workers, wage, reported, set, Risk.values()[risk - 1], labourIntensive, first, last))
                .orThrow();
        assertThat(Shortfalls.total(lines)).isEqualTo(total);
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.amount()).isEqualTo(line.each() * line.workers() * line.months()));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/rates/contracts.csv", delimiter = ';', numLinesToSkip = 1)
    void ofAContract(long value, long jkk, long jkm) {
        var lines =
                shortfalls.of(new OfContract(value, LocalDate.of(2026, 5, 4))).orThrow();
        assertThat(sum(lines, Program.JKK)).isEqualTo(jkk);
        assertThat(sum(lines, Program.JKM)).isEqualTo(jkm);
        assertThat(lines.stream()
                        .filter(line -> line.program() == Program.JKK)
                        .mapToLong(AmountLine::base)
                        .sum())
                .as("the slices together are the contract")
                .isEqualTo(value);
    }

    private static long sum(List<AmountLine> lines, Program program) {
        return Shortfalls.total(
                lines.stream().filter(line -> line.program() == program).toList());
    }

    @Test
    void aLineSaysHowItComesAbout() {
        var terms = new OfWages(
                YearMonth.of(2026, 2), YearMonth.of(2026, 4), 4, 12_000_000, 0, Set.of(Program.JP), Risk.LOW, false);
        var lines = shortfalls.of(terms).orThrow();
        assertThat(lines)
                .extracting(AmountLine::payer)
                .containsExactly(Payer.EMPLOYER, Payer.WORKER, Payer.EMPLOYER, Payer.WORKER);
        assertThat(lines).extracting(AmountLine::months).containsExactly(1, 1, 2, 2);
        assertThat(lines.getFirst().base()).isEqualTo(10_547_400);
        assertThat(lines.getLast().base()).isEqualTo(11_086_300);
        assertThat(lines.getLast().basis()).contains("PP 45/2015 Pasal 28", "B/1226/022026");
    }

    @Test
    void whatCannotBeCountedIsRefusedInWords() {
        var good = new OfWages(
                YearMonth.of(2025, 1), YearMonth.of(2025, 2), 1, 100, 0, Set.of(Program.JP), Risk.LOW, false);
        assertThat(code(good)).isEmpty();
        assertThat(code(with(good, YearMonth.of(2024, 12), 1, 100, 0, good.programs())))
                .isEqualTo("rates.backwards");
        assertThat(code(with(good, YearMonth.of(2035, 1), 1, 100, 0, good.programs())))
                .isEqualTo("rates.months");
        assertThat(code(with(good, good.to(), 0, 100, 0, good.programs()))).isEqualTo("rates.range");
        assertThat(code(with(good, good.to(), 1, 0, 0, good.programs()))).isEqualTo("rates.range");
        assertThat(code(with(good, good.to(), 1, 100, 100, good.programs()))).isEqualTo("rates.reported");
        assertThat(code(with(good, good.to(), 1, 100, -1, good.programs()))).isEqualTo("rates.reported");
        assertThat(code(with(good, good.to(), 1, 100, 0, Set.of()))).isEqualTo("required");
        assertThat(code(partial(good, 101L, null))).isEqualTo("rates.partial");
        assertThat(code(partial(good, null, 0L))).isEqualTo("rates.partial");
        assertThat(code(new OfContract(0, LocalDate.of(2026, 1, 5)))).isEqualTo("rates.range");
        assertThat(code(new OfContract(5, LocalDate.of(2015, 6, 30)))).isEqualTo("rates.monthUnknown");
    }

    /** Before its first ceiling the pension contribution is not guessed; the others are counted. */
    @Test
    void aMonthWithoutACeilingOnRecordIsNotGuessed() {
        var before = YearMonth.of(2023, 2);
        var terms = new OfWages(before, before, 1, 3_000_000, 0, Set.of(Program.JHT, Program.JP), Risk.LOW, false);
        assertThat(code(terms)).isEqualTo("rates.monthUnknown");
        assertThat(code(with(terms, before, 1, 3_000_000, 0, Set.of(Program.JHT))))
                .isEmpty();
    }

    private static OfWages with(
            OfWages like, YearMonth to, int workers, long wage, long reported, Set<Program> programs) {
        return new OfWages(like.from(), to, workers, wage, reported, programs, like.risk(), like.labourIntensive());
    }

    private static OfWages partial(OfWages like, Long first, Long last) {
        return new OfWages(like.from(), like.to(), 1, like.wage(), 0, like.programs(), like.risk(), false, first, last);
    }

    private String code(Shortfall shortfall) {
        if (shortfalls.of(shortfall) instanceof Result.Refused<List<AmountLine>>(Refusal no)) {
            return no.errors().isEmpty() ? no.code() : no.errors().getFirst().code();
        }
        return "";
    }
}
