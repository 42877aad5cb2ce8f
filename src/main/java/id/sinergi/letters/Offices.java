package id.sinergi.letters;

import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.shared.Act;
import id.sinergi.shared.Length;
import id.sinergi.shared.Pdf;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letterheads and those who sign, in versions: a letter keeps those of its day. */
@Service
public class Offices {

    private static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);

    private final OfficeRepository repository;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Offices(
            OfficeRepository repository,
            Accounts accounts,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** The agencies that write letters. */
    @Transactional(readOnly = true)
    public List<Agency> agencies() {
        return repository.agencies();
    }

    @Transactional(readOnly = true)
    public Office newest(Agency agency) {
        return repository.newest(agency);
    }

    /** Supervisors of the agency and administrators; what the kecamatan have in common, administrators alone. */
    public boolean mayEdit(Agency agency) {
        var user = currentUser.get();
        return user.is(Role.ADMIN)
                || (user.agency() == agency && agency != Agency.KECAMATAN && user.is(Role.SUPERVISOR));
    }

    /**
     * Keeps {@code wanted} as the newest version. Refused: {@code letter.mayNotEdit}, {@code letter.officeTaken} where
     * {@code wanted.version()} is not the newest any more, and by field {@code validFrom}, {@code government}, {@code
     * address}, {@code place}, {@code title}, {@code name} and {@code nip}.
     */
    @Act
    public Result<Office> keep(Agency agency, Office wanted) {
        if (!mayEdit(agency)) {
            return Result.refused(Refusal.forbidden("letter.mayNotEdit", accounts.agencyName(agency)));
        }
        var errors = check(wanted);
        if (!errors.isEmpty()) {
            return Result.refused(Refusal.fields(errors));
        }
        var before = repository.newest(agency);
        return before.version() == wanted.version()
                ? add(agency, before, wanted)
                : Result.refused(Refusal.conflict("letter.officeTaken"));
    }

    /** Names who signs for an agency and always has: for setting up. */
    @Transactional
    public void signatory(Agency agency, NewLetter.Signatory signatory) {
        var before = repository.newest(agency);
        add(
                        agency,
                        before,
                        new Office(
                                before.version(),
                                before.government(),
                                before.address(),
                                before.place(),
                                signatory,
                                BEGINNING))
                .orThrow();
    }

    private Result<Office> add(Agency agency, Office before, Office wanted) {
        var signatory = wanted.signatory();
        var next = new Office(
                before.version() + 1,
                wanted.government().strip(),
                wanted.address().strip(),
                wanted.place().strip(),
                new NewLetter.Signatory(signatory.title().strip(), blank(signatory.name()), blank(signatory.nip())),
                wanted.validFrom());
        if (!repository.insert(agency, next, currentUser.get().username(), clock.instant())) {
            return Result.refused(Refusal.conflict("letter.officeTaken"));
        }
        events.publishEvent(OfficeChanged.of(agency, before, next));
        return Result.done(next);
    }

    private List<FieldError> check(Office wanted) {
        var errors = new ArrayList<FieldError>();
        if (wanted.validFrom().isBefore(LocalDate.now(clock))) {
            errors.add(new FieldError("validFrom", "letter.past"));
        }
        line(errors, "government", wanted.government(), true);
        line(errors, "address", wanted.address(), true);
        line(errors, "place", wanted.place(), true);
        line(errors, "title", wanted.signatory().title(), true);
        line(errors, "name", wanted.signatory().name(), false);
        line(errors, "nip", wanted.signatory().nip(), false);
        return errors;
    }

    private static void line(List<FieldError> errors, String field, @Nullable String text, boolean required) {
        if (text == null || text.isBlank()) {
            if (required) {
                errors.add(new FieldError(field, "required"));
            }
        } else if (Length.LINE.allow(field, text, errors)
                && !Pdf.unprintable(text).isEmpty()) {
            errors.add(new FieldError(field, "notPrinted", String.join(", ", Pdf.unprintable(text))));
        }
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
