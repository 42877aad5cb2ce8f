package id.sinergi.identity;

import java.time.Instant;

/**
 * Somebody guesses passwords.
 *
 * @param address from where; of an account tried from many addresses, the last of them
 */
public record LoginAttack(Kind kind, String address, Instant at) {

    public enum Kind {
        /** One account from one address, on and on. */
        PAIR,
        /** Many accounts from one address, which is shut for a while. */
        ADDRESS,
        /** One account from many addresses. */
        ACCOUNT
    }
}
