package id.sinergi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.shared.RateLimit;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Guessing is slow, told apart by nothing, and shuts out nobody but who guesses. */
@IntegrationTest
class LoginGuardIT {

    private static final int BURST = 60;
    private static final String RIGHT = "sinergi";
    private static final String GUESSER = "203.0.113.7";
    private static final String HOME = "198.51.100.2";
    /** From there nobody has signed in a moment ago, whose password would be known to be right. */
    private static final String NEWCOMER = "198.51.100.71";

    private static final String DEVICE = Digests.of("a browser");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountRepository repository;

    @Autowired
    DeviceRepository devices;

    @Autowired
    LoginGuard guard;

    @Autowired
    GuardedLogin login;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        clock.reset();
        for (var name : List.of("jaga-satu", "jaga-dua")) {
            accounts.createUnlisted(
                    List.of(new User(name, "Uji", Agency.TI, Set.of(Role.OFFICER), Set.of(), "id")), RIGHT);
        }
        asBefore();
    }

    @AfterEach
    void asBefore() {
        clock.reset();
        jdbc.sql("DELETE FROM identity.login_gate").update();
        jdbc.sql("DELETE FROM identity.login_attack").update();
        jdbc.sql("DELETE FROM identity.known_device WHERE username LIKE 'jaga-%'")
                .update();
        jdbc.sql("UPDATE identity.account SET enabled = true WHERE username LIKE 'jaga-%'")
                .update();
    }

    @Test
    void ofABurstOfGuessesNoMoreThanTenAreLookedAt() throws Exception {
        for (var name : List.of("jaga-satu", "tidak-ada")) {
            var answers = atOnce(i -> () -> answer(name, "tebakan-" + i, GUESSER, null));
            assertThat(Collections.frequency(answers, "wrong")).as(name).isEqualTo(LoginGuard.MOST);
            assertThat(Collections.frequency(answers, "shut")).as(name).isEqualTo(BURST - LoginGuard.MOST);
        }
        assertThat(answer("jaga-satu", RIGHT, GUESSER, null)).isEqualTo("shut");
    }

    /** Whoever has many addresses guesses no faster, and holds up a newcomer for a minute and a known device not at all. */
    @Test
    void ofABurstFromManyAddressesNoMoreThanTenAreLookedAt() throws Exception {
        devices.remember("jaga-satu", DEVICE, "198.51.*.*", clock.instant());
        for (var name : List.of("jaga-satu", "tidak-ada")) {
            var answers = atOnce(i -> () -> answer(name, "tebakan-" + i, "203.0.113." + i % 12, null));
            assertThat(Collections.frequency(answers, "wrong")).as(name).isEqualTo(LoginGuard.MOST_OF_ACCOUNT);
            assertThat(Collections.frequency(answers, "shut")).as(name).isEqualTo(BURST - LoginGuard.MOST_OF_ACCOUNT);
        }
        assertThat(answer("jaga-satu", RIGHT, NEWCOMER, null)).isEqualTo("shut");
        assertThat(answer("jaga-satu", RIGHT, HOME, DEVICE)).isEqualTo("in");
        assertThat(answer("jaga-dua", RIGHT, HOME, null)).isEqualTo("in");
        clock.advance(LoginGuard.ACCOUNT_SHUT.plusSeconds(1));
        assertThat(answer("jaga-satu", RIGHT, NEWCOMER, null))
                .as("what was not looked at does not count against who typed it")
                .isEqualTo("in");
        var later = IntStream.range(0, BURST)
                .mapToObj(i -> answer("jaga-satu", "lagi-" + i, "192.0.2." + i, null))
                .toList();
        assertThat(Collections.frequency(later, "wrong")).isEqualTo(LoginGuard.MOST_OF_ACCOUNT);
        assertThat(guard.attacks()).extracting(LoginAttack::kind).contains(LoginAttack.Kind.ACCOUNT);
    }

    /** Not ten at the end of one minute and ten at the beginning of the next. */
    @Test
    void inNoMinuteAreMoreThanTenLookedAt() {
        for (var i = 0; i < LoginGuard.MOST_OF_ACCOUNT; i++) {
            assertThat(answer("jaga-satu", "salah", "192.0.2." + i, null)).isEqualTo("wrong");
            clock.advance(Duration.ofSeconds(7));
        }
        clock.advance(Duration.ofSeconds(50));
        assertThat(answer("jaga-satu", RIGHT, "198.51.100.72", null)).isEqualTo("shut");
        clock.advance(Duration.ofSeconds(5));
        assertThat(answer("jaga-satu", RIGHT, "198.51.100.72", null)).isEqualTo("in");
    }

    /** A line has a whole /64 of them. */
    @Test
    void theAddressesOfOneLineAreOne() {
        var answers = IntStream.range(0, BURST)
                .mapToObj(i -> answer("jaga-satu", "tebakan-" + i, "2001:db8:1:2::" + Integer.toHexString(i), null))
                .toList();
        assertThat(Collections.frequency(answers, "wrong")).isEqualTo(LoginGuard.MOST);
        assertThat(answer("jaga-satu", RIGHT, "2001:db8:1:2:ffff::1", null)).isEqualTo("shut");
        assertThat(answer("jaga-satu", RIGHT, "2001:db8:1:3::1", null)).isEqualTo("in");
        assertThat(List.of("198.51.100.2", "::ffff:198.51.100.2", "fe80::1%eth0", "2001:DB8:1:2::9", "unix", ""))
                .map(RateLimit::line)
                .containsExactly(
                        "198.51.100.2", "198.51.100.2", "fe80000000000000/64", "20010db800010002/64", "unix", "");
    }

    @Test
    void overTheApiToo() throws Exception {
        var api = new Api(port);
        var answers = atOnce(i ->
                () -> api.as("jaga-satu").password("tebakan-" + i).get("/me").text());
        assertThat(answers.stream().filter(text -> text.contains("api.login"))).hasSizeLessThanOrEqualTo(10);
        assertThat(answers).allMatch(text -> text.contains("api.login") || text.contains("api.locked"));
    }

    @Test
    void aNameThatNobodyBearsIsAnsweredLikeAnAccount() {
        var api = new Api(port);
        for (var i = 0; i < LoginGuard.MOST + 2; i++) {
            var nobody = api.as("tidak-ada").password("x" + i).get("/me");
            var somebody = api.as("jaga-satu").password("x" + i).get("/me");
            assertThat(nobody.status()).isEqualTo(401).isEqualTo(somebody.status());
            assertThat(problem(nobody)).isEqualTo(problem(somebody));
        }
    }

    private static String problem(Api.Answer answer) {
        return answer.text().replaceAll("\"trace\":\"[^\"]*\"", "");
    }

    /** The hash is what takes time: as many are computed for every kind of wrong try. */
    @Test
    void everyWrongTryCostsOneHash() {
        jdbc.sql("UPDATE identity.account SET enabled = false WHERE username = 'jaga-dua'")
                .update();
        for (var name : List.of("jaga-satu", "jaga-dua", "tidak-ada", "\u0000")) {
            var hashes = new AtomicInteger();
            var counted = new PasswordEncoder() {
                @Override
                public String encode(CharSequence raw) {
                    return passwords.encode(raw);
                }

                @Override
                public boolean matches(CharSequence raw, String encoded) {
                    hashes.incrementAndGet();
                    return passwords.matches(raw, encoded);
                }
            };
            var provider = new GuardedLogin(repository, counted, guard, new RecentLogins(clock));
            assertThatThrownBy(() -> provider.authenticate(token(name, "salah", HOME, null)))
                    .isInstanceOf(BadCredentialsException.class);
            assertThat(hashes).as(name).hasValue(1);
        }
        assertThat(answer("jaga-dua", RIGHT, HOME, null)).isEqualTo("wrong");
    }

    @Test
    void whoGuessesShutsOutNobodyElse() {
        for (var i = 0; i < BURST; i++) {
            answer("jaga-satu", "tebakan-" + i, GUESSER, null);
        }
        assertThat(answer("jaga-satu", RIGHT, GUESSER, null)).isEqualTo("shut");
        assertThat(answer("jaga-dua", RIGHT, GUESSER, null)).isEqualTo("in");
        assertThat(answer("jaga-satu", RIGHT, HOME, null)).isEqualTo("in");
        devices.remember("jaga-satu", DEVICE, "198.51.*.*", clock.instant());
        assertThat(answer("jaga-satu", RIGHT, GUESSER, DEVICE)).isEqualTo("in");
        assertThat(answer("jaga-dua", "salah", GUESSER, DEVICE))
                .as("not a device of theirs")
                .isEqualTo("wrong");
    }

    @Test
    void aStolenDeviceGuessesSlowlyToo() {
        devices.remember("jaga-satu", DEVICE, "198.51.*.*", clock.instant());
        var answers = IntStream.range(0, BURST)
                .mapToObj(i -> answer("jaga-satu", "tebakan-" + i, GUESSER, DEVICE))
                .toList();
        assertThat(Collections.frequency(answers, "wrong")).isEqualTo(LoginGuard.MOST_ON_KNOWN_DEVICE);
    }

    @Test
    void anAddressIsShutAfterManyAccountsOnly() {
        var answers = IntStream.range(0, BURST)
                .mapToObj(i -> answer("desa-" + i, "sinergi1", GUESSER, null))
                .toList();
        assertThat(Collections.frequency(answers, "wrong")).isEqualTo(40);
        assertThat(answer("jaga-satu", RIGHT, GUESSER, null)).isEqualTo("shut");
        assertThat(answer("jaga-satu", RIGHT, HOME, null)).isEqualTo("in");
        assertThat(guard.attacks()).extracting(LoginAttack::kind).containsExactly(LoginAttack.Kind.ADDRESS);
        clock.advance(Duration.ofMinutes(16));
        assertThat(answer("jaga-satu", RIGHT, GUESSER, null)).isEqualTo("in");
    }

    @Test
    void theGateOpensAgainAndShutsForLonger() {
        for (var pause : List.of(60, 120, 240)) {
            while (!answer("jaga-satu", "salah", HOME, null).equals("shut")) {
                // One try at a time, as somebody who has forgotten it.
            }
            clock.advance(Duration.ofSeconds(pause - 5));
            assertThat(answer("jaga-satu", RIGHT, HOME, null))
                    .as("after " + pause)
                    .isEqualTo("shut");
            clock.advance(Duration.ofSeconds(6));
        }
        assertThat(answer("jaga-satu", RIGHT, HOME, null)).isEqualTo("in");
        assertThat(answer("jaga-satu", "salah", HOME, null)).as("counted anew").isEqualTo("wrong");
        assertThat(answer("jaga-satu", RIGHT, HOME, null)).isEqualTo("in");
    }

    @Test
    void aProgramThatCallsManyTimesAtOnceIsNoGuesser() throws Exception {
        var api = new Api(port);
        var answers =
                atOnce(i -> () -> String.valueOf(api.as("jaga-satu").get("/me").status()));
        assertThat(answers).containsOnly("200");
    }

    @Test
    void whatIsRememberedIsForgottenWithThePasswordAndIsNoWayAroundTheGate() {
        assertThat(answer("jaga-satu", RIGHT, HOME, null)).isEqualTo("in");
        for (var i = 0; i < LoginGuard.MOST; i++) {
            answer("jaga-satu", "tebakan-" + i, HOME, null);
        }
        assertThat(answer("jaga-satu", RIGHT, HOME, null))
                .as("not by guessing at it")
                .isEqualTo("shut");
        asBefore();
        assertThat(answer("jaga-satu", RIGHT, HOME, null)).isEqualTo("in");
        jdbc.sql("UPDATE identity.account SET password_hash = :hash WHERE username = 'jaga-satu'")
                .param("hash", passwords.encode("lain"))
                .update();
        assertThat(answer("jaga-satu", RIGHT, HOME, null)).isEqualTo("wrong");
        jdbc.sql("UPDATE identity.account SET password_hash = :hash WHERE username = 'jaga-satu'")
                .param("hash", passwords.encode(RIGHT))
                .update();
        assertThat(answer("jaga-satu", RIGHT, HOME, null)).isEqualTo("in");
        jdbc.sql("UPDATE identity.account SET enabled = false WHERE username = 'jaga-satu'")
                .update();
        assertThat(answer("jaga-satu", RIGHT, HOME, null)).isEqualTo("wrong");
    }

    /** A device is taken back by its owner alone; what is tried on it afterwards is a stranger's. */
    @Test
    void aDeviceTakenBackIsKnownNoMore() {
        var api = new Api(port);
        devices.remember("jaga-satu", DEVICE, "203.0.*.*", clock.instant());
        devices.remember("jaga-dua", DEVICE, "203.0.*.*", clock.instant());
        var shown = api.as("jaga-satu").get("/me/devices").ok().get("items");
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).get("mark").asString()).isEqualTo(DEVICE.substring(0, 8));
        assertThat(shown.get(0).get("address").asString()).isEqualTo("203.0.*.*");
        assertThat(shown.get(0).get("lastAt").asString()).endsWith("+08:00");
        assertThat(shown.toString()).doesNotContain(DEVICE);
        var takeBack = "/me/devices/" + shown.get(0).get("id").asLong();
        takeBack(api, "jaga-dua", takeBack).refused(404, "device.unknown");
        for (var i = 0; i < LoginGuard.MOST; i++) {
            answer("jaga-satu", "tebakan-" + i, GUESSER, null);
        }
        assertThat(answer("jaga-satu", RIGHT, GUESSER, DEVICE)).as("known").isEqualTo("in");

        assertThat(takeBack(api, "jaga-satu", takeBack).ok().get("items")).isEmpty();
        takeBack(api, "jaga-satu", takeBack).refused(404, "device.unknown");
        assertThat(answer("jaga-satu", RIGHT, GUESSER, DEVICE)).as("taken back").isEqualTo("shut");
        assertThat(devices.knows("jaga-dua", DEVICE, clock.instant().minus(KnownDevices.KEPT)))
                .as("somebody else's on the same browser")
                .isTrue();
        assertThat(jdbc.sql("SELECT actor || ' ' || (details ->> 'device') FROM audit.entry"
                                + " WHERE action = 'login.deviceTakenBack' AND subject = 'jaga-satu'")
                        .query(String.class)
                        .list())
                .containsExactly("jaga-satu " + DEVICE.substring(0, 8));
    }

    private static Api.Answer takeBack(Api api, String who, String path) {
        return api.as(who).raw("DELETE", path, "application/json", new byte[0]);
    }

    @Test
    void anAddressIsShownByItsProvidersPartAlone() {
        assertThat(List.of("198.51.100.2", "2001:db8:1:2:3:4:5:6", "::1", "unix"))
                .map(address -> new LoginPlace(address, null).maskedAddress())
                .containsExactly("198.51.*.*", "2001:db8:1:*", "::1", "unix");
    }

    @Test
    void theTrailNamesAddressAndDeviceAndTheAdministratorIsTold() {
        devices.remember("jaga-satu", DEVICE, "198.51.*.*", clock.instant());
        answer("jaga-satu", "salah", "192.0.2.44", DEVICE);
        assertThat(trail("login.failed", "192.0.2.44")).contains(DEVICE.substring(0, 8));
        for (var i = 0; i < BURST; i++) {
            answer("jaga-dua", "tebakan-" + i, "192.0.2.45", null);
        }
        assertThat(trail("login.guessed", "192.0.2.45")).contains("PAIR");
        assertThat(guard.attacks()).extracting(LoginAttack::address).containsExactly("192.0.2.45");
        for (var i = 0; i < LoginGuard.MANY_ADDRESSES; i++) {
            answer("jaga-satu", "salah", "192.0.2.10" + i, null);
        }
        assertThat(guard.attacks()).extracting(LoginAttack::kind).contains(LoginAttack.Kind.ACCOUNT);
        clock.advance(Duration.ofDays(2));
        guard.forget();
        assertThat(jdbc.sql("SELECT count(*) FROM identity.login_attack")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM identity.login_gate")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String trail(String action, String address) {
        return jdbc.sql("SELECT details::text FROM audit.entry WHERE action = :action AND details::text LIKE :address")
                .param("action", action)
                .param("address", "%" + address + "%")
                .query(String.class)
                .single();
    }

    private interface Try {
        Callable<String> number(int i);
    }

    private static List<String> atOnce(Try one) throws Exception {
        try (var threads = Executors.newFixedThreadPool(BURST)) {
            var answers = threads.invokeAll(
                    IntStream.range(0, BURST).mapToObj(one::number).toList());
            return answers.stream().map(answer -> answer.resultNow()).toList();
        }
    }

    private String answer(String name, String password, String address, String device) {
        try {
            login.authenticate(token(name, password, address, device));
            return "in";
        } catch (LockedException e) {
            return "shut";
        } catch (AuthenticationException e) {
            assertThat(e).isInstanceOf(BadCredentialsException.class);
            return "wrong";
        }
    }

    private static UsernamePasswordAuthenticationToken token(
            String name, String password, String address, String device) {
        var token = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        token.setDetails(new LoginPlace(address, device));
        return token;
    }
}
