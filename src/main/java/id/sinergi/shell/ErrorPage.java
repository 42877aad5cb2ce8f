package id.sinergi.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.EmptyState;

/**
 * A page that could not be shown: why, and what to do next. Its subclasses are open to everybody, or the access check would
 * answer for them.
 */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private final transient Texts texts;
    private String title = "";

    ErrorPage(Texts texts) {
        this.texts = texts;
        addClassName("error-page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    void say(VaadinIcon icon, String key, Object... args) {
        title = texts.get(key);
        var home = new Anchor("", texts.get("error.home"));
        home.addClassNames("button", "primary");
        removeAll();
        add(new EmptyState(icon, title, texts.get(key + ".text", args), home));
    }
}
