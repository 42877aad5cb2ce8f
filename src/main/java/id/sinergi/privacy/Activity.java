package id.sinergi.privacy;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One entry of the register of processing activities (UU 27/2022 Art. 31), as it holds from a day on.
 *
 * @param code stable; pages that show such data link to it
 * @param version 1 for the first; the highest one whose day has come is in force
 */
public record Activity(String code, int version, Text text, LocalDate validFrom, String by, Instant at) {

    /**
     * What the entry says, in Indonesian as the law has it.
     *
     * @param basis legal basis with its article
     * @param recipients who receives the data
     * @param retention how long they are kept
     * @param source the regulation or decision this entry rests on
     */
    public record Text(
            String title,
            String data,
            String purpose,
            String basis,
            String recipients,
            String retention,
            String source) {}
}
