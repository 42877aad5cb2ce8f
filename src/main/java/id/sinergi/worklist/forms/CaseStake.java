package id.sinergi.worklist.forms;

/** Whether money or a sanction would end with a case: a bean of the module that knows. Then two people cancel it. */
public interface CaseStake {

    /** False as well for cases of other processes. */
    boolean isHigh(String caseNumber);
}
