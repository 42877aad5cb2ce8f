package id.sinergi.coverage;

import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.shared.Act;
import id.sinergi.shared.Change;
import id.sinergi.shared.Length;
import id.sinergi.shared.Plausible;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The official series of the regency: entered as published, with its source, and corrected in the open. */
@Service
public class OfficialFigures {

    /** The largest regency, Bogor, had 5.4 million people in the census of 2020: what is more is a slip of the hand. */
    static final int MOST = 10_000_000;

    private static final List<Agency> AGENCIES = List.of(Agency.DPMD, Agency.DISNAKER, Agency.BPJS);

    private final OfficialRepository official;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfficialFigures(
            OfficialRepository official, CurrentUser currentUser, ApplicationEventPublisher events, Clock clock) {
        this.official = official;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A published figure.
     *
     * @param at from 1 January 2014 to today
     * @param segment {@code PU}, {@code BPU} or {@code JAKON}; {@code null} for all
     * @param eligible over 0, at most {@value #MOST}
     * @param active members, 0 to {@code eligible}
     */
    public record Published(LocalDate at, @Nullable String segment, int eligible, int active, String source) {}

    /** All that was published, for everybody: latest first, the figure of all segments before those of each. */
    List<Published> all() {
        return official.all();
    }

    /** Supervisors of DPMD, Disnaker and BPJS and the coordinator. */
    public boolean mayPublish() {
        var user = currentUser.get();
        return user.is(Role.COORDINATOR) || (user.is(Role.SUPERVISOR) && AGENCIES.contains(user.agency()));
    }

    /**
     * Enters a figure, or corrects that of the same date and segment; old and new stand in the trail. Of those who do it
     * at once, each sees what the one before left.
     *
     * @return refused with {@code coverage.official.role}, {@code coverage.official.same} where nothing would change, or by
     *     field {@code at}, {@code segment}, {@code eligible}, {@code active}, {@code source} or {@code reason}
     */
    @Act
    public Result<Published> publish(Published given, String reason) {
        if (!mayPublish()) {
            return Result.refused(Refusal.forbidden("coverage.official.role"));
        }
        var errors = check(given, reason);
        if (!errors.isEmpty()) {
            return Result.refused(Refusal.fields(errors));
        }
        var figure = new Published(
                given.at(),
                given.segment(),
                given.eligible(),
                given.active(),
                given.source().strip());
        official.lock();
        var before = official.on(figure.at(), figure.segment());
        if (before.filter(figure::equals).isPresent()) {
            return Result.refused(Refusal.conflict("coverage.official.same"));
        }
        official.store(figure);
        events.publishEvent(new CoverageAct(
                before.isPresent() ? "coverage.official.corrected" : "coverage.official.entered",
                figure.at().toString(),
                Map.of("segment", figure.segment() == null ? "" : figure.segment(), "reason", reason.strip()),
                changes(before, figure)));
        return Result.done(figure);
    }

    private List<FieldError> check(Published figure, String reason) {
        var errors = new ArrayList<FieldError>();
        if (figure.at().isBefore(Plausible.BPJS) || figure.at().isAfter(LocalDate.now(clock))) {
            errors.add(new FieldError("at", "coverage.published"));
        }
        if (figure.segment() != null && !Sheet.SEGMENTS.contains(figure.segment())) {
            errors.add(new FieldError("segment", "coverage.segment"));
        }
        if (figure.eligible() <= 0 || figure.eligible() > MOST) {
            errors.add(new FieldError("eligible", "coverage.eligible", MOST));
        }
        if (figure.active() < 0) {
            errors.add(new FieldError("active", "coverage.active"));
        } else if (figure.active() > figure.eligible()) {
            errors.add(new FieldError("active", "coverage.moreActive", figure.eligible()));
        }
        if (figure.source().isBlank() || Length.LINE.isPassedBy(figure.source())) {
            errors.add(new FieldError("source", "coverage.source"));
        }
        Length.wrongReason(reason).ifPresent(errors::add);
        return errors;
    }

    private static List<Change> changes(Optional<Published> before, Published after) {
        return Stream.of(
                        new Change(
                                "eligible",
                                before.map(old -> Integer.toString(old.eligible()))
                                        .orElse(null),
                                Integer.toString(after.eligible()),
                                Change.Type.NUMBER),
                        new Change(
                                "active",
                                before.map(old -> Integer.toString(old.active()))
                                        .orElse(null),
                                Integer.toString(after.active()),
                                Change.Type.NUMBER),
                        new Change("source", before.map(Published::source).orElse(null), after.source()))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }
}
