package id.sinergi.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.annotation.SpringComponent;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * The menu: whatever views carry {@code @Menu} and are open to this user, with the message key as title. On a phone a bar
 * at the bottom with the first four; a sheet holds the rest.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class Navigation extends Nav {

    private static final int ON_THE_BAR = 4;

    private final transient Texts texts;
    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private final NativeButton rest = new NativeButton();

    Navigation(
            Texts texts,
            CurrentUser currentUser,
            Accounts accounts,
            @Value("${sinergi.regency.name:Konawe}") String regency) {
        this.texts = texts;
        addClassName("navigation");
        getElement().setAttribute("aria-label", texts.get("menu.label"));
        var list = new UnorderedList();
        var entries = MenuConfiguration.getMenuEntries();
        entries.forEach(entry -> list.add(item(entry)));
        add(new Brand(texts.get("app.name"), regency), list);
        if (entries.size() > ON_THE_BAR) {
            add(rest());
        }
        currentUser.find().ifPresent(user -> add(who(user.name(), accounts.agencyName(user.agency()))));
    }

    /** Marks the entry that the path belongs to, also for pages below it; closes the sheet. */
    void mark(String path) {
        open(false);
        links.forEach((start, link) -> {
            var here = start.isEmpty() ? path.isEmpty() : path.equals(start) || path.startsWith(start + "/");
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private ListItem item(MenuEntry entry) {
        var path = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
        var link = new Anchor(path);
        if (entry.icon() != null) {
            link.add(hidden(new Icon(entry.icon())));
        }
        var word = new Span(texts.get(entry.title()));
        word.setTitle(texts.get(entry.title()));
        link.add(word);
        links.put(path, link);
        return new ListItem(link);
    }

    private Component rest() {
        rest.addClassName("navigation-rest");
        rest.add(hidden(VaadinIcon.ELLIPSIS_DOTS_H.create()), new Span(texts.get("menu.rest")));
        rest.addClickListener(event -> open(!hasClassName("open")));
        open(false);
        return rest;
    }

    private void open(boolean open) {
        setClassName("open", open);
        rest.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private static Component who(String name, String agency) {
        var person = new Span(name);
        person.addClassName("who-name");
        var who = new Div(person, new Span(agency));
        who.addClassName("who");
        return who;
    }

    private static Icon hidden(Icon icon) {
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
