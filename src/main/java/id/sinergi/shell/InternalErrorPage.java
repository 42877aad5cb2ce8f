package id.sinergi.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.sinergi.shared.Outages;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Texts;
import jakarta.servlet.http.HttpServletResponse;

/** Something failed while the page was made. A refusal says its own sentence and is not logged. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class InternalErrorPage extends ErrorPage implements HasErrorParameter<Exception> {

    private final transient Texts texts;
    private final transient Failures failures;

    private final transient Outages outages;

    InternalErrorPage(Texts texts, Failures failures, Outages outages) {
        super(texts);
        this.outages = outages;
        this.texts = texts;
        this.failures = failures;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var refusal = Refusal.raised(parameter.getCaughtException());
        if (refusal.isPresent()) {
            say(VaadinIcon.INFO_CIRCLE, "error.refused", refusal.get().say(texts));
            return refusal.get().kind().status();
        }
        if (outages.of(parameter.getCaughtException()).isPresent()) {
            failures.log(parameter.getCaughtException());
            say(VaadinIcon.CONNECT_O, "error.away");
            add(AwayStrip.ofPage(texts));
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        say(VaadinIcon.WARNING, "error.internal", failures.log(parameter.getCaughtException()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
