package id.sinergi.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a step or timer of the system, on a thread of the job executor or on that of a person who waits for it. The
 * engine knows no users; who acts in a step is said by whoever implements this.
 */
public interface StepFrame {

    <T extends @Nullable Object> T run(Supplier<T> step);

    /** Called within the step's transaction, before anything of the step is done. */
    void begins(String caseNumber);
}
