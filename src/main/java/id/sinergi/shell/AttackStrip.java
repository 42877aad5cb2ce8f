package id.sinergi.shell;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.LoginGuard;
import id.sinergi.identity.Role;
import id.sinergi.shared.Texts;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Tells the administrator on every page that somebody guesses passwords. Empty and hidden for everybody else. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class AttackStrip extends Aside {

    AttackStrip(CurrentUser currentUser, LoginGuard guard, Texts texts) {
        addClassName("attack-strip");
        setVisible(false);
        if (currentUser.find().filter(user -> user.is(Role.ADMIN)).isPresent()) {
            var attacks = guard.attacks();
            if (!attacks.isEmpty()) {
                var words = texts.get(
                        "attack.strip", attacks.size(), attacks.getFirst().address());
                add(new Span(words));
                getElement().setAttribute("aria-label", words);
                setVisible(true);
            }
        }
    }
}
