package id.sinergi.protection;

import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.shared.Act;
import id.sinergi.shared.Length;
import id.sinergi.shared.Plausible;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sources that pay for lists: entered by the supervisors of Disnaker and DPMD, seen by the agencies. */
@Service
public class FundingSources {

    private static final long LARGEST_BUDGET = 1_000_000_000_000L;

    private final FundingRepository repository;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FundingSources(
            FundingRepository repository, CurrentUser currentUser, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A source to enter.
     *
     * @param budget whole rupiah, from 1 to a trillion
     */
    public record NewSource(
            FundingSource.Kind kind, String name, long budget, LocalDate from, LocalDate to, String basis) {}

    /** All sources, latest first; none for offices of villages and districts, and administrators. */
    @Transactional(readOnly = true)
    public List<FundingSource> all() {
        var user = currentUser.get();
        return user.isSystem()
                        || user.seesAllCases()
                        || List.of(Agency.DISNAKER, Agency.DPMD, Agency.BPJS).contains(user.agency())
                ? repository.all()
                : List.of();
    }

    public boolean mayEnter() {
        var user = currentUser.get();
        return user.is(Role.SUPERVISOR) && (user.agency() == Agency.DISNAKER || user.agency() == Agency.DPMD);
    }

    /**
     * Enters a source. Refused: {@code protection.supervisorOnly}, and {@code fields} for name, budget, period, basis.
     *
     * @return its id
     */
    @Act
    public Result<Long> enter(NewSource given) {
        if (!mayEnter()) {
            return Result.refused(Refusal.forbidden("protection.supervisorOnly"));
        }
        var source = new NewSource(
                given.kind(),
                given.name().strip(),
                given.budget(),
                given.from(),
                given.to(),
                given.basis().strip());
        var errors = check(source);
        if (!errors.isEmpty()) {
            return Result.refused(Refusal.fields(errors));
        }
        var id = repository.insert(source, currentUser.get().username(), clock.instant());
        events.publishEvent(new ProtectionEvent.SourceEntered(
                id, source.kind().name(), source.name(), source.budget(), source.basis()));
        return Result.done(id);
    }

    private List<FieldError> check(NewSource source) {
        var errors = new ArrayList<FieldError>();
        Length.NAME.require("name", source.name(), errors);
        Length.LINE.require("basis", source.basis(), errors);
        if (source.budget() < 1) {
            errors.add(new FieldError("budget", "protection.notPositive"));
        } else if (source.budget() > LARGEST_BUDGET) {
            errors.add(new FieldError("budget", "tooBig", LARGEST_BUDGET));
        }
        var today = LocalDate.now(clock);
        Plausible.wrongTerm("from", source.from(), today).ifPresent(errors::add);
        var wrong = Plausible.wrongTerm("to", source.to(), today);
        if (wrong.isPresent()) {
            errors.add(wrong.get());
        } else if (source.to().isBefore(source.from())) {
            errors.add(new FieldError("to", "protection.beforeStart"));
        }
        if (errors.isEmpty() && repository.exists(source.name(), source.from())) {
            errors.add(new FieldError("name", "protection.sameSource"));
        }
        return errors;
    }
}
