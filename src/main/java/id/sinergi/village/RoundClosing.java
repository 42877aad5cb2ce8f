package id.sinergi.village;

import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.Cases;
import id.sinergi.identity.CurrentUser;
import id.sinergi.registry.VillageData;
import id.sinergi.shared.Act;
import id.sinergi.shared.Length;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.village.ClosingReport.Row;
import id.sinergi.village.Collection.Figures;
import id.sinergi.village.RoundProgress.Progress;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a round and keeps its report. Open cases go on to their end; the report says what was left on the day. For
 * supervisors of DPMD.
 */
@Service
public class RoundClosing {

    private final RoundRepository rounds;
    private final ReportRepository reports;
    private final RemarkRepository remarks;
    private final OpeningRepository openings;
    private final RoundProgress progress;
    private final VillageData data;
    private final Cases cases;
    private final Calendar calendar;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoundClosing(
            RoundRepository rounds,
            ReportRepository reports,
            RemarkRepository remarks,
            OpeningRepository openings,
            RoundProgress progress,
            VillageData data,
            Cases cases,
            Calendar calendar,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.reports = reports;
        this.remarks = remarks;
        this.openings = openings;
        this.progress = progress;
        this.data = data;
        this.cases = cases;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Closes a round.
     *
     * @param reason why it is closed although cases are open; not needed where all have ended
     * @return its report; refused with {@code village.supervisorOnly}, {@code village.roundUnknown}, {@code
     *     village.roundClosed}, {@code village.roundOpening} while its cases are being opened, {@code village.roundNotDue}
     *     before the target date while data is missing, {@code village.roundFindings} while findings of the inspectorate
     *     are open, or by field {@code reason}
     */
    @Act
    public Result<ClosingReport> close(long roundId, @Nullable String reason) {
        if (!Rounds.isOpener(currentUser.get())) {
            return Result.refused(Refusal.forbidden("village.supervisorOnly"));
        }
        if (rounds.find(roundId).isEmpty()) {
            return Result.refused(Refusal.notFound("village.roundUnknown"));
        }
        var round = rounds.lock(roundId);
        var villages = progress.round(roundId).orThrow().villages();
        var said = reason == null || reason.isBlank() ? null : reason.strip();
        var refusal = refusal(round, villages, said);
        return refusal.isPresent() ? Result.refused(refusal.get()) : Result.done(close(round, villages, said));
    }

    private Optional<Refusal> refusal(Round round, List<Progress> villages, @Nullable String reason) {
        var open = villages.stream().filter(one -> one.file().isOpen()).count();
        var waiting = villages.stream().filter(Progress::isWaitedFor).count();
        var findings = remarks.openInRound(round.id());
        if (round.isClosed()) {
            return Optional.of(Refusal.conflict("village.roundClosed", round.name()));
        }
        if (openings.unfinished().keySet().stream().anyMatch(openings.ofRound(round.id())::contains)) {
            return Optional.of(Refusal.conflict("village.roundOpening"));
        }
        var due = calendar.workingDays().onOrAfter(round.targetDate());
        if (waiting > 0 && !calendar.today().isAfter(due)) {
            return Optional.of(Refusal.conflict("village.roundNotDue", due, waiting));
        }
        if (findings > 0) {
            return Optional.of(Refusal.conflict("village.roundFindings", findings));
        }
        if (open > 0 && reason == null) {
            return Optional.of(Refusal.field("reason", "openCases", open));
        }
        return Length.TEXT.tooLong("reason", reason).map(wrong -> Refusal.fields(List.of(wrong)));
    }

    private ClosingReport close(Round round, List<Progress> villages, @Nullable String reason) {
        var rows = villages.stream().map(this::row).toList();
        reports.insert(round.id(), rows);
        rounds.close(round.id(), reason, currentUser.get().username(), clock.instant());
        var report = reports.find(round).orElseThrow();
        events.publishEvent(VillageEvent.roundClosed(round, report.open(), reason));
        return report;
    }

    private Row row(Progress one) {
        var collection = one.collection();
        var handedIn = collection.handedIn();
        return new Row(
                collection.caseNumber(),
                collection.villageCode(),
                one.state(),
                collection.expected(),
                handedIn == null ? null : handedIn.accepted(),
                handedIn == null ? null : handedIn.rejected(),
                one.lateDays(),
                collection.before(),
                Objects.requireNonNullElseGet(collection.after(), () -> now(collection.villageCode())));
    }

    private Figures now(String village) {
        var counts = data.counts(village, calendar.today());
        return new Figures(calendar.today(), counts.eligible(), counts.active());
    }

    /** The report, with those villages that the user may see; {@code village.reportUnknown} where there is none. */
    @Transactional(readOnly = true)
    public Result<ClosingReport> report(long roundId) {
        return rounds.find(roundId)
                .flatMap(reports::find)
                .map(this::visible)
                .filter(report -> !report.rows().isEmpty() || Rounds.isOpener(currentUser.get()))
                .map(Result::done)
                .orElseGet(() -> Result.refused(Refusal.notFound("village.reportUnknown")));
    }

    private ClosingReport visible(ClosingReport report) {
        var visible = cases.visible(report.rows().stream().map(Row::caseNumber).toList());
        return new ClosingReport(
                report.round(),
                report.closedBy(),
                report.closedAt(),
                report.reason(),
                report.rows().stream()
                        .filter(row -> visible.containsKey(row.caseNumber()))
                        .toList());
    }
}
