package id.sinergi.outreach;

import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;

/** What the tasks of one session have in common: its village, its place in lists, its stage. */
abstract class SessionForm implements TaskForm {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy");

    private final SessionRepository sessions;
    final SessionWork work;
    final Texts texts;

    SessionForm(SessionRepository sessions, SessionWork work, Texts texts) {
        this.sessions = sessions;
        this.work = work;
        this.texts = texts;
    }

    Session session(TaskContext task) {
        return sessions.get(Objects.requireNonNull(task.item(), "A session's task names its session"));
    }

    @Override
    public String stage() {
        return "sessions";
    }

    @Override
    public Optional<String> villageCode(TaskContext task) {
        return Optional.of(session(task).villageCode());
    }

    /** Kept in lists, and so in the official language. */
    @Override
    public Optional<String> detail(TaskContext task) {
        var session = session(task);
        return Optional.of(texts.get(
                Texts.INDONESIAN,
                "outreach.session.detail",
                work.village(session),
                session.planned().format(DAY.withLocale(Texts.INDONESIAN))));
    }

    static String day(LocalDate date) {
        return date.format(DAY.withLocale(Texts.locale()));
    }

    /** Where and when, to read above the questions. */
    String about(Session session) {
        return texts.get(
                "outreach.session.about",
                work.village(session),
                day(session.planned()),
                session.hour().replace(':', '.'));
    }
}
