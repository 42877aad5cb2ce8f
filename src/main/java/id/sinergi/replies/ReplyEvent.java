package id.sinergi.replies;

import id.sinergi.shared.Auditable;
import java.util.Map;

/** What happens to the link in a letter, for the trail. */
record ReplyEvent(String action, String caseNumber, Map<String, String> details) implements Auditable {

    ReplyEvent {
        details = Map.copyOf(details);
    }
}
