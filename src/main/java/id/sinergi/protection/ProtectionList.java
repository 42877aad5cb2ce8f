package id.sinergi.protection;

import id.sinergi.identity.Agency;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of people whose contributions one source is to pay.
 *
 * @param number the case's number, such as {@code PB-2026-00001}
 * @param start first contribution month, {@code months} how many from there (1 to 12)
 * @param villages codes of the villages its people live in
 * @param decile the highest that was looked for, {@code income} the same in rupiah a month
 * @param proposedBy who handed it in last
 * @param reason why it was returned last
 * @param exportedAt when its file for registration was first taken
 * @param handedOn when it was handed to BPJS, with {@code reference} of the receipt
 * @param realiseBy the last day on which everybody should be seen as a member
 * @param checkedAt when it was last compared with the memberships
 */
public record ProtectionList(
        String number,
        long sourceId,
        String source,
        FundingSource.Kind kind,
        String name,
        Agency agency,
        State state,
        YearMonth start,
        int months,
        List<String> villages,
        @Nullable Integer decile,
        @Nullable Long income,
        List<Short> occupations,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Instant exportedAt,
        @Nullable LocalDate handedOn,
        @Nullable String reference,
        @Nullable LocalDate realiseBy,
        @Nullable Instant checkedAt,
        int version) {

    public enum State {
        PROPOSED,
        RETURNED,
        APPROVED,
        REGISTERED,
        CLOSED,
        CANCELLED;

        /** Whether its file for registration may be taken: its people do not change any more. */
        public boolean isFrozen() {
            return this == APPROVED || this == REGISTERED || this == CLOSED;
        }
    }

    public YearMonth end() {
        return start.plusMonths(months - 1L);
    }
}
