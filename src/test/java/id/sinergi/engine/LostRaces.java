package id.sinergi.engine;

import org.camunda.bpm.engine.OptimisticLockingException;

/** How the engine says that somebody was faster, for tests outside of its room. */
public final class LostRaces {

    private LostRaces() {}

    public static RuntimeException ofTheEngine() {
        return new OptimisticLockingException("x");
    }
}
