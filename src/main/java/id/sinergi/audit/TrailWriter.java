package id.sinergi.audit;

import id.sinergi.audit.TrailRepository.Draft;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Auditable;
import id.sinergi.shared.Change;
import id.sinergi.shared.PersonalNumber;
import id.sinergi.shared.Refusal;
import java.time.Clock;
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
 * last lock taken, so that acts on one case wait for each other and never deadlock. What is kept for good names nobody by
 * number: an act whose words hold a NIK is refused, whichever door they came by.
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
        var details = details(event);
        var changes = event.changes().stream().map(TrailWriter::masked).toList();
        if (!user.isSystem()
                && (PersonalNumber.isIn(details) || changes.stream().anyMatch(TrailWriter::names))) {
            throw Refusal.invalid("personalNumber").raise();
        }
        page().add(new Draft(
                clock.instant(),
                user.username(),
                null,
                user.agency().name(),
                event.action(),
                event.caseNumber(),
                event.subject(),
                details,
                changes));
    }

    /** A field that is meant for such a number says that it changed; other texts are what somebody typed. */
    private static Change masked(Change change) {
        return PersonalNumber.FIELDS.contains(change.field())
                ? new Change(
                        change.field(),
                        PersonalNumber.masked(change.before()),
                        PersonalNumber.masked(change.after()),
                        change.type())
                : change;
    }

    private static boolean names(Change change) {
        return PersonalNumber.isIn(change.after());
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

    /** The entries of one transaction, written in the order of their times, which no chain's order can contradict. */
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
                    drafts.stream().sorted(Comparator.comparing(Draft::at)).toList());
        }
    }
}
