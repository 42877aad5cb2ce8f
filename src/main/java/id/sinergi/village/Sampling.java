package id.sinergi.village;

import java.util.List;

/** Decides which villages of a round the inspectorate examines. */
public interface Sampling {

    /** Why a village is examined, if it is. */
    enum Choice {
        SPARED,
        RANDOM,
        RISK
    }

    /**
     * Chooses in the caller's transaction, and keeps how it came to it.
     *
     * @param villages codes of all villages of the round whose case was not cancelled
     */
    Choice choose(Collection collection, List<String> villages);

    /** What stands out in the data of a case that was chosen or spared, each in a sentence. */
    List<String> why(String caseNumber);
}
