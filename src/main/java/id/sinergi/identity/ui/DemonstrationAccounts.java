package id.sinergi.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Avatar;
import id.sinergi.territory.Territory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The accounts of a demonstration, one for each part first, each a plain form of its own: one press signs in, without any
 * script. Their password is no secret; real accounts are never listed.
 */
class DemonstrationAccounts extends Section {

    private static final String PASSWORD = "sinergi";

    private static final Comparator<User> ORDER = Comparator.comparing(
                    (User user) -> user.agency().ordinal())
            .thenComparing(user -> user.areas().toString())
            .thenComparing(User::username, Comparator.comparing(String::length))
            .thenComparing(User::username);

    private final transient Texts texts;
    private final transient Territory territory;

    DemonstrationAccounts(Texts texts, Territory territory, List<User> users) {
        this.texts = texts;
        this.territory = territory;
        addClassName("login-accounts");
        var first = new LinkedHashMap<String, User>();
        var others = new LinkedHashMap<Agency, List<User>>();
        users.stream().sorted(ORDER).forEach(user -> {
            if (first.putIfAbsent(user.agency() + " " + user.roles(), user) != null) {
                others.computeIfAbsent(user.agency(), agency -> new ArrayList<>())
                        .add(user);
            }
        });
        add(
                new H2(texts.get("login.demo")),
                new Paragraph(texts.get("login.demo.text", PASSWORD)),
                list(first.values()));
        if (!others.isEmpty()) {
            getElement().appendChild(more(others));
        }
    }

    /** Colleagues and further villages, folded away under their agency. */
    private Element more(Map<Agency, List<User>> others) {
        var more = new Element("details");
        more.appendChild(new Element("summary").setText(texts.get("login.demo.others")));
        others.forEach((agency, users) -> more.appendChild(
                new H3(texts.get("agency." + agency)).getElement(), list(users).getElement()));
        return more;
    }

    private Div list(Collection<User> users) {
        var list = new Div();
        list.addClassName("login-list");
        users.forEach(user -> list.getElement().appendChild(form(user)));
        return list;
    }

    private Element form(User user) {
        var form = new Element("form");
        form.setAttribute("method", "post");
        form.setAttribute("action", "login");
        form.appendChild(hidden("username", user.username()), hidden("password", PASSWORD));
        if (VaadinServletRequest.getCurrent().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            form.appendChild(hidden(token.getParameterName(), token.getToken()));
        }
        form.appendChild(button(user).getElement());
        return form;
    }

    private NativeButton button(User user) {
        var name = new Span(user.username());
        name.addClassName("account-name");
        var part = new Span(part(user));
        part.addClassName("account-part");
        var words = new Span(name, part);
        words.addClassName("account-words");
        var button = new NativeButton();
        button.addClassName("account");
        button.getElement().setAttribute("type", "submit");
        button.getElement().setAttribute("title", texts.get("login.as", user.name()));
        button.add(new Avatar(user.name()), words);
        return button;
    }

    private String part(User user) {
        var roles = user.roles().stream().sorted().map(this::role).collect(Collectors.joining(", "));
        return roles + " · " + place(user);
    }

    /** Village and subdistrict people differ by their place, all others by their agency. */
    private String place(User user) {
        var local = user.agency() == Agency.DESA || user.agency() == Agency.KECAMATAN;
        return local && !user.areas().isEmpty()
                ? territory.name(user.areas().iterator().next())
                : texts.get("agency." + user.agency());
    }

    private String role(Role role) {
        return texts.get("role." + role);
    }

    private static Element hidden(String name, String value) {
        var field = new Input();
        field.setType("hidden");
        var element = field.getElement();
        element.setAttribute("name", name);
        element.setAttribute("value", value);
        return element;
    }
}
