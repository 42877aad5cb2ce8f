package id.sinergi.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.stereotype.Component;

/**
 * On a system with real data the first account is the administrator's, with a password from the setting {@code
 * sinergi.admin-password}. Without accounts and without that setting the system does not start.
 */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    /** Shortest password accepted for the first administrator, in characters. */
    static final int SHORTEST = 12;

    private final Accounts accounts;
    private final boolean demo;
    private final @Nullable String password;

    FirstAdministrator(
            Accounts accounts,
            @Value("${sinergi.demo:false}") boolean demo,
            @Value("${sinergi.admin-password:#{null}}") @Nullable String password) {
        this.accounts = accounts;
        this.demo = demo;
        this.password = password;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (demo || !accounts.isEmpty()) {
            return;
        }
        if (password == null || password.length() < SHORTEST) {
            throw new MissingPasswordException();
        }
        accounts.create(new User("admin", "Administrator", Agency.TI, Set.of(Role.ADMIN), Set.of(), "id"), password);
    }

    static final class MissingPasswordException extends RuntimeException {
        MissingPasswordException() {
            super("No administrator yet and no password for one");
        }
    }

    static final class Analyzer extends AbstractFailureAnalyzer<MissingPasswordException> {
        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, MissingPasswordException cause) {
            return new FailureAnalysis(
                    "This database holds no account yet, and the first administrator has no password.",
                    "Start once with the setting sinergi.admin-password (environment: SINERGI_ADMIN_PASSWORD),"
                            + " at least " + SHORTEST + " characters. It is only read while there are no accounts.",
                    cause);
        }
    }
}
