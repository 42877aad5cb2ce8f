package id.sinergi.privacy.ui;

import id.sinergi.privacy.SubjectRequest;
import id.sinergi.privacy.SubjectRequests.Listed;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Requests in words: how they stand against their 72 hours. */
@Component
class RequestWords {

    private static final Duration SOON = Duration.ofHours(24);

    private final Texts texts;
    private final Dates dates;
    private final Clock clock;

    RequestWords(Texts texts, Dates dates, Clock clock) {
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    StateBadge state(Listed listed) {
        var request = listed.request();
        var answered = request.answeredAt();
        if (answered != null) {
            return answered.isAfter(request.dueAt())
                    ? new StateBadge(State.DONE_LATE, texts.get("privacy.request.late"))
                    : new StateBadge(State.DONE);
        }
        if (!listed.file().isOpen()) {
            return new StateBadge(State.CANCELLED);
        }
        return new StateBadge(running(request));
    }

    private State running(SubjectRequest request) {
        var now = clock.instant();
        if (now.isAfter(request.dueAt())) {
            return State.OVERDUE;
        }
        return now.isAfter(request.dueAt().minus(SOON)) ? State.DUE_SOON : State.ON_TIME;
    }

    /** "sisa 14 jam" while it waits for its answer, then when it was given. */
    String left(Listed listed) {
        var answered = listed.request().answeredAt();
        if (answered != null) {
            return dates.shortDayAndTime(answered);
        }
        return listed.file().isOpen() ? dates.hours(listed.request().dueAt()) : "";
    }

    String kind(SubjectRequest request) {
        return texts.get("privacy.request.kind." + request.kind().name());
    }

    /** Where the case stands, or how it ended. */
    String stage(Listed listed) {
        var outcome = listed.file().outcome();
        return outcome == null ? texts.get("stage." + listed.file().stage()) : texts.get("case.outcome." + outcome);
    }
}
