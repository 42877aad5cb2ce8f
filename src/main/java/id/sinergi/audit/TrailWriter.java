package id.sinergi.audit;

import id.sinergi.audit.TrailRepository.Draft;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Auditable;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes every {@link Auditable} in the transaction of the act, as the last thing it does: a chain's end is always the
 * last lock taken, so that acts on one case wait for each other and never deadlock.
 */
@Component
class TrailWriter {

    private final TrailRepository repository;
    private final CurrentUser currentUser;
    private final Clock clock;

    TrailWriter(TrailRepository repository, CurrentUser currentUser, Clock clock) {
        this.repository = repository;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(Auditable event) {
        var user = currentUser.get();
        page().add(new Draft(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                user.username(),
                null,
                user.agency().name(),
                event.action(),
                event.caseNumber(),
                event.subject(),
                details(event),
                event.changes()));
    }

    private static Map<String, String> details(Auditable event) {
        if (event.areas().isEmpty()) {
            return event.details();
        }
        var details = new HashMap<>(event.details());
        details.put(TrailRepository.AREAS, String.join(",", event.areas()));
        return details;
    }

    /** The page of the current transaction. */
    private Page page() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Page.class::isInstance)
                .map(Page.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var page = new Page();
                    TransactionSynchronizationManager.registerSynchronization(page);
                    return page;
                });
    }

    /** The entries of one transaction. */
    private final class Page implements TransactionSynchronization {

        private final List<Draft> drafts = new ArrayList<>();
        private boolean written;

        void add(Draft draft) {
            if (written) {
                repository.append(List.of(draft));
            } else {
                drafts.add(draft);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            repository.append(
                    drafts.stream().sorted(Comparator.comparing(Draft::chain)).toList());
        }
    }
}
