package id.sinergi.letters;

import id.sinergi.shared.Auditable;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What happens to a letter. */
public sealed interface LetterEvent extends Auditable {

    UUID letterId();

    @Override
    default String subject() {
        return letterId().toString();
    }

    record Issued(String caseNumber, UUID letterId, String kind, String number, LocalDate date) implements LetterEvent {
        @Override
        public String action() {
            return "letter.issued";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("number", number, "kind", kind, "date", date.toString());
        }
    }

    record Sent(String caseNumber, UUID letterId, String number, String means, LocalDate date) implements LetterEvent {
        @Override
        public String action() {
            return "letter.sent";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("number", number, "means", means, "date", date.toString());
        }
    }

    record Received(String caseNumber, UUID letterId, String number, LocalDate date) implements LetterEvent {
        @Override
        public String action() {
            return "letter.received";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("number", number, "date", date.toString());
        }
    }

    record Returned(String caseNumber, UUID letterId, String number, LocalDate date, String reason)
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
}
