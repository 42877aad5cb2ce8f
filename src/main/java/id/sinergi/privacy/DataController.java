package id.sinergi.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for the data, and the data protection officer (UU 27/2022 Art. 53), as they hold from a day on.
 *
 * @param version 1 for the first
 * @param officer name or office of the data protection officer
 * @param contact where people reach that officer
 * @param officerAccount that officer's account, which may then handle breaches; {@code null} where there is none
 */
public record DataController(
        int version,
        String name,
        String address,
        String officer,
        String contact,
        @Nullable String officerAccount,
        String source,
        LocalDate validFrom) {}
