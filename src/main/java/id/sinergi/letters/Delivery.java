package id.sinergi.letters;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that a letter went out.
 *
 * @param receiver who took it, or is meant to
 * @param returnedOn when it came back undelivered
 * @param reason why it came back
 * @param proof document of the case that proves receipt or return
 * @param photo document of the case that shows it on its way, such as the post office's slip
 */
public record Delivery(
        long id,
        UUID letterId,
        Means means,
        LocalDate sentOn,
        @Nullable String receiver,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate returnedOn,
        @Nullable String reason,
        @Nullable UUID proof,
        @Nullable UUID photo) {

    /** How a letter travels. */
    public enum Means {
        POST,
        COURIER,
        HAND,
        EMAIL;

        /** Stable code in forms and tables; its word has the key {@code means.<code>}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Means ofCode(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    public boolean isPending() {
        return receivedOn == null && returnedOn == null;
    }

    public Optional<LocalDate> received() {
        return Optional.ofNullable(receivedOn);
    }
}
