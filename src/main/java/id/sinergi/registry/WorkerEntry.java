package id.sinergi.registry;

import id.sinergi.identity.Agency;
import id.sinergi.identity.Scope;
import id.sinergi.imports.kinds.ImportKind.Origin;
import id.sinergi.imports.kinds.RowCheck;
import id.sinergi.imports.kinds.RowContext;
import id.sinergi.imports.kinds.Stage;
import id.sinergi.shared.Act;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.territory.Territory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes one person from a form, by the very rules and statements of the import. */
@Component
class WorkerEntry {

    private final Stage stage;
    private final ResidentsFile residents;
    private final WorkerRepository workers;
    private final Territory territory;
    private final Scope scope;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkerEntry(
            Stage stage,
            ResidentsFile residents,
            WorkerRepository workers,
            Territory territory,
            Scope scope,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stage = stage;
        this.residents = residents;
        this.workers = workers;
        this.territory = territory;
        this.scope = scope;
        this.events = events;
        this.clock = clock;
    }

    @Act
    public Result<VillageData.Entered> enter(WorkerForm form) {
        if (!scope.worksFor(Agency.DESA, Agency.KECAMATAN, Agency.DPMD)) {
            return Result.refused(Refusal.forbidden(
                    "import.role", new Texts.Key("import.kind." + ResidentsFile.CODE, ResidentsFile.CODE)));
        }
        if (territory.village(form.villageCode()).isEmpty() || !scope.coversPeople(form.villageCode())) {
            return Result.refused(Refusal.notFound("village.outOfScope", form.villageCode()));
        }
        var row = RowCheck.ofTexts(form.cells()::get);
        residents.check(row, RowContext.of(territory, LocalDate.now(clock), scope::coversPeople, form.villageCode()));
        var unusable = row.unusable();
        if (!unusable.isEmpty()) {
            return Result.refused(Refusal.fields(unusable));
        }
        stage.only(residents, row);
        var merged = residents.merge(stage, Origin.of(null, clock.instant(), scope.user()));
        var id = workers.id(Objects.requireNonNull(row.kept("nik")), form.villageCode())
                .orElseThrow();
        if (merged.created() + merged.updated() > 0) {
            events.publishEvent(new RegistryAct("worker.entered", id, Map.of("village", form.villageCode())));
        }
        return Result.done(new VillageData.Entered(id, merged.created() > 0, row.fields()));
    }
}
