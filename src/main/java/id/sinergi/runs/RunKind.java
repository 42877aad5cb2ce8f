package id.sinergi.runs;

import java.util.Map;

/**
 * A kind of work in the background: a bean of the feature that begins it. Its lines stand in the feature's own tables,
 * those that wait and the receipt of the others. All is done as the user who began the run, outside of a transaction, and
 * may be done again after a stop: a line that is done is not done twice.
 */
public interface RunKind {

    /** Stable code, such as {@code arrears.sweep}. */
    String code();

    /** Lines that are done together while none of them fails. */
    int atOnce();

    /**
     * Does up to {@code most} of the lines that wait and keeps the receipt of each in the transaction of what it did.
     *
     * @return how many; 0 where none waits
     */
    int work(long id, int most);

    /**
     * Keeps in the receipt of the first line that waits that it cannot be done.
     *
     * @return whether there was such a line
     */
    boolean fail(long id, RuntimeException why);

    /** No line waits any more; does nothing where it was told before. */
    void finish(long id);

    /** Whether this node has all that it needs, such as what only a person knows and what is kept in no database. */
    default boolean isReady(long id) {
        return true;
    }

    /** Ids of the runs that are not finished, with who began them. */
    Map<Long, String> unfinished();
}
