package id.sinergi.identity;

import id.sinergi.shared.PlainText;
import id.sinergi.shared.Waiting;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Name and password, by the page's form or HTTP Basic. An account that does not exist or was closed is answered like a
 * wrong password, in text and in time; a shut gate alike for all names.
 */
@Component
class GuardedLogin implements AuthenticationProvider {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final LoginGuard guard;
    private final RecentLogins recent;
    /** Costs as much to compare with as a real one. */
    private final String nobodys;

    GuardedLogin(AccountRepository accounts, PasswordEncoder passwords, LoginGuard guard, RecentLogins recent) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guard = guard;
        this.recent = recent;
        this.nobodys = Objects.requireNonNull(passwords.encode("nobody's"));
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var place = request.getDetails() instanceof LoginPlace known ? known : new LoginPlace("", null);
        try {
            // What follows a login, such as the trail of a failed one, waits no longer than the login itself.
            var principal = Waiting.DOOR.call(
                    () -> principal(request.getName(), Objects.toString(request.getCredentials(), ""), place));
            var result = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
            result.setDetails(request.getDetails());
            return result;
        } catch (DataAccessException | TransactionException e) {
            throw new InternalAuthenticationServiceException("The accounts cannot be read", e);
        }
    }

    private Principal principal(String username, String password, LoginPlace place) {
        // A name that is no text is nobody's, and the database would not take it.
        var account = PlainText.isPlain(username)
                ? accounts.find(username).filter(Principal::isEnabled)
                : Optional.<Principal>empty();
        var hash = account.map(Principal::getPassword).orElse(nobodys);
        var words =
                recent.words(place.address(), Objects.requireNonNullElse(place.device(), ""), username, hash, password);
        var isRight = account.isPresent() && recent.knows(words) && !guard.isShut(username, place)
                || recent.check(words, () -> isRight(account, username, password, hash, place));
        return account.filter(found -> isRight)
                .orElseThrow(() -> new BadCredentialsException("unknown account or wrong password"));
    }

    private boolean isRight(
            Optional<Principal> account, String username, String password, String hash, LoginPlace place) {
        if (!guard.admits(username, place)) {
            throw new LockedException("too many tries");
        }
        var isRight = passwords.matches(password, hash) && account.isPresent();
        if (isRight) {
            guard.succeeded(username, place);
        } else if (account.isPresent()) {
            guard.failed(username, place);
        }
        return isRight;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
