package id.sinergi.letters;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * How a letter was signed.
 *
 * @param document document of the case: the scan of the signed paper, or the file signed electronically
 */
public record Signature(UUID letterId, Method method, LocalDate on, UUID document) {

    /** Its word has the key {@code signature.<code>}. */
    public enum Method {
        /** Printed, signed by hand, scanned. */
        WET,
        /** By a signing service. */
        ELECTRONIC;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
