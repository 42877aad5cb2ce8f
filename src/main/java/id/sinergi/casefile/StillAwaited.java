package id.sinergi.casefile;

import id.sinergi.identity.User;

/**
 * Whether a case that was closed still waits for a file of somebody, such as the proof that a letter of their agency
 * arrived. A bean of the module that knows.
 */
public interface StillAwaited {

    boolean isAwaited(String caseNumber, User from);
}
