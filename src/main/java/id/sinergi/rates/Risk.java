package id.sinergi.rates;

/** Groups of work-environment risk, from I to V; BPJS sets each firm's (PP 44/2015 annex I). */
public enum Risk {
    VERY_LOW,
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH;

    /** From 1 to 5. */
    public int group() {
        return ordinal() + 1;
    }
}
