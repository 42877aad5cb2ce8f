package id.sinergi.shared.web;

import id.sinergi.shared.Waiting;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * What became of the transactions of one request. "Nothing was stored" is said only where every one of them was rolled
 * back; a commit that failed on the way may have reached the database.
 */
public final class Fate {

    private static final ScopedValue<Fate> HERE = ScopedValue.newInstance();
    private static final String ATTRIBUTE = Fate.class.getName();
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private volatile boolean open;

    private Fate() {}

    static Fate of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Fate known) {
            return known;
        }
        var fate = new Fate();
        request.setAttribute(ATTRIBUTE, fate);
        return fate;
    }

    <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(HERE, this).call(work);
    }

    /** Whether the request that this thread serves may have stored something; where nobody watched, it may. */
    public static boolean mayHaveStored() {
        return !HERE.isBound() || HERE.get().open;
    }

    public static boolean mayHaveStored(HttpServletRequest request) {
        return !READING.contains(request.getMethod()) && of(request).open;
    }

    @Component
    static final class Witness implements TransactionExecutionListener {

        @Override
        public void beforeCommit(TransactionExecution transaction) {
            // That somebody signed in is counted whatever becomes of what they asked for.
            if (HERE.isBound() && !transaction.isReadOnly() && Waiting.here() != Waiting.DOOR) {
                HERE.get().open = true;
            }
        }
    }
}
