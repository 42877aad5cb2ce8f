package id.sinergi.privacy;

import java.time.LocalDate;

/**
 * How long one kind of data is kept, from a day on.
 *
 * @param months since the data were last touched, 6 to 600
 * @param basis legal basis with its source
 */
public record RetentionRule(
        String category, int version, int months, Action action, String basis, LocalDate validFrom) {

    public enum Action {
        DELETE,
        ANONYMISE
    }
}
