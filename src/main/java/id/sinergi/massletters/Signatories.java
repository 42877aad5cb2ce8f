package id.sinergi.massletters;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What signatories entered for mass letters that are under way, in the memory of this node and nowhere else. Where the
 * node dies they are asked again.
 */
@Component
class Signatories {

    private final Map<Long, Map<String, Object>> secrets = new ConcurrentHashMap<>();

    /** Within the transaction that stores the batch: one that is rolled back leaves nothing here either. */
    void keepWithin(long batch, Map<String, Object> entered) {
        keep(batch, entered);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    forget(batch);
                }
            }
        });
    }

    void keep(long batch, Map<String, Object> entered) {
        secrets.put(batch, Map.copyOf(entered));
    }

    boolean know(long batch) {
        return secrets.containsKey(batch);
    }

    Map<String, Object> of(long batch) {
        return secrets.getOrDefault(batch, Map.of());
    }

    void forget(long batch) {
        secrets.remove(batch);
    }
}
