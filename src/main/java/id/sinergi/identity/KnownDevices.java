package id.sinergi.identity;

import id.sinergi.shared.Waiting;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Remembers on which browsers an account was signed in to by its page: a long-lived cookie with a secret that nobody can
 * guess, of which we keep the digest. It opens nothing; it only keeps tries from elsewhere from shutting its owner out.
 */
@Component
class KnownDevices {

    static final String COOKIE = "sinergi-device";
    static final Duration KEPT = Duration.ofDays(365);

    private static final Logger log = LoggerFactory.getLogger(KnownDevices.class);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DeviceRepository devices;
    private final Clock clock;

    KnownDevices(DeviceRepository devices, Clock clock) {
        this.devices = devices;
        this.clock = clock;
    }

    static @Nullable String read(HttpServletRequest request) {
        return secret(request).map(Digests::of).orElse(null);
    }

    private static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[0-9a-f]{" + 2 * BYTES + "}"))
                .findFirst();
    }

    /**
     * Only the page's form says so; programs keep no cookies. Whoever is signed in by now stays so where the device cannot
     * be remembered: it is met again with the next login.
     */
    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        try {
            Waiting.DOOR.call(() -> {
                remember(event);
                return true;
            });
        } catch (DataAccessException | TransactionException e) {
            log.warn("A device is not remembered: {}", e.getClass().getSimpleName());
        }
    }

    private void remember(InteractiveAuthenticationSuccessEvent event) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getResponse() != null) {
            var request = attributes.getRequest();
            var username = event.getAuthentication().getName();
            // A copy of a cookie that was taken back does not count again with the next login on its browser.
            var secret = secret(request)
                    .filter(old -> !devices.isTakenBack(username, Digests.of(old)))
                    .orElseGet(KnownDevices::fresh);
            devices.remember(username, Digests.of(secret), new LoginPlace(request).maskedAddress(), clock.instant());
            attributes.getResponse().addHeader(HttpHeaders.SET_COOKIE, cookie(secret, request));
        }
    }

    private static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String cookie(String secret, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, secret)
                .path(request.getContextPath() + "/login")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .build()
                .toString();
    }
}
