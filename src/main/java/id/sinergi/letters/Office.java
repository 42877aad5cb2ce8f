package id.sinergi.letters;

import java.time.LocalDate;

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
        LocalDate validFrom) {}
