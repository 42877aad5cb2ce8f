package id.sinergi.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import id.sinergi.doors.ContentPolicy;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Outages;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Language;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.web.Fate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What holds for every session: its language, what it says when something fails or the connection is lost. */
@Component
class Sessions implements VaadinServiceInitListener {

    private final transient Texts texts;
    private final transient CurrentUser currentUser;
    private final transient Failures failures;
    private final transient Outages outages;
    private final transient ContentPolicy policy;

    Sessions(Texts texts, CurrentUser currentUser, Failures failures, Outages outages, ContentPolicy policy) {
        this.texts = texts;
        this.currentUser = currentUser;
        this.failures = failures;
        this.outages = outages;
        this.policy = policy;
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
        event.addRequestHandler(new TypedTexts());
        event.addIndexHtmlRequestListener(this::page);
        service.setSystemMessagesProvider(info -> systemMessages(info.getLocale()));
    }

    /** The page says its language, and which of its scripts are its own. */
    private void page(IndexHtmlResponse response) {
        var page = response.getDocument();
        page.child(0).attr("lang", chooseLanguage(VaadinSession.getCurrent()).getLanguage());
        var nonce = UUID.randomUUID().toString();
        page.select("script").attr("nonce", nonce);
        response.getVaadinResponse().setHeader("Content-Security-Policy", policy.forPage(nonce));
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
        Refusal.raised(event.getThrowable()).ifPresentOrElse(Notices::refused, () -> failed(event.getThrowable()));
    }

    private void failed(Throwable failure) {
        var reference = failures.log(failure);
        var outage = outages.of(failure);
        if (outage.isEmpty()) {
            var certain = Fate.mayHaveStored() ? "error.internal.unsure" : "error.internal.notice";
            Notices.refused(texts.get(certain, reference));
        } else if (outage.get() == Outages.Outage.AWAY && UI.getCurrent() != null) {
            AwayStrip.show(UI.getCurrent(), texts);
        } else {
            Notices.told(texts.get(
                    switch (outage.get()) {
                        case AWAY -> "away.page";
                        case FULL -> "away.full";
                        case BUSY -> "away.busy";
                    }));
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
