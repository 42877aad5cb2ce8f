package id.sinergi.letters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Letterhead and usual signatory of an agency.
 *
 * @param version 1 and on
 * @param government the first line above the agency's name
 * @param place where its letters are signed
 * @param validFrom first day of a letter that has it
 */
public record Office(
        int version,
        String government,
        String address,
        String place,
        NewLetter.Signatory signatory,
        LocalDate validFrom) {

    /** The same for the office of one district, which signs in its own place; without a district, this one. */
    Office in(@Nullable String district) {
        return district == null
                ? this
                : new Office(
                        version,
                        government,
                        "Kecamatan " + district + ", " + address,
                        district,
                        new NewLetter.Signatory(signatory.title() + " " + district, signatory.name(), signatory.nip()),
                        validFrom);
    }
}
