package id.sinergi.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.sinergi.identity.Accounts;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Language;
import id.sinergi.shared.ui.LanguageSwitch;
import id.sinergi.shared.ui.PageParameters;
import id.sinergi.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.WebAttributes;

/** The login page. Public, because the security configuration names it. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Says that the page was open for too long to be believed. */
    public static final String AGAIN = "ulang";

    private final transient Texts texts;
    private final LoginForm form = new LoginForm();

    public LoginView(Texts texts, Accounts accounts, Territory territory) {
        this.texts = texts;
        addClassName("login");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        var help = new Paragraph(texts.get("login.help"));
        help.addClassName("login-help");
        var signIn = new Div(form, help);
        signIn.addClassName("login-card");
        var main = new Main(signIn);
        var demonstration = accounts.demonstration();
        if (!demonstration.isEmpty()) {
            main.addClassName("with-accounts");
            main.add(new DemonstrationAccounts(texts, territory, demonstration));
        }
        add(header(territory.regency().name()), main, new Footer(new Span(texts.get("login.footer"))));
    }

    @Override
    public String getPageTitle() {
        return texts.get("login.title") + " · " + texts.get("app.name");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var said = PageParameters.of(event.getLocation()).getParameters();
        if (said.containsKey(AGAIN)) {
            form.showErrorMessage(texts.get("login.again"), texts.get("login.again.text"));
        } else if (said.containsKey("error")) {
            if (failure() instanceof InternalAuthenticationServiceException) {
                form.showErrorMessage(texts.get("login.away"), texts.get("login.away.text"));
            } else if (failure() instanceof LockedException) {
                form.showErrorMessage(texts.get("login.locked"), texts.get("login.locked.text"));
            } else {
                form.setError(true);
            }
        }
    }

    /** Spring leaves the reason in the session; the sentence is ours and does not say whether the account exists. */
    private static @Nullable Object failure() {
        return VaadinSession.getCurrent().getSession().getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
    }

    private Header header(String regencyName) {
        var mark = new Span();
        mark.addClassName("brand-mark");
        var name = new H1(texts.get("app.name"));
        var regency = new Paragraph(texts.get("login.regency", regencyName));
        var purpose = new Paragraph(texts.get("login.purpose"));
        purpose.addClassName("login-purpose");
        var words = new Div(name, regency);
        words.addClassName("login-name");
        var brand = new Div(mark, words);
        brand.addClassName("login-brand");
        return new Header(new Div(brand, purpose), new LanguageSwitch(Language::change));
    }

    private LoginI18n words() {
        var words = LoginI18n.createDefault();
        var fields = words.getForm();
        fields.setTitle(texts.get("login.title"));
        fields.setUsername(texts.get("login.username"));
        fields.setPassword(texts.get("login.password"));
        fields.setSubmit(texts.get("login.submit"));
        var error = words.getErrorMessage();
        error.setTitle(texts.get("login.wrong"));
        error.setMessage(texts.get("login.wrong.text"));
        error.setUsername(texts.get("login.username.missing"));
        error.setPassword(texts.get("login.password.missing"));
        return words;
    }
}
