package id.sinergi.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act that is done once however often it arrives. While it runs, the first transaction that writes something keeps its
 * key; where the key is there already, that transaction is rolled back.
 */
public final class Once {

    /**
     * An operation that only asks, though by POST: it takes no {@code Idempotency-Key}, nothing of its answer is kept, and
     * asked again it is checked, counted and recorded again.
     */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Question {}

    private static final ScopedValue<Once> HERE = ScopedValue.newInstance();
    private static final String PAGES = "";

    private final String account;
    private final String key;
    private final byte[] fingerprint;
    private volatile boolean written;
    private volatile boolean kept;
    private volatile boolean repeated;
    private volatile boolean asking;

    /** @param fingerprint what was asked for under this key */
    public Once(String account, String key, byte[] fingerprint) {
        this.account = account;
        this.key = key;
        this.fingerprint = fingerprint.clone();
    }

    /** For an act of a page, such as a dialog that is open: nobody else knows its key. */
    public static Once ofPage() {
        return new Once(PAGES, UUID.randomUUID().toString(), new byte[0]);
    }

    public static Optional<Once> here() {
        return HERE.isBound() ? Optional.of(HERE.get()) : Optional.empty();
    }

    public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<T, X> act) throws X {
        return ScopedValue.where(HERE, this).call(act);
    }

    public String account() {
        return account;
    }

    public String key() {
        return key;
    }

    public byte[] fingerprint() {
        return fingerprint.clone();
    }

    /** It is a question: each time it is asked anew. */
    public void ask() {
        asking = true;
    }

    public boolean isAsking() {
        return asking;
    }

    /** Its key is written; the transaction is about to be committed. */
    public void write() {
        written = true;
    }

    /** The transaction has ended: with {@code true}, the key is stored with what was done. */
    public void ended(boolean committed) {
        kept = kept || written && committed;
        written = false;
    }

    public boolean isKept() {
        return kept;
    }

    /** It had been done before. */
    public void repeat() {
        repeated = true;
    }

    public boolean isRepeated() {
        return repeated;
    }
}
