package id.sinergi.protection;

import id.sinergi.shared.Auditable;
import java.util.List;
import java.util.Map;

/** What happens to lists and their sources, in numbers and never with a person's data. */
public sealed interface ProtectionEvent extends Auditable {

    record SourceEntered(long id, String kind, String name, long budget, String basis) implements ProtectionEvent {
        @Override
        public String action() {
            return "protection.sourceEntered";
        }

        @Override
        public String subject() {
            return Long.toString(id);
        }

        @Override
        public Map<String, String> details() {
            return Map.of("kind", kind, "name", name, "budget", Long.toString(budget), "basis", basis);
        }
    }

    /** @param total rupiah over the list's period */
    record Proposed(String caseNumber, List<String> areas, int people, long total) implements ProtectionEvent {
        @Override
        public String action() {
            return "protection.proposed";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("people", Integer.toString(people), "total", Long.toString(total));
        }
    }

    /** Somebody took the file with everybody's full data. */
    record Exported(String caseNumber, List<String> areas, String format, int people, String sha256)
            implements ProtectionEvent {
        @Override
        public String action() {
            return "protection.exported";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("format", format, "people", Integer.toString(people), "sha256", sha256);
        }
    }

    /** The list was compared with the memberships. */
    record Compared(String caseNumber, List<String> areas, int active, int waiting, int gone)
            implements ProtectionEvent {
        @Override
        public String action() {
            return "protection.compared";
        }

        @Override
        public Map<String, String> details() {
            return Map.of(
                    "active",
                    Integer.toString(active),
                    "waiting",
                    Integer.toString(waiting),
                    "gone",
                    Integer.toString(gone));
        }
    }
}
