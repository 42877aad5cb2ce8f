package id.sinergi.enforcement;

import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.Cases;
import id.sinergi.compliance.Standing;
import id.sinergi.compliance.Standings;
import id.sinergi.enforcement.Figures.StepCount;
import id.sinergi.enforcement.Shown.What;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases of employers that the current user sees, counted today. */
@Service
public class Enforcement {

    static final List<String> STEPS = List.of("verify", "guidance", "warning1", "warning2", "fine", "denial", "lift");

    private static final Comparator<Line> SOONEST =
            Comparator.comparing(Line::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Standings standings;
    private final Cases cases;
    private final Calendar calendar;

    Enforcement(Standings standings, Cases cases, Calendar calendar) {
        this.standings = standings;
        this.cases = cases;
        this.calendar = calendar;
    }

    /** The figures with the list behind one of them. */
    public record View(Figures figures, Shown shown, List<Line> lines) {}

    /** The figures, and the cases that {@code shown} counts: next steps soonest first, others longest waiting first. */
    @Transactional(readOnly = true)
    public View view(Shown shown) {
        var files = cases.visible(standings.numbers());
        var today = calendar.today();
        var all = standings.of(files.keySet()).stream()
                .map(one -> line(one, Objects.requireNonNull(files.get(one.caseNumber())), today))
                .toList();
        var order = shown.what() == What.NEXT
                ? SOONEST.thenComparing(Line::caseNumber)
                : Comparator.comparing(Line::since).thenComparing(Line::caseNumber);
        return new View(
                figures(all, today),
                shown,
                all.stream().filter(shown.test()).sorted(order).toList());
    }

    /** Names of the employers in the register, by the numbers of their cases. */
    public Map<String, String> employers(Collection<String> cases) {
        return standings.of(cases).stream().collect(Collectors.toMap(Standing::caseNumber, Standing::employer));
    }

    private static Line line(Standing one, CaseFile file, LocalDate today) {
        var next = file.isOpen() ? one.next() : null;
        var from = next == null ? null : next.from();
        return new Line(
                one.caseNumber(),
                file.subject(),
                one.employer(),
                file.isOpen(),
                one.step(),
                one.since(),
                Math.max(0, ChronoUnit.DAYS.between(one.since(), today)),
                next == null ? null : Objects.requireNonNullElse(next.then(), next.step()),
                from,
                next != null && next.then() == null && (from == null || !from.isAfter(today)),
                one.claimed(),
                one.recovered(),
                one.undelivered(),
                "complied".equals(file.outcome()));
    }

    private static Figures figures(List<Line> all, LocalDate today) {
        return new Figures(
                today,
                count(all, Shown.ALL.test()),
                steps(all, What.STEP),
                all.stream().filter(Line::open).mapToLong(Line::claimed).sum(),
                all.stream().mapToLong(Line::recovered).sum(),
                steps(all, What.COMPLIED),
                count(all, new Shown(What.UNDELIVERED, null, null).test()),
                count(all, new Shown(What.NEXT, null, null).test()));
    }

    private static List<StepCount> steps(List<Line> all, What what) {
        return STEPS.stream().map(step -> step(all, what, step)).toList();
    }

    private static StepCount step(List<Line> all, What what, @Nullable String step) {
        var lines = all.stream().filter(new Shown(what, step, null).test()).toList();
        Map<Age, Long> byAge = lines.stream()
                .collect(Collectors.groupingBy(Line::age, () -> new EnumMap<>(Age.class), Collectors.counting()));
        return new StepCount(Objects.requireNonNullElse(step, ""), lines.size(), byAge);
    }

    private static long count(List<Line> all, Predicate<Line> test) {
        return all.stream().filter(test).count();
    }
}
