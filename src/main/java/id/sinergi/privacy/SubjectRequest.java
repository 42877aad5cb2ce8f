package id.sinergi.privacy;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request of a person about the own data. NIK, name and contact are gone once its retention is over.
 *
 * @param office unit at whose counter it was received, and where the answer is handed over
 * @param source the article the clock rests on
 * @param copiedAt when the copy of everything was made
 * @param before correctable fields as they were when the correction was proposed
 * @param after what they shall become
 */
public record SubjectRequest(
        String caseNumber,
        Kind kind,
        @Nullable String nik,
        @Nullable String name,
        @Nullable String contact,
        Identity identity,
        @Nullable String wish,
        String office,
        String receivedBy,
        Instant receivedAt,
        Instant dueAt,
        String source,
        @Nullable Decision decision,
        @Nullable Instant copiedAt,
        @Nullable Instant answeredAt,
        Map<String, String> before,
        Map<String, String> after) {

    /** What is asked for; OTHER are the rights that Art. 15 does not grant here, such as erasure. */
    public enum Kind {
        ACCESS,
        CORRECTION,
        OTHER
    }

    /** By what the person at the counter was recognised. */
    public enum Identity {
        KTP,
        KK,
        POWER
    }

    public enum Answer {
        ACCESS,
        CORRECTION,
        REFUSED
    }

    /** Why it is refused: Art. 15, Art. 33, or because the identity or the facts were not proven. */
    public enum Article {
        ART_15("15"),
        ART_33("33"),
        UNPROVEN("UNPROVEN");

        private final String code;

        Article(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        /** Access and correction are not among the rights that Art. 15 takes away, and Art. 33 speaks of access only. */
        boolean fits(Kind kind) {
            return switch (this) {
                case ART_15 -> kind == Kind.OTHER;
                case ART_33 -> kind == Kind.ACCESS;
                case UNPROVEN -> true;
            };
        }
    }

    /**
     * What was decided.
     *
     * @param workerId the record to correct
     * @param returned why the second person gave a proposed correction back
     */
    public record Decision(
            Answer answer,
            @Nullable Long workerId,
            @Nullable Article article,
            @Nullable String reason,
            @Nullable String evidence,
            String by,
            @Nullable String returned,
            @Nullable String approvedBy) {}
}
