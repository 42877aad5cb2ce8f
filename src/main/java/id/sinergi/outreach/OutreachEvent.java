package id.sinergi.outreach;

import id.sinergi.shared.Auditable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What happens in a campaign, in numbers and never with a person's data. */
public sealed interface OutreachEvent extends Auditable {

    @Override
    String caseNumber();

    /** A session took place: who came, and how many of them let their data be kept. */
    record SessionHeld(
            String caseNumber,
            String session,
            List<String> areas,
            String place,
            LocalDate on,
            int attendance,
            int wanting)
            implements OutreachEvent {
        @Override
        public String action() {
            return "outreach.sessionHeld";
        }

        @Override
        public String subject() {
            return session;
        }

        @Override
        public Map<String, String> details() {
            return Map.of(
                    "village",
                    place,
                    "date",
                    on.toString(),
                    "attendance",
                    String.valueOf(attendance),
                    "wanting",
                    String.valueOf(wanting));
        }
    }

    record SessionMoved(
            String caseNumber,
            String session,
            List<String> areas,
            String village,
            LocalDate was,
            LocalDate becomes,
            String reason)
            implements OutreachEvent {
        @Override
        public String action() {
            return "outreach.sessionMoved";
        }

        @Override
        public String subject() {
            return session;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("village", village, "was", was.toString(), "becomes", becomes.toString(), "reason", reason);
        }
    }

    record SessionOverdue(String caseNumber, String session, List<String> areas, String village, LocalDate planned)
            implements OutreachEvent {
        @Override
        public String action() {
            return "outreach.sessionOverdue";
        }

        @Override
        public String subject() {
            return session;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("village", village, "date", planned.toString());
        }
    }

    record RegistrationsProcessed(
            String caseNumber, String session, List<String> areas, String village, long registered, long rejected)
            implements OutreachEvent {
        @Override
        public String action() {
            return "outreach.registrations";
        }

        @Override
        public String subject() {
            return session;
        }

        @Override
        public Map<String, String> details() {
            return Map.of(
                    "village", village, "registered", String.valueOf(registered), "rejected", String.valueOf(rejected));
        }
    }

    record CalledBack(
            String caseNumber,
            String session,
            List<String> areas,
            String village,
            long joins,
            long declines,
            long unreachable)
            implements OutreachEvent {
        @Override
        public String action() {
            return "outreach.calledBack";
        }

        @Override
        public String subject() {
            return session;
        }

        @Override
        public Map<String, String> details() {
            return Map.of(
                    "village",
                    village,
                    "joins",
                    String.valueOf(joins),
                    "declines",
                    String.valueOf(declines),
                    "unreachable",
                    String.valueOf(unreachable));
        }
    }

    /** Somebody took the list of people to invite in some villages. */
    record InvitationsTaken(String caseNumber, List<String> areas, String format, int people) implements OutreachEvent {
        @Override
        public String action() {
            return "outreach.invitationsTaken";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("people", String.valueOf(people), "format", format, "villages", String.valueOf(areas.size()));
        }
    }

    record Measured(String caseNumber, int days, LocalDate at, int active, int joined) implements OutreachEvent {
        @Override
        public String action() {
            return "outreach.measured";
        }

        @Override
        public Map<String, String> details() {
            return Map.of(
                    "days",
                    String.valueOf(days),
                    "date",
                    at.toString(),
                    "active",
                    String.valueOf(active),
                    "joined",
                    String.valueOf(joined));
        }
    }
}
