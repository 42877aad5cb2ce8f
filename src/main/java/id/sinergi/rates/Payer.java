package id.sinergi.rates;

/** Whose share it is; the employer hands in both (UU 24/2011 Art 19). */
public enum Payer {
    EMPLOYER,
    WORKER
}
