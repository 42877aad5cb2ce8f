package id.sinergi.rates;

/** Kinds of non-wage work that a relief treats differently. */
public enum Work {
    TRANSPORT,
    OTHER
}
