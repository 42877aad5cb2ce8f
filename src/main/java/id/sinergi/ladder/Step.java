package id.sinergi.ladder;

import id.sinergi.identity.Agency;

/** Rungs of the ladder with the agency whose act each one is; names as programs know them. */
public enum Step {
    GUIDANCE("guidance", Agency.DISNAKER),
    WARNING1("warning1", Agency.BPJS),
    WARNING2("warning2", Agency.BPJS),
    FINE("fine", Agency.BPJS),
    DENIAL("denial", Agency.BPJS),
    LIFT("lift", Agency.SETDA);

    private final String code;
    private final Agency agency;

    Step(String code, Agency agency) {
        this.code = code;
        this.agency = agency;
    }

    public String code() {
        return code;
    }

    public Agency agency() {
        return agency;
    }
}
