package id.sinergi.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;

/** The frame of a page for people without an account: whose it is, the language, and a sentence at its foot. */
public final class PublicPage extends Div {

    private final Main main = new Main();

    public PublicPage(String foot) {
        addClassName("public-page");
        var mark = new Span();
        mark.addClassName("brand-mark");
        var brand = new Div(mark, new Span(UiText.get("app.name")));
        brand.addClassName("public-brand");
        add(new Header(brand, new LanguageSwitch(Language::change)), main, new Footer(new Span(foot)));
    }

    /** What the page is about; whatever it held before goes. */
    public Main clear() {
        main.removeAll();
        return main;
    }
}
