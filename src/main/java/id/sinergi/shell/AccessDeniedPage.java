package id.sinergi.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.sinergi.shared.Texts;
import jakarta.servlet.http.HttpServletResponse;

/** The page exists, but this user's role does not open it. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class AccessDeniedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    AccessDeniedPage(Texts texts) {
        super(texts);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        say(VaadinIcon.LOCK, "error.denied");
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
