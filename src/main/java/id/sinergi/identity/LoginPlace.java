package id.sinergi.identity;

import id.sinergi.shared.RateLimit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** From where somebody signs in: the address, and the device if it was ever signed in on. */
final class LoginPlace extends WebAuthenticationDetails {

    private final @Nullable String device;

    LoginPlace(HttpServletRequest request) {
        super(request);
        device = KnownDevices.read(request);
    }

    LoginPlace(String address, @Nullable String device) {
        super(address, null);
        this.device = device;
    }

    /** Digest of the device's secret; {@code null} where it brings none. */
    @Nullable
    String device() {
        return device;
    }

    String address() {
        return Objects.requireNonNullElse(getRemoteAddress(), "");
    }

    /** What is counted: to change the address within it costs nothing. */
    String network() {
        return RateLimit.line(address());
    }

    /** Enough of the address to know one's provider by: half of an IPv4 address, three groups of a longer one. */
    String maskedAddress() {
        var isLong = address().contains(":");
        var parts = Arrays.asList(address().split(isLong ? ":" : "\\."));
        var shown = isLong ? 3 : 2;
        return parts.size() <= shown
                ? address()
                : String.join(isLong ? ":" : ".", parts.subList(0, shown)) + (isLong ? ":*" : ".*.*");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LoginPlace place && super.equals(other) && Objects.equals(device, place.device);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), device);
    }
}
