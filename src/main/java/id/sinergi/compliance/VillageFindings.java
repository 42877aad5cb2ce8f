package id.sinergi.compliance;

import id.sinergi.employers.Employer;
import id.sinergi.employers.Employers;
import id.sinergi.identity.CurrentUser;
import id.sinergi.registry.EmployersNamed;
import id.sinergi.registry.Workforce;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes up what a village's data collection found: employers whose workers are not protected. */
@Component
class VillageFindings {

    private final ComplianceCases compliance;
    private final NamedEmployerRepository repository;
    private final Employers employers;
    private final Workforce workforce;
    private final CurrentUser currentUser;
    private final Clock clock;

    VillageFindings(
            ComplianceCases compliance,
            NamedEmployerRepository repository,
            Employers employers,
            Workforce workforce,
            CurrentUser currentUser,
            Clock clock) {
        this.compliance = compliance;
        this.repository = repository;
        this.employers = employers;
        this.workforce = workforce;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** As the system: whoever completed the village's step need not be one who may report findings. */
    @EventListener
    void on(EmployersNamed event) {
        currentUser.asSystem(() -> event.employers().forEach(named -> take(event.villageCode(), named)));
    }

    /**
     * Not registered at all, or for fewer workers than name it anywhere in the regency. Who is unknown, or registered for
     * as many, waits for an officer.
     */
    private void take(String village, EmployersNamed.Named named) {
        var id = named.employerId();
        var employer = id == null ? null : employers.find(id).orElse(null);
        if (employer == null) {
            repository.keep(village, named.name(), named.workers(), null, null, clock.instant());
            return;
        }
        var naming = Math.max(named.workers(), workforce.naming(employer));
        var registered = registered(employer);
        if (naming <= registered) {
            repository.keep(village, named.name(), named.workers(), id, registered, clock.instant());
            return;
        }
        var finding = new Finding.New(
                employer.npp() == null ? FindingKind.PWBD : FindingKind.PDS_TK,
                named.workers(),
                0,
                0,
                evidence(village, employer, naming, registered),
                Finding.Parts.ofWorkers(workforce.unprotected(village, employer)));
        compliance.report(employer.id(), List.of(finding), "village:" + village).orThrow();
    }

    /** By the membership file; where that does not name the employer's number, what it last reported itself. */
    private int registered(Employer employer) {
        if (employer.npp() == null) {
            return 0;
        }
        var members = workforce.registered(employer.npp());
        return members > 0
                ? members
                : Optional.ofNullable(employer.workerCount()).orElse(0);
    }

    private static String evidence(String village, Employer employer, int naming, int registered) {
        return employer.npp() == null
                ? "Pendataan desa " + village + ": disebut %d pekerja, belum memiliki NPP".formatted(naming)
                : "Pendataan desa " + village
                        + ": disebut %d pekerja, terdaftar %d pada NPP %s"
                                .formatted(naming, registered, employer.npp());
    }
}
