package id.sinergi.registry;

import id.sinergi.shared.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Questions about two records that a person judges, in {@code area} or all of the user's areas; to whom they are not
 * shown, there are none.
 *
 * @param <O> an open question
 * @param <J> a judged one
 */
public interface Questions<O, J> {

    /** Whether the lists are for this user: who judges, and who sees everything. */
    boolean maySee();

    long countOpen(@Nullable String area);

    long countJudged(@Nullable String area);

    /** Those that wait for a judgement, oldest first. */
    Slice<O> open(@Nullable String area, @Nullable Integer limit, @Nullable String cursor);

    /** Those that were judged, latest first. */
    Slice<J> judged(@Nullable String area, @Nullable Integer limit, @Nullable String cursor);
}
