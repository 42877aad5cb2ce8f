package id.sinergi.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.User;
import id.sinergi.shared.PersonalNumber;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Avatar;
import id.sinergi.shared.ui.Language;
import id.sinergi.shared.ui.LanguageSwitch;
import id.sinergi.shared.ui.Notices;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Search, language, and the person with the way out. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class TopBar extends Header {

    /** Where the search view lives, once a module brings one. */
    private static final String SEARCH = "cari";

    /** Where somebody sees the browsers of their account. */
    private static final String DEVICES = "perangkat";

    private static final String TYPED = "element.value";

    private final transient Texts texts;
    private final transient Accounts accounts;
    private final transient AuthenticationContext authentication;

    TopBar(
            Texts texts,
            CurrentUser currentUser,
            Accounts accounts,
            AuthenticationContext authentication,
            @Value("${sinergi.regency.name:Konawe}") String regency) {
        this.texts = texts;
        this.accounts = accounts;
        this.authentication = authentication;
        addClassName("top-bar");
        add(new Brand(texts.get("app.name"), regency));
        RouteConfiguration.forSessionScope().getRoute(SEARCH).ifPresent(view -> add(search(view)));
        var right = new Div();
        right.addClassName("top-bar-right");
        var user = currentUser.find();
        right.add(new LanguageSwitch(code -> {
            user.ifPresent(person -> accounts.changeLanguage(person, code));
            Language.change(code);
        }));
        user.ifPresent(person -> right.add(person(person)));
        add(right);
    }

    private Component search(Class<? extends Component> view) {
        var field = new Input();
        field.setType("search");
        field.setId("search");
        field.setPlaceholder(texts.get("search.placeholder"));
        field.setAriaLabel(texts.get("search.placeholder"));
        field.getElement()
                .addEventListener(
                        "keydown",
                        event -> find(view, event.getEventData().path(TYPED).asString("")))
                .setFilter("event.key === 'Enter'")
                .addEventData(TYPED);
        var hint = new Span("/");
        hint.addClassName("key-hint");
        hint.getElement().setAttribute("aria-hidden", "true");
        var box = new Div(VaadinIcon.SEARCH.create(), field, hint);
        box.addClassName("search");
        box.getElement().setAttribute("role", "search");
        return box;
    }

    private void find(Class<? extends Component> view, String words) {
        if (PersonalNumber.isIn(words)) {
            Notices.refused(texts.get("search.personalNumber"));
        } else if (!words.isBlank()) {
            getUI().ifPresent(ui -> ui.navigate(view, RouteParameters.empty(), QueryParameters.of("q", words.strip())));
        }
    }

    private Component person(User user) {
        var button = new NativeButton();
        button.addClassName("person-button");
        button.setAriaLabel(texts.get("person.menu", user.name()));
        button.add(new Avatar(user.name()));
        var menu = new Popover();
        menu.addClassName("person-menu");
        menu.setTarget(button);
        menu.setPosition(PopoverPosition.BOTTOM_END);
        menu.setAriaLabel(texts.get("person.menu", user.name()));
        menu.add(card(user));
        return new Div(button, menu);
    }

    private Component card(User user) {
        var name = new Span(user.name());
        name.addClassName("who-name");
        var roles = user.roles().stream()
                .map(role -> texts.get("role." + role))
                .sorted()
                .collect(Collectors.joining(", "));
        var logout = new Button(texts.get("logout"), VaadinIcon.SIGN_OUT.create(), event -> authentication.logout());
        var card = new Div(name, new Span(accounts.agencyName(user.agency())), new Span(roles));
        RouteConfiguration.forSessionScope()
                .getRoute(DEVICES)
                .ifPresent(view -> card.add(new RouterLink(texts.get("person.devices"), view)));
        card.add(logout);
        card.addClassName("person-card");
        return card;
    }
}
