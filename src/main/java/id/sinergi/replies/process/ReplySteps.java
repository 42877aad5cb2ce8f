package id.sinergi.replies.process;

import id.sinergi.engine.ProcessSteps;
import id.sinergi.replies.Replies;
import java.util.UUID;

/** What {@code employer-compliance.bpmn} asks when an employer has answered on line. */
@ProcessSteps("replySteps")
public class ReplySteps {

    private final Replies replies;

    ReplySteps(Replies replies) {
        this.replies = replies;
    }

    /** Who follows an answer up: officers of the agency whose letter was answered. */
    public String desk(String letter) {
        return replies.agency(UUID.fromString(letter)) + "_OFFICER";
    }
}
