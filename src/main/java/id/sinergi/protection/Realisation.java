package id.sinergi.protection;

import id.sinergi.identity.CurrentUser;
import id.sinergi.imports.ImportFinished;
import id.sinergi.registry.Beneficiaries;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Compares lists with the memberships: after each membership file, and when a list is handed over. */
@Component
class Realisation {

    private static final String MEMBERSHIPS = "members";

    private final ListRepository lists;
    private final PersonRepository people;
    private final Beneficiaries beneficiaries;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Realisation(
            ListRepository lists,
            PersonRepository people,
            Beneficiaries beneficiaries,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lists = lists;
        this.people = people;
        this.beneficiaries = beneficiaries;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** As the system: whoever brought the file need not see the lists. */
    @EventListener
    void on(ImportFinished event) {
        if (event.kind().equals(MEMBERSHIPS)) {
            currentUser.asSystem(() -> lists.registered().forEach(this::compare));
        }
    }

    /** Compares one list inside the caller's transaction. */
    void compare(String number) {
        var list = lists.lock(number);
        var ids = people.of(number, Reach.EVERYWHERE).keySet();
        people.stand(number, beneficiaries.standing(ids));
        lists.checked(number, clock.instant());
        var progress = people.progress(List.of(number), Reach.EVERYWHERE).get(number);
        if (progress != null) {
            events.publishEvent(new ProtectionEvent.Compared(
                    number, list.villages(), progress.active(), progress.waiting(), progress.gone()));
        }
    }
}
