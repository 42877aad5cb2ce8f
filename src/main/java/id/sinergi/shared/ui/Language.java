package id.sinergi.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import id.sinergi.shared.Texts;
import java.util.Locale;

/** The language of a session. What somebody chose on the login page holds on after signing in. */
public final class Language {

    private static final String CHOSEN = "sinergi.language";

    private Language() {}

    /** The locale of the code {@code id} or {@code en}; anything else is Indonesian. */
    public static Locale of(String code) {
        return "en".equals(code) ? Locale.ENGLISH : Texts.INDONESIAN;
    }

    /** The screen's language as a code: {@code id} or {@code en}. */
    public static String current() {
        return Texts.locale().getLanguage();
    }

    public static boolean isChosen(VaadinSession session) {
        return session.getAttribute(CHOSEN) != null;
    }

    /** Sets the language of the session and remembers that it was set. */
    public static void set(VaadinSession session, String code) {
        session.setLocale(of(code));
        session.setAttribute(CHOSEN, code);
    }

    /** Changes the language and shows the page anew: texts already on the screen do not translate themselves. */
    public static void change(String code) {
        var ui = UI.getCurrentOrThrow();
        set(VaadinSession.getCurrent(), code);
        ui.getPage().reload();
    }
}
