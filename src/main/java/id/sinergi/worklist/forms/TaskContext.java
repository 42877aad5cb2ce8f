package id.sinergi.worklist.forms;

import id.sinergi.identity.User;
import org.jspecify.annotations.Nullable;

/**
 * The task a form is asked about, and who asks.
 *
 * @param item which one of a case's many (a session), or {@code null}
 */
public record TaskContext(
        String taskId, String caseNumber, @Nullable String item, User user) {}
