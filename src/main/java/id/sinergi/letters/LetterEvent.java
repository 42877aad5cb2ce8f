package id.sinergi.letters;

import id.sinergi.shared.Auditable;
import id.sinergi.shared.Change;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a letter. */
public sealed interface LetterEvent extends Auditable {

    UUID letterId();

    @Override
    List<String> areas();

    @Override
    default String subject() {
        return letterId().toString();
    }

    /** @param basis the law's article that this kind of letter rests on */
    record Drafted(
            String caseNumber,
            UUID letterId,
            List<String> areas,
            String kind,
            LocalDate date,
            @Nullable String basis) implements LetterEvent {
        @Override
        public String action() {
            return "letter.drafted";
        }

        @Override
        public Map<String, String> details() {
            return with(basis, Map.of("kind", kind, "date", date.toString()));
        }
    }

    /** Another person has approved the draft, and it has its number. */
    record Checked(
            String caseNumber,
            UUID letterId,
            List<String> areas,
            String kind,
            String number,
            LocalDate date,
            @Nullable String basis,
            List<Change> changes)
            implements LetterEvent {
        @Override
        public String action() {
            return "letter.checked";
        }

        @Override
        public Map<String, String> details() {
            return with(basis, Map.of("number", number, "kind", kind, "date", date.toString()));
        }
    }

    record GivenBack(String caseNumber, UUID letterId, List<String> areas, String kind, String reason)
            implements LetterEvent {
        @Override
        public String action() {
            return "letter.givenBack";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("kind", kind, "reason", reason);
        }
    }

    record Revised(String caseNumber, UUID letterId, List<String> areas, String kind, List<Change> changes)
            implements LetterEvent {
        @Override
        public String action() {
            return "letter.revised";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("kind", kind);
        }
    }

    record Signed(String caseNumber, UUID letterId, List<String> areas, String number, String method, LocalDate date)
            implements LetterEvent {
        @Override
        public String action() {
            return "letter.signed";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("number", number, "signature", method, "date", date.toString());
        }
    }

    /** The letter is on its way, for the first time or again. */
    record Sent(
            String caseNumber,
            UUID letterId,
            List<String> areas,
            String kind,
            String number,
            String means,
            LocalDate date,
            @Nullable String basis)
            implements LetterEvent {
        @Override
        public String action() {
            return "letter.sent";
        }

        @Override
        public Map<String, String> details() {
            return with(basis, Map.of("number", number, "kind", kind, "means", means, "date", date.toString()));
        }
    }

    record Received(String caseNumber, UUID letterId, List<String> areas, String number, LocalDate date)
            implements LetterEvent {
        @Override
        public String action() {
            return "letter.received";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("number", number, "date", date.toString());
        }
    }

    record Returned(String caseNumber, UUID letterId, List<String> areas, String number, LocalDate date, String reason)
            implements LetterEvent {
        @Override
        public String action() {
            return "letter.returned";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("number", number, "date", date.toString(), "reason", reason);
        }
    }

    /**
     * The letter will not be sent.
     *
     * @param said {@code reason} where somebody wrote why, {@code ground} where a code of ours says it
     */
    record Voided(
            String caseNumber,
            UUID letterId,
            List<String> areas,
            String kind,
            @Nullable String number,
            String said,
            String why)
            implements LetterEvent {
        @Override
        public String action() {
            return "letter.voided";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("kind", kind, "number", number == null ? "" : number, said, why);
        }
    }

    private static Map<String, String> with(@Nullable String basis, Map<String, String> details) {
        if (basis == null) {
            return details;
        }
        var more = new HashMap<>(details);
        more.put("basis", basis);
        return more;
    }
}
