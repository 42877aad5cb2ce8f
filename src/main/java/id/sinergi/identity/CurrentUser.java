package id.sinergi.identity;

import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** Who acts on this thread. */
@Component
public class CurrentUser {

    /** The signed-in user, or {@link User#SYSTEM} where nobody is signed in (jobs, start-up). */
    public User get() {
        return find().orElse(User.SYSTEM);
    }

    public Optional<User> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Principal principal
                ? Optional.of(principal.user())
                : Optional.empty();
    }

    /** Runs {@code work} on this thread as {@code user}: for demonstration data and background work on behalf of one. */
    public void runAs(User user, Runnable work) {
        var before = SecurityContextHolder.getContext();
        var principal = new Principal(user, "", true, false);
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(principal, "", principal.getAuthorities())));
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
