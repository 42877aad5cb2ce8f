package id.sinergi.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** The accounts of the system and the names of the agencies. */
@Service
public class Accounts {

    private static final Logger log = LoggerFactory.getLogger(Accounts.class);

    private final AccountRepository repository;
    private final PasswordEncoder passwords;
    private volatile Map<Agency, String> lastKnown = Map.of();

    Accounts(AccountRepository repository, PasswordEncoder passwords) {
        this.repository = repository;
        this.passwords = passwords;
    }

    public Optional<User> find(@Nullable String username) {
        return username == null ? Optional.empty() : repository.find(username).map(Principal::user);
    }

    /** The person's name, or the username itself where no such account exists. */
    public String nameOf(String username) {
        return username.equals(User.SYSTEM.username())
                ? User.SYSTEM.name()
                : find(username).map(User::name).orElse(username);
    }

    public List<User> all() {
        return repository.all();
    }

    /** Demonstration accounts; none on a system that holds real data. */
    public List<User> demonstration() {
        return repository.demonstration();
    }

    /** Those who may act for {@code unit} in the area {@code code}. */
    public List<User> members(String unit, @Nullable String code) {
        return all().stream()
                .filter(user -> user.units().contains(unit) && user.covers(code))
                .toList();
    }

    public Map<Agency, String> agencyNames() {
        return repository.agencies();
    }

    /** The frame of every page shows it, also while the database is away: then as it was known last. */
    public String agencyName(Agency agency) {
        try {
            lastKnown = agencyNames();
        } catch (DataAccessException e) {
            log.debug("The agencies' names as known last", e);
        }
        return lastKnown.getOrDefault(agency, agency.name());
    }

    public boolean isEmpty() {
        return repository.isEmpty();
    }

    public void create(User user, String password) {
        repository.insert(user, hash(password), false);
    }

    /** Demonstration accounts share one password, shown on the login page, and so one hash. */
    public void createDemonstration(List<User> users, String password) {
        var hash = hash(password);
        users.forEach(user -> repository.insert(user, hash, true));
    }

    /** Accounts of demonstration cases that the login page does not offer. */
    public void createUnlisted(List<User> users, String password) {
        var hash = hash(password);
        users.forEach(user -> repository.insert(user, hash, false));
    }

    public void changeLanguage(User user, String language) {
        repository.language(user.username(), language);
    }

    private String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }
}
