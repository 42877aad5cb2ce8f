package id.sinergi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;

/** Who acts, and that nobody is nobody. */
class CurrentUserTests {

    private static final User ANI = new User("ani", "Ani", Agency.DPMD, Set.of(Role.OFFICER), Set.of("74.02"), "id");
    private static final User BUDI = new User("budi", "Budi", Agency.BPJS, Set.of(Role.OFFICER), Set.of("74.02"), "id");

    @Test
    void nobodyIsNotTheSystem() {
        var user = currentUser(new SecurityContextImpl());
        assertThat(user.find()).isEmpty();
        assertThatThrownBy(user::get).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoIsSignedInActs() {
        assertThat(currentUser(signedIn()).get()).isEqualTo(ANI);
    }

    /** The context is one that cannot be changed, like that of a thread that serves a view. */
    @Test
    void theSystemActsAlsoOnTheThreadOfAPerson() {
        var user = currentUser(signedIn());
        assertThat(user.asSystem(user::get)).isEqualTo(User.SYSTEM);
        assertThat(user.get()).isEqualTo(ANI);
    }

    @Test
    void workOnBehalfOfSomebodyEndsWithTheWork() {
        var user = currentUser(new SecurityContextImpl());
        var seen = new AtomicReference<User>();
        user.asSystem(() -> user.runAs(BUDI, () -> seen.set(user.get())));
        assertThat(seen.get()).isEqualTo(BUDI);
        assertThatThrownBy(() -> user.runAs(BUDI, () -> {
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(user.find()).isEmpty();
    }

    private static SecurityContext signedIn() {
        var principal = new Principal(ANI, "", true);
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(principal, "", principal.getAuthorities()));
    }

    private static CurrentUser currentUser(SecurityContext context) {
        var strategy = new Session(context);
        var beans = new StaticListableBeanFactory();
        beans.addBean("strategy", strategy);
        return new CurrentUser(beans.getBeanProvider(SecurityContextHolderStrategy.class));
    }

    /** Always the same context, whatever is set. */
    private record Session(SecurityContext context) implements SecurityContextHolderStrategy {
        @Override
        public void clearContext() {}

        @Override
        public SecurityContext getContext() {
            return context;
        }

        @Override
        public void setContext(SecurityContext ignored) {}

        @Override
        public SecurityContext createEmptyContext() {
            return new SecurityContextImpl();
        }
    }
}
