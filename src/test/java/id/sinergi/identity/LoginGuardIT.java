package id.sinergi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.IntegrationTest;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Repeated failures lock an account for a while; a success forgets them. */
@IntegrationTest
class LoginGuardIT {

    private static final int FAILURES_BEFORE_LOCK = 5;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountRepository repository;

    @Autowired
    Clock clock;

    @Test
    void fifthFailureLocks() {
        create("guard-locked");
        for (var i = 1; i < FAILURES_BEFORE_LOCK; i++) {
            repository.failed("guard-locked", clock.instant());
            assertThat(locked("guard-locked")).isFalse();
        }
        repository.failed("guard-locked", clock.instant());
        assertThat(locked("guard-locked")).isTrue();
    }

    @Test
    void successForgetsFailures() {
        create("guard-forgiven");
        for (var i = 1; i < FAILURES_BEFORE_LOCK; i++) {
            repository.failed("guard-forgiven", clock.instant());
        }
        repository.succeeded("guard-forgiven");
        repository.failed("guard-forgiven", clock.instant());
        assertThat(locked("guard-forgiven")).isFalse();
    }

    private boolean locked(String username) {
        return !accounts.loadUserByUsername(username).isAccountNonLocked();
    }

    private void create(String username) {
        accounts.createUnlisted(
                List.of(new User(username, "Uji", Agency.TI, Set.of(Role.OFFICER), Set.of(), "id")), "sinergi");
    }
}
