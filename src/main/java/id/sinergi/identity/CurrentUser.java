package id.sinergi.identity;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Who acts on this thread: the one it was told to act as, or else whoever is signed in. */
@Component
public class CurrentUser {

    /** Not in the security context: a thread that serves a view reads that from the session, whatever one sets. */
    private static final ScopedValue<User> ACTING = ScopedValue.newInstance();

    private final SecurityContextHolderStrategy contexts;

    /** The context's own strategy, which the filters use too; the static one may belong to another context. */
    CurrentUser(ObjectProvider<SecurityContextHolderStrategy> strategy) {
        contexts = strategy.getIfAvailable(SecurityContextHolder::getContextHolderStrategy);
    }

    /** Who acts. Nobody is a fault and no right: what the system does of its own accord runs in {@link #asSystem}. */
    public User get() {
        return find().orElseThrow(
                        () -> new IllegalStateException("Nobody is signed in, and this is no act of the system"));
    }

    public Optional<User> find() {
        if (ACTING.isBound()) {
            return Optional.of(ACTING.get());
        }
        var authentication = contexts.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Principal principal
                ? Optional.of(principal.user())
                : Optional.empty();
    }

    /** Runs {@code work} on this thread as {@code user}: for demonstration data and background work on behalf of one. */
    public void runAs(User user, Runnable work) {
        ScopedValue.where(ACTING, user).run(work);
    }

    /** Does {@code work} on this thread as the system itself: steps, timers, jobs, start-up. */
    public <T extends @Nullable Object> T asSystem(Supplier<T> work) {
        return ScopedValue.where(ACTING, User.SYSTEM).<T, RuntimeException>call(work::get);
    }

    /** Runs {@code work} on this thread as the system itself. */
    public void asSystem(Runnable work) {
        runAs(User.SYSTEM, work);
    }
}
