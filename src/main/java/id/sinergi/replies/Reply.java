package id.sinergi.replies;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an employer answered on line.
 *
 * @param position of who answered, in the firm
 * @param contact telephone or e-mail, or {@code null}
 * @param documents documents of the case
 */
public record Reply(
        UUID letterId,
        String caseNumber,
        Answer answer,
        String text,
        String name,
        String position,
        @Nullable String contact,
        List<UUID> documents,
        Instant answeredAt,
        @Nullable Assessment assessment,
        @Nullable String remark,
        @Nullable String consideredBy,
        @Nullable Instant consideredAt) {

    /** What the employer says; its word has the key {@code reply.answer.<code>}. */
    public enum Answer {
        REGISTERED,
        CORRECTED,
        PAID,
        DISPUTES,
        /** Asks for something, or explains: none of the others. */
        ASKS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the officer makes of it; its word has the key {@code outcome.<code>}. */
    public enum Assessment {
        /** BPJS checks it as evidence that the employer complies. */
        EVIDENCE,
        NOTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the employer has typed in. */
    public record Given(@Nullable Answer answer, String text, String name, String position, String contact) {}
}
