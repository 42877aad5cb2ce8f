package id.sinergi.coverage;

import id.sinergi.coverage.FigureRepository.Day;
import id.sinergi.registry.Headcount;
import id.sinergi.shared.Plausible;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who counts and who is protected, as stored, within what the user may see. Never looks at a person. */
@Service
public class Coverage {

    private final FigureRepository figures;
    private final OfficialRepository official;
    private final Targets targets;
    private final Headcount headcount;
    private final Territory territory;
    private final FigureScope scope;
    private final Clock clock;

    Coverage(
            FigureRepository figures,
            OfficialRepository official,
            Targets targets,
            Headcount headcount,
            Territory territory,
            FigureScope scope,
            Clock clock) {
        this.figures = figures;
        this.official = official;
        this.targets = targets;
        this.headcount = headcount;
        this.territory = territory;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param at {@code null} for today
     * @param area code of a village, district or the regency; {@code null} for all that the user sees
     * @param segment {@code PU}, {@code BPU} or {@code JAKON}; {@code null} for all
     */
    public record Question(
            @Nullable LocalDate at,
            @Nullable String area,
            @Nullable String segment) {}

    /** The figures of an area with those of each of its villages. */
    public record Answer(CoverageFigures figures, List<CoverageFigures.Area> villages) {}

    /** The figures of an area; refused like {@link #answer}. */
    public Result<CoverageFigures> at(@Nullable LocalDate at, @Nullable String area) {
        return answer(new Question(at, area, null)).map(Answer::figures);
    }

    /**
     * Reads at most 1,044 stored rows, whatever the number of people.
     *
     * @return refused with {@code area.unknown} where there is no such area or it is not for this user, and by field
     *     {@code at} or {@code segment}
     */
    public Result<Answer> answer(Question question) {
        var at = question.at() == null ? LocalDate.now(clock) : question.at();
        var wrong = Plausible.wrong("at", at);
        if (wrong.isPresent()) {
            return Result.refused(Refusal.fields(List.of(wrong.get())));
        }
        if (question.segment() != null && !Sheet.SEGMENTS.contains(question.segment())) {
            return Result.refused(Refusal.field("segment", "coverage.segment"));
        }
        return scope.areas(question.area()).map(areas -> answer(at, areas, question.segment()));
    }

    private Answer answer(LocalDate at, List<String> areas, @Nullable String segment) {
        var day = figures.day(at);
        var all = new Sheet(day.map(found -> figures.cells(found.at(), FigureScope.patterns(areas)))
                .orElse(List.of()));
        var sheet = all.of(segment);
        var whole = scope.isWhole(areas);
        var villages = sheet.villages(villages(areas));
        var answer = new CoverageFigures(
                at,
                day.map(Day::at).orElse(null),
                day.map(Day::countedAt).orElse(null),
                day.map(Day::frozen).orElse(false),
                sheet.total(),
                all.segments(),
                whole ? sheet.districts(territory.districts()) : villages,
                whole ? official.latest(at, segment).orElse(null) : null,
                targets.of(areas, at).orElse(null));
        return new Answer(answer, villages);
    }

    /** The whole of an area on the latest {@code most} stored dates, oldest first; refused like {@link #answer}. */
    public Result<List<CoverageFigures.Point>> trend(Question question, int most) {
        return scope.areas(question.area())
                .map(areas ->
                        figures
                                .sums(LocalDate.now(clock), FigureScope.patterns(areas), question.segment(), most)
                                .stream()
                                .map(sum -> new CoverageFigures.Point(
                                        sum.at(), CoverageFigures.Numbers.of(sum.eligible(), sum.active())))
                                .toList());
    }

    /** The ages, in years, of those who count. */
    public Headcount.Ages ages() {
        return headcount.ages();
    }

    /** The villages the user sees with most people not registered, as last counted; largest gap first. */
    public List<CoverageFigures.Area> gaps(int most) {
        return answer(new Question(null, null, null)).orThrow().villages().stream()
                .sorted(Comparator.comparingLong(CoverageFigures.Area::unregistered)
                        .reversed()
                        .thenComparing(CoverageFigures.Area::code))
                .limit(most)
                .toList();
    }

    private List<Village> villages(Collection<String> areas) {
        return areas.stream()
                .flatMap(area -> territory.villages(area).stream())
                .distinct()
                .toList();
    }
}
