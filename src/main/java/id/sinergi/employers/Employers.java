package id.sinergi.employers;

import id.sinergi.identity.Agency;
import id.sinergi.identity.Scope;
import id.sinergi.imports.kinds.Cleaning;
import id.sinergi.imports.kinds.RowCheck;
import id.sinergi.imports.kinds.RowContext;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.territory.Territory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The employers of the regency, cut by the user's scope. */
@Service
public class Employers {

    private final EmployerRepository repository;
    private final EmployersFile file;
    private final Territory territory;
    private final Scope scope;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Employers(
            EmployerRepository repository,
            EmployersFile file,
            Territory territory,
            Scope scope,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.file = file;
        this.territory = territory;
        this.scope = scope;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Employer> find(long id) {
        return repository.find(id).filter(this::isVisible);
    }

    /** By the number at BPJS Ketenagakerjaan. */
    public Optional<Employer> byNpp(String npp) {
        return repository.byNumber(npp, null).filter(this::isVisible);
    }

    /** By name; {@code text} is part of a name or a whole NPP or NIB. */
    public Slice<Employer> search(
            @Nullable String text, @Nullable String area, @Nullable Integer limit, @Nullable String cursor) {
        var after = Slice.decode(cursor);
        var cut = after == null ? -1 : after.lastIndexOf('\n');
        var size = Slice.limit(limit);
        var rows = repository.search(
                Cleaning.text(text),
                scope.people(area),
                after == null || cut < 0 ? null : after.substring(0, cut),
                after == null || cut < 0
                        ? null
                        : Cleaning.whole(after.substring(cut + 1)).orElse(0L),
                size + 1);
        return Slice.of(rows, size, row -> row.name() + "\n" + row.id());
    }

    /** What the employer owes by month, newest first; rupiah. */
    public List<Employer.Arrears> arrears(Employer employer) {
        return employer.npp() == null ? List.of() : repository.arrears(employer.npp());
    }

    /** Employers with open contributions, largest sum first. */
    public List<Employer> inArrears(int limit) {
        return repository.inArrears(limit).stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Adds an employer; {@code id} of the given one is ignored.
     *
     * @return refused with {@code employer.role}, {@code employer.exists}, or per field by the rules of the import
     */
    @Transactional
    public Result<Employer> create(Employer employer) {
        if (!scope.worksFor(Agency.BPJS, Agency.DISNAKER)) {
            return Result.refused(Refusal.forbidden("employer.role"));
        }
        var cells = new HashMap<String, @Nullable String>();
        cells.put("npp", employer.npp());
        cells.put("nib", employer.nib());
        cells.put("npwp", employer.npwp());
        cells.put("nama", employer.name());
        cells.put("alamat", employer.address());
        cells.put("kode_desa", employer.villageCode());
        cells.put("kbli", employer.kbli());
        cells.put("penanggung_jawab", employer.contact());
        cells.put("telepon", employer.phone());
        cells.put("email", employer.email());
        var row = new RowCheck(cells::get);
        file.check(row, RowContext.of(territory, LocalDate.now(clock), scope::coversFigures, null));
        if (!row.issues().isEmpty()) {
            return Result.refused(Refusal.fields(row.fields()));
        }
        var known = repository.byNumber(row.kept("npp"), row.kept("nib"));
        if (known.isPresent()) {
            return Result.refused(
                    Refusal.conflict("employer.exists", known.get().name())
                            .with(Map.of("employer", known.get().id())));
        }
        var id = repository.insert(employer, clock.instant(), scope.user().username());
        events.publishEvent(
                new EmployerAct("employer.created", id, Map.of("village", employer.villageCode()), List.of()));
        return Result.done(repository.find(id).orElseThrow());
    }

    private boolean isVisible(Employer employer) {
        return scope.coversPeople(employer.villageCode());
    }
}
