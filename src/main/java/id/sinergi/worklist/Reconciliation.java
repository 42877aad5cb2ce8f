package id.sinergi.worklist;

import id.sinergi.engine.OpenTasks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Compares the worklist with the engine and reports where they part; it repairs nothing by itself. */
@Service
public class Reconciliation {

    private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);

    private final OpenTasks engine;
    private final WorkItemRepository items;

    Reconciliation(OpenTasks engine, WorkItemRepository items) {
        this.engine = engine;
        this.items = items;
    }

    /**
     * Where the two part, by task id.
     *
     * @param missing open in the engine, not in the worklist
     * @param left open in the worklist, not in the engine
     * @param holders open in both, with different holders
     */
    public record Report(Set<String> missing, Set<String> left, List<String> holders) {
        public boolean clean() {
            return missing.isEmpty() && left.isEmpty() && holders.isEmpty();
        }
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report compare() {
        var theirs = engine.holders();
        var ours = items.openHolders();
        var missing = new HashSet<>(theirs.keySet());
        missing.removeAll(ours.keySet());
        var left = new HashSet<>(ours.keySet());
        left.removeAll(theirs.keySet());
        var holders = new ArrayList<String>();
        ours.forEach((task, holder) -> {
            var other = theirs.get(task);
            if (other != null && !other.equals(holder)) {
                holders.add(task);
            }
        });
        return new Report(missing, left, holders);
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    void report() {
        var report = compare();
        if (report.clean()) {
            log.info("Worklist and engine agree");
        } else {
            log.error("Worklist and engine part: {}", report);
        }
    }
}
