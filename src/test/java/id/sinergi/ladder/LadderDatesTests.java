package id.sinergi.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.calendar.WorkingDays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.core.io.ClassPathResource;

/**
 * Last days worked out apart from our code, with what is skipped on the way: PP 86/2013 Art 6, 7 and 10(5), by the joint
 * decrees' holidays and collective leave of 2025 to 2027 ({@code reference/holidays.csv}). In a pause no day counts; an
 * extension adds working days; each row names its source.
 */
class LadderDatesTests {

    private static final WorkingDays DAYS = new WorkingDays(holidays(true));
    private static final WorkingDays WITH_LEAVE = new WorkingDays(holidays(false));

    @ParameterizedTest(name = "{0} from {1} {3} to {2}: {4}")
    @CsvFileSource(resources = "/ladder/dates.csv", delimiter = ';', numLinesToSkip = 1)
    void ends(String what, LocalDate start, LocalDate end, @Nullable String moves, String working, String source) {
        assertThat(end(what, start, moves == null ? List.of() : moves(moves))).isEqualTo(end);
        assertThat(source).isNotBlank();
    }

    private static LocalDate end(String what, LocalDate start, List<ClockEntry> moves) {
        var early = start.minusDays(3);
        return switch (what) {
            case "warning-receipt", "warning-paused" ->
                ladder(true, DAYS)
                        .warningEnds(notice(Notice.Kind.WARNING1, early, start), moves)
                        .orElseThrow();
            case "warning-working" ->
                ladder(true, WITH_LEAVE)
                        .warningEnds(notice(Notice.Kind.WARNING1, early, start), moves)
                        .orElseThrow();
            case "warning-letter" ->
                ladder(false, DAYS)
                        .warningEnds(notice(Notice.Kind.WARNING2, start, start.plusDays(5)), moves)
                        .orElseThrow();
            case "guidance", "guidance-extended", "guidance-paused", "guidance-both" ->
                ladder(true, DAYS)
                        .answerBy(notice(Notice.Kind.GUIDANCE, start, start.plusDays(2)), moves)
                        .orElseThrow();
            case "fineBy" -> ladder(true, DAYS).fineBy(start);
            case "fineDue" -> ladder(true, DAYS).fineDue(start);
            default -> throw new IllegalArgumentException(what);
        };
    }

    /** {@code +3} is an extension by three working days, {@code 2026-04-22..2026-04-27} a pause from the first day to the last. */
    private static List<ClockEntry> moves(String text) {
        return Arrays.stream(text.split(" "))
                .map(move -> move.startsWith("+")
                        ? new ClockEntry(
                                1,
                                ClockEntry.Kind.EXTENDED,
                                LocalDate.EPOCH,
                                null,
                                Integer.parseInt(move.substring(1)),
                                "",
                                null,
                                "")
                        : new ClockEntry(
                                1,
                                ClockEntry.Kind.PAUSED,
                                LocalDate.parse(move.substring(0, 10)),
                                LocalDate.parse(move.substring(12)),
                                0,
                                "",
                                null,
                                ""))
                .toList();
    }

    private static SanctionLadder ladder(boolean receipt, WorkingDays days) {
        return new SanctionLadder(
                new Rules(7, 10, receipt, new BigDecimal("0.1"), "", 30, 15, BigDecimal.TWO, "", true),
                new LadderSteps(LocalDate.EPOCH, List.of()),
                days);
    }

    private static Notice notice(Notice.Kind kind, LocalDate letter, LocalDate received) {
        return new Notice(1, "KP", kind, UUID.randomUUID(), "1", letter, letter, received, null, 1);
    }

    private static Set<LocalDate> holidays(boolean collectiveLeave) {
        try {
            return new ClassPathResource("reference/holidays.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> collectiveLeave || !line.endsWith("collective_leave"))
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
