package id.sinergi.identity;

import id.sinergi.shared.Auditable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a try to sign in be looked at, or not. Each try is counted before its password is checked, in the database and so
 * on all nodes together. What shuts is the pair of account and address; an account for all devices that it does not know,
 * by the minute; an address alone only after many accounts, for villages share their provider's; and nobody elsewhere shuts
 * out who comes from a device that the account knows. Names that nobody bears are counted like all others.
 */
@Component
public class LoginGuard {

    /** Tries of an account from one address; on a known device somebody may be slower to remember. */
    static final int MOST = 5;

    static final int MOST_ON_KNOWN_DEVICE = 10;

    /** Passwords of an account looked at within a minute, from all places together that it does not know. */
    static final int MOST_OF_ACCOUNT = 10;

    static final Duration ACCOUNT_SHUT = Duration.ofMinutes(1);

    /** So many refused tries in a row are no person who has forgotten a password. */
    static final int NO_PERSON = 20;

    static final int MANY_ADDRESSES = 10;

    private static final Duration WATCHED = Duration.ofHours(1);
    private static final Duration ADDRESS_SHUT = Duration.ofMinutes(15);
    private static final Duration TOLD = Duration.ofDays(1);
    private static final Logger log = LoggerFactory.getLogger(LoginGuard.class);

    private final LoginGateRepository gates;
    private final DeviceRepository devices;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int manyAccounts;

    LoginGuard(
            LoginGateRepository gates,
            DeviceRepository devices,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${sinergi.login.accounts-per-address:40}") int manyAccounts) {
        this.gates = gates;
        this.devices = devices;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
        this.manyAccounts = manyAccounts;
    }

    /** Whether no try is looked at there now, right or wrong. */
    boolean isShut(String username, LoginPlace place) {
        var now = clock.instant();
        var known = knows(username, place);
        return gates.isShut(gate(known, username, place), now) || !known && gates.isShut(addressGate(place), now);
    }

    /** Counts a try, and says whether its password may be looked at. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean admits(String username, LoginPlace place) {
        var now = clock.instant();
        var known = knows(username, place);
        if (!known && !addressAdmits(place, now)) {
            return false;
        }
        var gate = gate(known, username, place);
        var before = gates.hold(gate, Digests.of(username), known ? "" : Digests.of(place.network()), now);
        var isAdmitted = !before.isShut(now) && (known || accountAdmits(username, now));
        var after = isAdmitted ? before.tried(known ? MOST_ON_KNOWN_DEVICE : MOST, now) : before.refused(now);
        gates.save(gate, after);
        if (!isAdmitted && after.refused() == NO_PERSON) {
            attacked(LoginAttack.Kind.PAIR, place, now);
        }
        if (!known && before.isNew()) {
            newPair(username, place, now);
        }
        return isAdmitted;
    }

    /** All tries of an account together, from wherever it is not known: many addresses guess no faster than two. */
    private boolean accountAdmits(String username, Instant now) {
        var gate = accountGate(username);
        var before = gates.hold(gate, "", "", now);
        gates.save(gate, before.triedByAll(MOST_OF_ACCOUNT, ACCOUNT_SHUT, now));
        return !before.isShut(now);
    }

    /** Held first of all: what is counted of one address is counted one by one. */
    private boolean addressAdmits(LoginPlace place, Instant now) {
        return !gates.hold(addressGate(place), "", Digests.of(place.network()), now)
                .isShut(now);
    }

    private void newPair(String username, LoginPlace place, Instant now) {
        var since = now.minus(WATCHED);
        if (gates.accountsTriedFrom(Digests.of(place.network()), since) >= manyAccounts) {
            gates.save(addressGate(place), new Gate(0, 0, now, now.plus(ADDRESS_SHUT)));
            attacked(LoginAttack.Kind.ADDRESS, place, now);
        }
        if (gates.addressesThatTried(Digests.of(username), since) == MANY_ADDRESSES) {
            attacked(LoginAttack.Kind.ACCOUNT, place, now);
        }
    }

    /** The password was right: what was tried there before is forgotten. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void succeeded(String username, LoginPlace place) {
        var known = knows(username, place);
        gates.open(gate(known, username, place));
        if (!known) {
            gates.giveBack(accountGate(username));
        }
    }

    /** The password of an account that exists was wrong. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void failed(String username, LoginPlace place) {
        currentUser.asSystem(() -> events.publishEvent(new LoginFailed(
                username,
                place.address(),
                Optional.ofNullable(place.device())
                        .map(device -> device.substring(0, 8))
                        .orElse(null))));
    }

    /** Attacks of the last day, the latest first. */
    public List<LoginAttack> attacks() {
        return gates.attacks(clock.instant().minus(TOLD));
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void forget() {
        gates.forget(clock.instant().minus(Gate.FORGOTTEN));
        // The trail keeps the address.
        gates.forgetAttacks(clock.instant().minus(TOLD));
    }

    private void attacked(LoginAttack.Kind kind, LoginPlace place, Instant now) {
        log.warn("Somebody guesses passwords ({}); the trail names the address", kind);
        gates.attacked(new LoginAttack(kind, place.address(), now));
        currentUser.asSystem(() -> events.publishEvent(new PasswordsGuessed(kind, place.address())));
    }

    private boolean knows(String username, LoginPlace place) {
        return devices.knows(username, place.device(), clock.instant().minus(KnownDevices.KEPT));
    }

    private static String gate(boolean known, String username, LoginPlace place) {
        return known
                ? "device:" + Digests.of(username, Objects.requireNonNullElse(place.device(), ""))
                : "pair:" + Digests.of(username, place.network());
    }

    private static String accountGate(String username) {
        return "account:" + Digests.of(username);
    }

    private static String addressGate(LoginPlace place) {
        return "address:" + Digests.of(place.network());
    }

    /** Somebody tried an existing account with a wrong password. */
    record LoginFailed(
            String username, String address, @Nullable String device) implements Auditable {
        @Override
        public String action() {
            return "login.failed";
        }

        @Override
        public String subject() {
            return username;
        }

        @Override
        public Map<String, String> details() {
            return device == null ? Map.of("address", address) : Map.of("address", address, "device", device);
        }
    }

    /** More tries than any person makes. */
    record PasswordsGuessed(LoginAttack.Kind kind, String address) implements Auditable {
        @Override
        public String action() {
            return "login.guessed";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("kind", kind.name(), "address", address);
        }
    }
}
