package id.sinergi.coverage;

import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.shared.Act;
import id.sinergi.shared.Change;
import id.sinergi.shared.Length;
import id.sinergi.shared.Plausible;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

/** What the regency, a district or a village aims at, from a day on. */
@Service
public class Targets {

    private static final int DECIMALS = 2;
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final TargetRepository targets;
    private final FigureScope scope;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Targets(
            TargetRepository targets,
            FigureScope scope,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.targets = targets;
        this.scope = scope;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** What {@code areas} aim at on a day: their own target, or that of the area around them. */
    Optional<Target> of(List<String> areas, LocalDate at) {
        if (areas.size() != 1) {
            return Optional.empty();
        }
        return targets.inForce(around(areas.getFirst()), at).stream().findFirst();
    }

    /** An area and those around it. */
    private static List<String> around(String area) {
        var around = new ArrayList<String>();
        for (var code = area; !code.isEmpty(); ) {
            around.add(code);
            code = code.substring(0, Math.max(code.lastIndexOf('.'), 0));
        }
        return around;
    }

    /**
     * All that were set for an area, what is inside of it and what is around it, by area, the latest first.
     *
     * @param area {@code null} for all of the user's areas; refused with {@code area.unknown}
     */
    Result<List<Target>> list(@Nullable String area) {
        return scope.areas(area)
                .map(areas -> targets.all(
                        FigureScope.patterns(areas),
                        areas.stream().flatMap(code -> around(code).stream()).toList()));
    }

    /** Supervisors of DPMD and Disnaker and the coordinator. */
    public boolean maySet() {
        return maySet(currentUser.get());
    }

    private static boolean maySet(User user) {
        return user.is(Role.COORDINATOR)
                || (user.is(Role.SUPERVISOR)
                        && List.of(Agency.DPMD, Agency.DISNAKER).contains(user.agency()));
    }

    /**
     * Sets what an area aims at from a day on, in place of what was set for the same day. Of those who do it at once, each
     * sees what the one before left.
     *
     * @param reason stands in the trail
     * @return refused with {@code area.unknown}, {@code coverage.target.role}, {@code coverage.target.same} where nothing
     *     would change, or by field {@code areaCode}, {@code percent}, {@code validFrom}, {@code source} or {@code reason}
     */
    @Act
    public Result<Target> set(Target target, String reason) {
        if (!maySet()) {
            return Result.refused(Refusal.forbidden("coverage.target.role"));
        }
        if (target.areaCode().isBlank()) {
            return Result.refused(Refusal.field("areaCode", "required"));
        }
        return scope.areas(target.areaCode()).then(areas -> {
            var errors = check(target, reason);
            return errors.isEmpty() ? store(target, reason.strip()) : Result.refused(Refusal.fields(errors));
        });
    }

    private List<FieldError> check(Target target, String reason) {
        var errors = new ArrayList<FieldError>();
        if (target.percent().compareTo(LEAST) < 0 || target.percent().compareTo(ALL) > 0) {
            errors.add(new FieldError("percent", "coverage.percent"));
        } else if (target.percent().stripTrailingZeros().scale() > DECIMALS) {
            errors.add(new FieldError("percent", "notAShare"));
        }
        Plausible.wrongTerm("validFrom", target.validFrom(), LocalDate.now(clock))
                .ifPresent(errors::add);
        if (target.source().isBlank() || Length.LINE.isPassedBy(target.source())) {
            errors.add(new FieldError("source", "coverage.source"));
        }
        Length.wrongReason(reason).ifPresent(errors::add);
        return errors;
    }

    private Result<Target> store(Target given, String reason) {
        var target = new Target(
                given.areaCode(),
                given.percent().setScale(DECIMALS, RoundingMode.UNNECESSARY),
                given.validFrom(),
                given.source().strip());
        targets.lock();
        var same = targets.set(target.areaCode(), target.validFrom());
        if (same.filter(target::equals).isPresent()) {
            return Result.refused(Refusal.conflict("coverage.target.same"));
        }
        var before = of(List.of(target.areaCode()), target.validFrom());
        targets.set(target, currentUser.get().username(), clock.instant());
        events.publishEvent(new CoverageAct(
                "coverage.target.set",
                target.areaCode(),
                Map.of("from", target.validFrom().toString(), "source", target.source(), "reason", reason),
                changes(before.orElse(null), same.orElse(null), target)));
        return Result.done(target);
    }

    /** What applied before is what is changed; the source is changed where one was set for the same day. */
    private static List<Change> changes(@Nullable Target before, @Nullable Target same, Target after) {
        return Stream.of(
                        new Change(
                                "percent",
                                before == null ? null : plain(before.percent()),
                                plain(after.percent()),
                                Change.Type.NUMBER),
                        new Change("source", same == null ? after.source() : same.source(), after.source()))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }
}
