package id.sinergi.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.sinergi.shared.RefusedException;
import id.sinergi.shared.Texts;
import jakarta.servlet.http.HttpServletResponse;

/** Something failed while the page was made. A refusal says its own sentence and is not logged. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class InternalErrorPage extends ErrorPage implements HasErrorParameter<Exception> {

    private final transient Texts texts;
    private final transient Failures failures;

    InternalErrorPage(Texts texts, Failures failures) {
        super(texts);
        this.texts = texts;
        this.failures = failures;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        if (parameter.getCaughtException() instanceof RefusedException refused) {
            say(VaadinIcon.INFO_CIRCLE, "error.refused", refused.refusal().say(texts));
            return refused.refusal().kind().status();
        }
        say(VaadinIcon.WARNING, "error.internal", failures.log(parameter.getCaughtException()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
