package id.sinergi.compliance;

import id.sinergi.employers.Employers;
import id.sinergi.identity.CurrentUser;
import id.sinergi.registry.EmployersNamed;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes up what a village's data collection found: employers whose workers are not protected. */
@Component
class VillageFindings {

    private final ComplianceCases compliance;
    private final FindingRepository repository;
    private final Employers employers;
    private final CurrentUser currentUser;
    private final Clock clock;

    VillageFindings(
            ComplianceCases compliance,
            FindingRepository repository,
            Employers employers,
            CurrentUser currentUser,
            Clock clock) {
        this.compliance = compliance;
        this.repository = repository;
        this.employers = employers;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** As the system: whoever completed the village's step need not be one who may report findings. */
    @EventListener
    void on(EmployersNamed event) {
        currentUser.asSystem(() -> event.employers().forEach(named -> take(event.villageCode(), named)));
    }

    /** Not registered at all, or only with a part of its workers; one that nobody knows waits for an officer. */
    private void take(String village, EmployersNamed.Named named) {
        var id = named.employerId();
        var employer = id == null ? null : employers.find(id).orElse(null);
        if (employer == null) {
            repository.named(village, named.name(), named.workers(), clock.instant());
            return;
        }
        var kind = employer.npp() == null ? FindingKind.PWBD : FindingKind.PDS_TK;
        var finding = new Finding.New(kind, named.workers(), 0, 0, "Pendataan desa " + village);
        compliance.report(employer.id(), List.of(finding), "village:" + village).orThrow();
    }
}
