package id.sinergi.worklist;

import id.sinergi.casefile.StillAwaited;
import org.springframework.stereotype.Component;

/** A task that came up after the case's end. */
@Component
class OpenEnds implements StillAwaited {

    private final WorkItemRepository items;

    OpenEnds(WorkItemRepository items) {
        this.items = items;
    }

    @Override
    public boolean isAwaited(String caseNumber) {
        return items.ofCase(caseNumber).stream().anyMatch(WorkItem::isOpen);
    }
}
