package id.sinergi.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Passwords found right a moment ago, so that a program does not pay the slow hash at each call, and the same words that
 * come many times at once are looked at once. Held as digests under a key of this process; the stored hash is part of
 * them, so that a changed password is forgotten at once.
 */
@Component
class RecentLogins {

    static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 10_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key = key();
    private final Clock clock;
    private final ConcurrentMap<String, Instant> right = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, FutureTask<Boolean>> underway = new ConcurrentHashMap<>();

    RecentLogins(Clock clock) {
        this.clock = clock;
    }

    boolean knows(String words) {
        var since = right.get(words);
        return since != null && Duration.between(since, clock.instant()).abs().compareTo(KEPT) < 0;
    }

    /** What {@code check} finds; the same words at the same time wait for one another's answer. */
    boolean check(String words, BooleanSupplier check) {
        var mine = new FutureTask<>(check::getAsBoolean);
        var task = underway.computeIfAbsent(words, same -> mine);
        if (task == mine) {
            try {
                mine.run();
            } finally {
                underway.remove(words, mine);
            }
        }
        var found = result(task);
        if (found && task == mine) {
            if (right.size() >= MOST) {
                right.clear();
            }
            right.put(words, clock.instant());
        }
        return found;
    }

    private static boolean result(FutureTask<Boolean> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (CancellationException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String words(String... parts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (var part : parts) {
                mac.update(part.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecretKeySpec key() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, ALGORITHM);
    }
}
