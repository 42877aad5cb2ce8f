package id.sinergi.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.calendar.WorkingDays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.core.io.ClassPathResource;

/**
 * Last days worked out apart from our code, with what is skipped on the way: PP 86/2013 Art 6, 7 and 10(5), by the joint
 * decrees' holidays and collective leave of 2025 to 2027 ({@code reference/holidays.csv}).
 */
class LadderDatesTests {

    private static final WorkingDays DAYS = new WorkingDays(holidays());

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvFileSource(resources = "/compliance/dates.csv", delimiter = ';', numLinesToSkip = 1)
    void ends(String what, LocalDate start, LocalDate end, String working) {
        assertThat(end(what, start)).isEqualTo(end);
    }

    private static LocalDate end(String what, LocalDate start) {
        var early = start.minusDays(3);
        return switch (what) {
            case "warning-receipt" ->
                ladder(true)
                        .warningEnds(notice(Notice.Kind.WARNING1, early, start))
                        .orElseThrow();
            case "warning-letter" ->
                ladder(false)
                        .warningEnds(notice(Notice.Kind.WARNING2, start, start.plusDays(5)))
                        .orElseThrow();
            case "guidance" -> ladder(true).answerBy(notice(Notice.Kind.GUIDANCE, start, start.plusDays(2)));
            case "fineBy" -> ladder(true).fineBy(start);
            case "fineDue" -> ladder(true).fineDue(start);
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static SanctionLadder ladder(boolean receipt) {
        return new SanctionLadder(
                new Rules(7, 10, receipt, new BigDecimal("0.1"), "", 30, 15, BigDecimal.TWO, ""), DAYS);
    }

    private static Notice notice(Notice.Kind kind, LocalDate letter, LocalDate received) {
        return new Notice(1, "KP", kind, UUID.randomUUID(), "1", letter, letter, received, null, 1);
    }

    private static Set<LocalDate> holidays() {
        try {
            return new ClassPathResource("reference/holidays.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
