package id.sinergi.employers;

import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Scope;
import id.sinergi.imports.kinds.RowCheck;
import id.sinergi.imports.kinds.RowContext;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.territory.Territory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Employers entered and changed by hand, by the rules of the import; call it in a transaction. */
@Component
class EmployerEntry {

    private final EmployerRepository repository;
    private final EmployersFile file;
    private final Territory territory;
    private final Accounts accounts;
    private final Scope scope;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EmployerEntry(
            EmployerRepository repository,
            EmployersFile file,
            Territory territory,
            Accounts accounts,
            Scope scope,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.file = file;
        this.territory = territory;
        this.accounts = accounts;
        this.scope = scope;
        this.events = events;
        this.clock = clock;
    }

    boolean mayWrite() {
        return scope.worksFor(Agency.BPJS, Agency.DISNAKER);
    }

    /** BPJS alone sets the group of work accident risk (PP 44/2015 article 16). */
    boolean maySetRisk() {
        return scope.worksFor(Agency.BPJS);
    }

    Result<Employer> create(EmployerForm form, boolean confirmed) {
        if (!mayWrite()) {
            return Result.refused(Refusal.forbidden("employer.role"));
        }
        return checked(form, null).then(kept -> {
            repository.lock();
            var known = repository.byNumber(kept.npp(), kept.nib());
            if (known.isPresent()) {
                return Result.refused(named("employer.exists", known.get()));
            }
            var alike = repository.alike(name(kept), village(kept));
            if (alike.isPresent() && !confirmed) {
                return Result.refused(named("employer.similar", alike.get()));
            }
            var id = repository.insert(kept, clock.instant(), scope.user().username());
            events.publishEvent(new EmployerAct("employer.created", id, Map.of("village", village(kept)), List.of()));
            return Result.done(repository.find(id).orElseThrow());
        });
    }

    Result<Employer> change(Employer before, int version, EmployerForm form) {
        if (!mayWrite()) {
            return Result.refused(Refusal.forbidden("employer.changeRole"));
        }
        return checked(form, before).then(kept -> {
            repository.lock();
            var now = repository.find(before.id()).orElseThrow();
            if (now.version() != version) {
                return Result.refused(stale(now));
            }
            var other = repository.otherWithNumber(now.id(), kept.npp(), kept.nib());
            if (other.isPresent()) {
                return Result.refused(named("employer.exists", other.get()));
            }
            var changes = EmployerForm.of(now).changes(kept);
            if (changes.isEmpty()) {
                return Result.done(now);
            }
            if (!repository.update(
                    now.id(), version, kept, clock.instant(), scope.user().username())) {
                return Result.refused(stale(repository.find(now.id()).orElseThrow()));
            }
            events.publishEvent(
                    new EmployerAct("employer.changed", now.id(), Map.of("village", village(kept)), changes));
            return Result.done(repository.find(now.id()).orElseThrow());
        });
    }

    /** What is kept of the form, or what is wrong in it, by its fields. */
    private Result<EmployerForm> checked(EmployerForm form, @Nullable Employer before) {
        var row = RowCheck.ofTexts(form::cell);
        file.check(row, RowContext.of(territory, LocalDate.now(clock), scope::coversFigures, null));
        if (!row.issues().isEmpty()) {
            return Result.refused(Refusal.fields(row.issues().stream()
                    .map(issue -> new FieldError(
                            EmployerForm.FIELDS.getOrDefault(issue.column(), issue.column()),
                            issue.code(),
                            List.copyOf(issue.args())))
                    .toList()));
        }
        var kept = kept(row);
        var known = before == null ? null : before.riskGroup();
        if (!maySetRisk() && !Objects.equals(kept.riskGroup(), known == null ? null : known.toString())) {
            return Result.refused(Refusal.field("riskGroup", "risk.byBpjs"));
        }
        return Result.done(kept);
    }

    private static EmployerForm kept(RowCheck row) {
        var values = new HashMap<String, @Nullable String>();
        EmployersFile.FIELDS.forEach((column, staged) -> {
            var field = EmployerForm.FIELDS.get(column);
            if (field != null) {
                values.put(field, row.kept(staged));
            }
        });
        return EmployerForm.EMPTY.with(values);
    }

    private Refusal stale(Employer now) {
        return Refusal.conflict("employer.stale", accounts.nameOf(now.updatedBy()))
                .with(Map.of("version", now.version(), "changedBy", now.updatedBy()));
    }

    private Refusal named(String code, Employer known) {
        var number = known.npp() == null ? known.nib() : known.npp();
        return Refusal.conflict(code, known.name(), Objects.requireNonNullElse(number, "–"))
                .with(Map.of("employer", known.id()));
    }

    private static String name(EmployerForm form) {
        return Objects.requireNonNull(form.name());
    }

    private static String village(EmployerForm form) {
        return Objects.requireNonNull(form.villageCode());
    }
}
