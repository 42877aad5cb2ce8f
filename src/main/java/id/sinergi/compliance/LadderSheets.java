package id.sinergi.compliance;

import id.sinergi.calendar.Calendar;
import id.sinergi.calendar.WorkingDays;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.Cases;
import id.sinergi.compliance.LadderSheet.ClockSheet;
import id.sinergi.compliance.LadderSheet.DayOff;
import id.sinergi.compliance.LadderSheet.Row;
import id.sinergi.compliance.LadderSheet.State;
import id.sinergi.ladder.Ladder;
import id.sinergi.ladder.LadderSteps;
import id.sinergi.ladder.LawfulSteps;
import id.sinergi.ladder.Notice;
import id.sinergi.ladder.SanctionLadder;
import id.sinergi.ladder.Step;
import id.sinergi.shared.Act;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts the ladder of a case together, for its page and for programs. */
@Service
public class LadderSheets {

    private final Overviews overviews;
    private final Ladders ladders;
    private final LawfulSteps lawful;
    private final Clocks clocks;
    private final Cases cases;
    private final Calendar calendar;
    private final Texts texts;

    LadderSheets(
            Overviews overviews,
            Ladders ladders,
            LawfulSteps lawful,
            Clocks clocks,
            Cases cases,
            Calendar calendar,
            Texts texts) {
        this.overviews = overviews;
        this.ladders = ladders;
        this.lawful = lawful;
        this.clocks = clocks;
        this.cases = cases;
        this.calendar = calendar;
        this.texts = texts;
    }

    /** The case's ladder, if the current user may see it; {@code case.unknown} otherwise. */
    @Act
    public Result<LadderSheet> of(String caseNumber) {
        return overviews.of(caseNumber).then(overview -> cases.find(caseNumber).map(file -> sheet(file, overview)));
    }

    private LadderSheet sheet(CaseFile file, Overview overview) {
        var rules = ladders.rules(file.number());
        var ladder = ladders.load(file.number());
        var next = overview.next();
        return new LadderSheet(
                overview.openedOn(),
                rules.steps().validFrom(),
                rules.steps().rungs().stream()
                        .map(rung -> row(file.isOpen(), rules, ladder, overview, rung))
                        .toList(),
                next,
                clocks.mayPause(file),
                clocks.mayResume(file));
    }

    private Row row(boolean open, SanctionLadder rules, Ladder ladder, Overview overview, LadderSteps.Rung rung) {
        var code = rung.step().code();
        var taken = overview.rungs().stream()
                .filter(one -> one.step().equals(code))
                .findFirst()
                .orElse(null);
        var position = rules.position(ladder, calendar.today());
        var isNext =
                open && rules.steps().next(position.last()).filter(rung::equals).isPresent();
        var whyNot = taken != null && !isNext || !open
                ? null
                : lawful.whyNot(rules, ladder, rung.step(), rung.agency(), calendar.today())
                        .map(refusal -> refusal.say(texts))
                        .orElse(null);
        var endsOn = position.endsOn();
        return new Row(
                code,
                rung.agency().name(),
                isNext ? State.NEXT : taken != null ? State.TAKEN : State.LATER,
                taken,
                isNext && endsOn != null ? endsOn.plusDays(1) : null,
                clock(rules, ladder, rung.step()).orElse(null),
                rung.basis(),
                rung.source(),
                whyNot);
    }

    private Optional<ClockSheet> clock(SanctionLadder rules, Ladder ladder, Step step) {
        return ladder.notices().stream()
                .filter(notice -> notice.kind().step() == step)
                .findFirst()
                .flatMap(notice -> rules.starts(notice).map(start -> clock(rules, ladder, notice, start)));
    }

    private ClockSheet clock(SanctionLadder rules, Ladder ladder, Notice notice, LocalDate start) {
        var endsOn = rules.ends(notice, ladder.clocks()).orElse(null);
        return new ClockSheet(
                start,
                notice.kind() != Notice.Kind.GUIDANCE && rules.rules().clockStartsAtReceipt(),
                rules.lasts(notice.kind()),
                daysOff(rules.days(), start, endsOn),
                ladder.clocks().stream()
                        .filter(entry -> entry.noticeId() == notice.id())
                        .toList(),
                endsOn);
    }

    private List<DayOff> daysOff(WorkingDays days, LocalDate start, @Nullable LocalDate endsOn) {
        var last = endsOn == null ? calendar.today() : endsOn;
        return IntStream.rangeClosed(start.getYear(), last.getYear())
                .boxed()
                .flatMap(year -> calendar.holidays(year).stream())
                .filter(holiday ->
                        holiday.date().isAfter(start) && !holiday.date().isAfter(last))
                .filter(holiday -> days.daysOff().contains(holiday.date())
                        && holiday.date().getDayOfWeek().getValue() < 6)
                .map(holiday -> new DayOff(holiday.date(), holiday.name()))
                .toList();
    }
}
