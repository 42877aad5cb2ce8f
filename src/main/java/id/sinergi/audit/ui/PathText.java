package id.sinergi.audit.ui;

import id.sinergi.audit.Entry;
import id.sinergi.casefile.CaseKind;
import id.sinergi.engine.ProcessPath;
import id.sinergi.engine.ProcessPath.Step;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Steps of a process in words: when, how long, by whom, and whether the case left the usual way. */
@Component
class PathText {

    private final TrailText trail;
    private final Texts texts;
    private final Dates dates;
    private final Clock clock;

    PathText(TrailText trail, Texts texts, Dates dates, Clock clock) {
        this.trail = trail;
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    /** The process's name: that of its kind of case, or its own. */
    String process(ProcessPath path) {
        return Arrays.stream(CaseKind.values())
                .filter(kind -> kind.process().equals(path.processKey()))
                .findFirst()
                .map(kind -> texts.get("kind." + kind.code()))
                .orElseGet(() -> texts.get("process." + path.processKey()));
    }

    /** Where a path stands: the steps that go on, or that it has ended. */
    String summary(ProcessPath path) {
        var open = PathStep.of(path).stream()
                .filter(step -> step.step().end() == null)
                .map(PathStep::name)
                .distinct()
                .toList();
        return open.isEmpty() ? texts.get("path.ended") : String.join(", ", open);
    }

    String when(Step step) {
        var start = dates.shortDayAndTime(step.start());
        return step.end() == null
                ? texts.get("path.since", start)
                : isMoment(step) ? start : texts.get("path.fromTo", start, dates.shortDayAndTime(step.end()));
    }

    String took(Step step) {
        if (isMoment(step)) {
            return "";
        }
        var lasted = duration(Duration.between(step.start(), step.end() == null ? clock.instant() : step.end()));
        return step.end() == null ? texts.get("path.soFar", lasted) : lasted;
    }

    /** "Selesai 9 Okt 10.42 oleh Rina", "Berjalan sejak 9 Okt 10.42", "Dihentikan 9 Okt 10.42". */
    String note(Step step, @Nullable Entry completion) {
        if (step.end() == null) {
            return texts.get("path.note.now", dates.shortDayAndTime(step.start()));
        }
        var end = dates.shortDayAndTime(step.end());
        if (step.cancelled()) {
            return texts.get("path.note.stopped", end);
        }
        return completion == null
                ? texts.get("path.note.done", end)
                : texts.get("path.note.doneBy", end, trail.actor(completion));
    }

    /** Who finished a task; the system where no person is needed; nobody yet where it goes on. */
    String who(Step step, @Nullable Entry completion) {
        if (completion != null) {
            return trail.actor(completion);
        }
        return step.end() == null || step.taskId() != null || step.cancelled() ? "" : texts.get("path.system");
    }

    String turn(PathStep step) {
        return switch (step.turn()) {
            case NONE -> "";
            case AGAIN -> texts.get("path.turn.AGAIN", step.round());
            case STOPPED -> texts.get("path.turn.STOPPED");
            case DEADLINE -> texts.get("path.turn.DEADLINE");
            case ASIDE -> texts.get("path.turn.ASIDE");
        };
    }

    private static boolean isMoment(Step step) {
        return step.end() != null && Duration.between(step.start(), step.end()).toSeconds() < 1;
    }

    private String duration(Duration lasted) {
        if (lasted.toDays() > 0) {
            return lasted.toHoursPart() == 0
                    ? texts.get("path.days", lasted.toDays())
                    : texts.get("path.daysHours", lasted.toDays(), lasted.toHoursPart());
        }
        if (lasted.toHours() > 0) {
            return texts.get("path.hoursMinutes", lasted.toHours(), lasted.toMinutesPart());
        }
        return lasted.toMinutes() > 0 ? texts.get("path.minutes", lasted.toMinutes()) : texts.get("path.moment");
    }
}
