package id.sinergi.identity;

import id.sinergi.shared.Auditable;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts failed logins and locks with growing delay; puts failures into the trail. */
@Component
class LoginGuard {

    private final AccountRepository accounts;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LoginGuard(AccountRepository accounts, CurrentUser currentUser, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        var username = event.getAuthentication().getName();
        if (accounts.find(username, clock.instant()).isPresent()) {
            accounts.failed(username, clock.instant());
            currentUser.asSystem(() -> events.publishEvent(new LoginFailed(username)));
        }
    }

    @EventListener
    @Transactional
    void succeeded(AuthenticationSuccessEvent event) {
        accounts.succeeded(event.getAuthentication().getName());
    }

    /** Somebody tried an existing account with a wrong password. */
    record LoginFailed(String username) implements Auditable {
        @Override
        public String action() {
            return "login.failed";
        }

        @Override
        public String subject() {
            return username;
        }
    }
}
