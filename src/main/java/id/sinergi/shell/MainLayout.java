package id.sinergi.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.sinergi.shared.Texts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/**
 * The frame around every view: navigation, top bar, and the view in {@code main}. Views do not name it. Open to everybody
 * because it shows nothing of its own; each view and each menu entry is guarded by itself.
 */
@Layout
@AnonymousAllowed
@JavaScript("context://frontend/components/shell.js")
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final transient Texts texts;
    private final Navigation navigation;
    private final Main main = new Main();

    MainLayout(
            Texts texts,
            Navigation navigation,
            TopBar topBar,
            AttackStrip attacks,
            IdleEnd idleEnd,
            @Value("${sinergi.demo:false}") boolean demonstration) {
        this.texts = texts;
        this.navigation = navigation;
        addClassName("shell");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        var column = new Div();
        column.addClassName("shell-column");
        if (demonstration) {
            column.add(strip());
        }
        column.add(attacks, topBar, main);
        add(skipLink(), navigation, column, idleEnd);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        navigation.mark(event.getLocation().getPath());
        var view = event.getActiveChain().getFirst();
        var title = title(view);
        var full = title.isEmpty() ? texts.get("app.name") : title + " · " + texts.get("app.name");
        // The router sets the raw key after this event; the last word is ours.
        getUI().ifPresent(ui ->
                ui.beforeClientResponse(this, context -> ui.getPage().setTitle(full)));
    }

    /** {@code @PageTitle} holds a message key; a view that makes its own title says it in words. */
    private String title(HasElement view) {
        if (view instanceof HasDynamicTitle dynamic) {
            return Objects.requireNonNullElse(dynamic.getPageTitle(), "");
        }
        var key = view.getClass().getAnnotation(PageTitle.class);
        return key == null ? "" : texts.get(key.value());
    }

    private Component strip() {
        var strip = new Aside(new Span(texts.get("demo.strip")));
        strip.getElement().setAttribute("aria-label", texts.get("demo.strip"));
        strip.addClassName("demo-strip");
        return strip;
    }

    private Component skipLink() {
        var link = new Anchor("#main", texts.get("skip"));
        link.addClassName("skip-link");
        // The router would take the click for a navigation of its own.
        link.setRouterIgnore(true);
        return link;
    }
}
