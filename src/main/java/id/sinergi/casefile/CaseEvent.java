package id.sinergi.casefile;

import id.sinergi.shared.Auditable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happens to a case as a whole. */
public sealed interface CaseEvent extends Auditable {

    @Override
    String caseNumber();

    record Opened(String caseNumber, CaseKind kind, String about) implements CaseEvent {
        @Override
        public String action() {
            return "case.opened";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("subject", about);
        }
    }

    record Closed(String caseNumber, String outcome) implements CaseEvent {
        @Override
        public String action() {
            return "case.closed";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("outcome", outcome);
        }
    }

    record Cancelled(String caseNumber, String reason) implements CaseEvent {
        @Override
        public String action() {
            return "case.cancelled";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }

    /** @param areas the village whose office wrote it, or none */
    record Commented(String caseNumber, long id, String text, List<String> areas) implements CaseEvent {
        @Override
        public String action() {
            return "case.commented";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("text", text);
        }
    }

    /** @param areas the village whose office added it, or none */
    record DocumentAdded(String caseNumber, UUID id, String name, String sha256, List<String> areas)
            implements CaseEvent {
        @Override
        public String action() {
            return "document.added";
        }

        @Override
        public String subject() {
            return id.toString();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("name", name, "sha256", sha256);
        }
    }
}
