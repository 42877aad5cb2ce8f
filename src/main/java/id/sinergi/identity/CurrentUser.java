package id.sinergi.identity;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** Who acts on this thread. */
@Component
public class CurrentUser {

    private final SecurityContextHolderStrategy contexts;

    /** The context's own strategy, which the filters use too; the static one may belong to another context. */
    CurrentUser(ObjectProvider<SecurityContextHolderStrategy> strategy) {
        contexts = strategy.getIfAvailable(SecurityContextHolder::getContextHolderStrategy);
    }

    /** The signed-in user, or {@link User#SYSTEM} where nobody is signed in (jobs, start-up). */
    public User get() {
        return find().orElse(User.SYSTEM);
    }

    public Optional<User> find() {
        var authentication = contexts.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Principal principal
                ? Optional.of(principal.user())
                : Optional.empty();
    }

    /** Runs {@code work} on this thread as {@code user}: for demonstration data and background work on behalf of one. */
    public void runAs(User user, Runnable work) {
        var before = contexts.getContext();
        var principal = new Principal(user, "", true, false);
        try {
            contexts.setContext(new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(principal, "", principal.getAuthorities())));
            work.run();
        } finally {
            contexts.setContext(before);
        }
    }
}
