package id.sinergi.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.RefusedException;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Language;
import id.sinergi.shared.ui.Notices;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What holds for every session: its language, what it says when something fails or the connection is lost. */
@Component
class Sessions implements VaadinServiceInitListener {

    private final transient Texts texts;
    private final transient CurrentUser currentUser;
    private final transient Failures failures;

    Sessions(Texts texts, CurrentUser currentUser, Failures failures) {
        this.texts = texts;
        this.currentUser = currentUser;
        this.failures = failures;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.addSessionInitListener(init -> {
            // Indonesian first, whatever the browser asks for: offices often have browsers set up in English.
            init.getSession().setLocale(Texts.INDONESIAN);
            init.getSession().setErrorHandler(this::failed);
        });
        service.addUIInitListener(this::uiInit);
        event.addIndexHtmlRequestListener(response -> response.getDocument()
                .child(0)
                .attr("lang", chooseLanguage(VaadinSession.getCurrent()).getLanguage()));
        service.setSystemMessagesProvider(info -> systemMessages(info.getLocale()));
    }

    private void uiInit(UIInitEvent event) {
        var ui = event.getUI();
        ui.setLocale(chooseLanguage(ui.getSession()));
        var reconnect = ui.getReconnectDialogConfiguration();
        reconnect.setDialogText(texts.get("connection.lost"));
        reconnect.setDialogTextGaveUp(texts.get("connection.gaveUp"));
    }

    /** What somebody chose in this session, else the language of the account. */
    private Locale chooseLanguage(VaadinSession session) {
        if (!Language.isChosen(session)) {
            currentUser.find().ifPresent(user -> Language.set(session, user.language()));
        }
        return session.getLocale();
    }

    private void failed(ErrorEvent event) {
        if (event.getThrowable() instanceof RefusedException refused) {
            Notices.refused(refused.refusal());
        } else {
            Notices.refused(texts.get("error.internal.notice", failures.log(event.getThrowable())));
        }
    }

    private SystemMessages systemMessages(Locale locale) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.get(locale, "session.expired"));
        messages.setSessionExpiredMessage(texts.get(locale, "session.expired.text"));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(texts.get(locale, "error.internal"));
        messages.setInternalErrorMessage(texts.get(locale, "error.reload"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(texts.get(locale, "error.cookies"));
        messages.setCookiesDisabledMessage(texts.get(locale, "error.cookies.text"));
        return messages;
    }
}
