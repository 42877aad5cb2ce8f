package id.sinergi.shared;

import org.jspecify.annotations.Nullable;

/**
 * For whom this thread works, and so how long it may wait for the database. Whoever serves a request has somebody waiting
 * and gives up soon; steps, timers, imports and start-up have nobody and may take long. Each has connections of its own,
 * so that none queues behind another.
 */
public enum Waiting {
    /** Who are you, are you well: a moment, whatever else is under way. */
    DOOR,
    /** Somebody looks at a page or waits for an answer. */
    SOMEBODY,
    /** Work that may take long: whatever serves no request, or says so, such as going through the whole trail. */
    NOBODY;

    private static final ScopedValue<Waiting> HERE = ScopedValue.newInstance();

    public static Waiting here() {
        return HERE.orElse(NOBODY);
    }

    /** Does {@code work} on this thread with so much patience; a transaction that is under way keeps its connection. */
    public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(HERE, this).call(work);
    }
}
