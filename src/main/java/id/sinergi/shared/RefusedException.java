package id.sinergi.shared;

/** Carries a refusal out of a transaction, so that it rolls back. Turned back into words at the edge (view or API). */
public final class RefusedException extends RuntimeException {

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
