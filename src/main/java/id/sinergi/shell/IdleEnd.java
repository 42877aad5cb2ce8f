package id.sinergi.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.SpringComponent;
import id.sinergi.doors.SessionTimes;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Texts;
import java.time.Duration;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Asks in the page, two minutes before the session ends, whether somebody is still there. */
@Tag("sinergi-idle")
@JavaScript("context://frontend/components/idle.js")
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class IdleEnd extends Component {

    private static final Duration WARNING = Duration.ofMinutes(2);

    IdleEnd(CurrentUser currentUser, SessionTimes times, Texts texts) {
        setVisible(currentUser.find().isPresent());
        var page = getElement();
        page.setAttribute("idle", seconds(times.idle()));
        page.setAttribute("warn", seconds(WARNING));
        var session = VaadinSession.getCurrent().getSession();
        page.setAttribute(
                "left", seconds(times.left(session == null ? null : session.getAttribute(SessionTimes.BEGUN))));
        page.setAttribute("caption", texts.get("session.warning"));
        page.setAttribute("text", texts.get("session.warning.text"));
        page.setAttribute("ending", texts.get("session.ending.text"));
        page.setAttribute("stay", texts.get("session.stay"));
        page.setAttribute("understood", texts.get("action.close"));
    }

    private static String seconds(Duration time) {
        return Long.toString(time.toSeconds());
    }
}
