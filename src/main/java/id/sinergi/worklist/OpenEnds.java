package id.sinergi.worklist;

import id.sinergi.casefile.StillAwaited;
import id.sinergi.identity.User;
import org.springframework.stereotype.Component;

/** A task that came up after the case's end, such as sending a letter again, from those whose work it is. */
@Component
class OpenEnds implements StillAwaited {

    private final WorkItemRepository items;

    OpenEnds(WorkItemRepository items) {
        this.items = items;
    }

    @Override
    public boolean isAwaited(String caseNumber, User from) {
        return items.ofCase(caseNumber).stream()
                .anyMatch(item -> item.isOpen()
                        && item.units().stream().anyMatch(from.units()::contains)
                        && from.sees(item.areas()));
    }
}
