package id.sinergi.casefile;

/**
 * Whether something of a case that has ended is still to be done, such as a letter that is to be sent again: then the case
 * takes files and remarks on. A bean of the module that knows.
 */
public interface StillAwaited {

    boolean isAwaited(String caseNumber);
}
