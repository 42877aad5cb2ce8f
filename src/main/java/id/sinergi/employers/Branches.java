package id.sinergi.employers;

import id.sinergi.identity.Accounts;
import id.sinergi.identity.Scope;
import id.sinergi.imports.kinds.RowCells;
import id.sinergi.imports.kinds.RowCheck;
import id.sinergi.imports.kinds.RowContext;
import id.sinergi.shared.Act;
import id.sinergi.shared.Change;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The branches of employers, for whoever may see the employer; entered and changed by those who may change it. */
@Service
public class Branches {

    private static final Map<String, String> FIELDS = Map.of(
            "kode_cabang", "code",
            "nama", "name",
            "alamat", "address",
            "kode_desa", "villageCode",
            "jumlah_pekerja", "workerCount");

    private final BranchRepository repository;
    private final Employers employers;
    private final Territory territory;
    private final Accounts accounts;
    private final Scope scope;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Branches(
            BranchRepository repository,
            Employers employers,
            Territory territory,
            Accounts accounts,
            Scope scope,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.employers = employers;
        this.territory = territory;
        this.accounts = accounts;
        this.scope = scope;
        this.events = events;
        this.clock = clock;
    }

    /** By code; refused with {@code employer.unknown}. */
    public Result<List<Branch>> of(long employer) {
        return employers.get(employer).map(known -> repository.of(known.id()));
    }

    /**
     * Adds a branch.
     *
     * @return refused with {@code employer.unknown}, {@code employer.changeRole}, {@code branch.exists}, or per field
     */
    @Act
    public Result<Branch> add(long employer, Branch.Form form) {
        return writable(employer)
                .then(known -> checked(form).then(kept -> {
                    var id = repository.insert(known.id(), kept, clock.instant(), by());
                    if (id.isEmpty()) {
                        return Result.refused(exists(known, kept));
                    }
                    publish("employer.branchAdded", known, kept, changes(EMPTY, kept));
                    return Result.done(repository.find(known.id(), id.get()).orElseThrow());
                }));
    }

    /**
     * Changes a branch; what was and what is stand in the trail.
     *
     * @return as {@link #add}, and refused with {@code branch.unknown}, {@code employer.stale}
     */
    @Act
    public Result<Branch> change(long employer, long id, int version, Branch.Form form) {
        return writable(employer)
                .then(known -> checked(form).then(kept -> {
                    var before = repository.find(known.id(), id);
                    if (before.isEmpty()) {
                        return Result.refused(Refusal.notFound("branch.unknown"));
                    }
                    if (repository.of(known.id()).stream()
                            .anyMatch(other -> other.id() != id && other.code().equals(kept.code()))) {
                        return Result.refused(exists(known, kept));
                    }
                    if (!repository.update(id, version, kept, clock.instant(), by())) {
                        var now = repository.find(known.id(), id).orElseThrow();
                        return Result.refused(Refusal.conflict("employer.stale", accounts.nameOf(now.updatedBy()))
                                .with(Map.of("version", now.version(), "changedBy", now.updatedBy())));
                    }
                    publish("employer.branchChanged", known, kept, changes(Branch.Form.of(before.get()), kept));
                    return Result.done(repository.find(known.id(), id).orElseThrow());
                }));
    }

    private static final Branch.Form EMPTY = new Branch.Form(null, null, null, null, null, null);

    private Result<Employer> writable(long employer) {
        return employers
                .get(employer)
                .then(known -> employers.mayWrite()
                        ? Result.done(known)
                        : Result.refused(Refusal.forbidden("employer.changeRole")));
    }

    /** By the rules of the import. */
    private Result<Branch.Form> checked(Branch.Form form) {
        var cells = new HashMap<String, @Nullable String>();
        cells.put("kode_cabang", form.code());
        cells.put("nib", form.nib());
        cells.put("nama", form.name());
        cells.put("alamat", form.address());
        cells.put("kode_desa", form.villageCode());
        cells.put("jumlah_pekerja", form.workerCount());
        var row = RowCheck.ofTexts(cells::get);
        var code = RowCells.branch(row);
        if (code == null && row.issues().isEmpty()) {
            row.error("kode_cabang", "required");
        }
        var nib = RowCells.number(row, "nib", "\\d{13}");
        row.name("nama");
        var address = row.text("alamat", 300);
        RowCells.village(row, RowContext.of(territory, LocalDate.now(clock), scope::coversFigures, null));
        var workers = RowCells.inRange(row, "jumlah_pekerja", 0, 1_000_000);
        if (!row.issues().isEmpty()) {
            return Result.refused(Refusal.fields(row.issues().stream()
                    .map(issue -> new FieldError(
                            FIELDS.getOrDefault(issue.column(), issue.column()),
                            issue.code(),
                            List.copyOf(issue.args())))
                    .toList()));
        }
        return Result.done(new Branch.Form(
                code,
                nib,
                row.kept("name"),
                address,
                row.kept("village_code"),
                workers == null ? null : workers.toString()));
    }

    private static List<Change> changes(Branch.Form before, Branch.Form after) {
        return Stream.of(
                        new Change("branchCode", before.code(), after.code()),
                        new Change("nib", before.nib(), after.nib()),
                        new Change("name", before.name(), after.name()),
                        new Change("address", before.address(), after.address()),
                        new Change("villageCode", before.villageCode(), after.villageCode()),
                        new Change("workerCount", before.workerCount(), after.workerCount(), Change.Type.NUMBER))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private void publish(String action, Employer employer, Branch.Form form, List<Change> changes) {
        if (!changes.isEmpty()) {
            events.publishEvent(new EmployerAct(
                    action, employer.id(), Map.of("branch", Objects.requireNonNullElse(form.code(), "")), changes));
        }
    }

    private static Refusal exists(Employer employer, Branch.Form form) {
        return Refusal.conflict("branch.exists", employer.name(), Objects.requireNonNullElse(form.code(), ""));
    }

    private String by() {
        return scope.user().username();
    }
}
