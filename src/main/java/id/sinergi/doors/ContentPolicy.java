package id.sinergi.doors;

import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What a page may load and where its forms may go ({@code Content-Security-Policy}). Forms may go to ourselves and to the
 * sign-in service that is configured, if one is.
 */
@Component
public class ContentPolicy {

    private static final String PROVIDERS = "spring.security.oauth2.client.provider";

    private static final Bindable<Map<String, Map<String, String>>> PROVIDER_SETTINGS =
            Bindable.of(ResolvableType.forClassWithGenerics(
                    Map.class,
                    ResolvableType.forClass(String.class),
                    ResolvableType.forClassWithGenerics(Map.class, String.class, String.class)));

    private final String bounds;

    ContentPolicy(Environment environment) {
        var forms = Binder.get(environment)
                .bind(PROVIDERS, PROVIDER_SETTINGS)
                .map(providers -> providers.values().stream().flatMap(ContentPolicy::places))
                .orElseGet(Stream::empty)
                .distinct()
                .sorted()
                .map(place -> " " + place)
                .collect(Collectors.joining());
        bounds = "frame-ancestors 'self'; form-action 'self'" + forms;
    }

    private static Stream<String> places(Map<String, String> provider) {
        return provider.entrySet().stream()
                .filter(setting -> setting.getKey().matches("(issuer|authorization)-?uri"))
                .map(setting -> URI.create(setting.getValue()))
                .map(address -> address.getScheme() + "://" + address.getRawAuthority());
    }

    /** For all that is no page of ours: data, files, problems. */
    String forData() {
        return "default-src 'none'; base-uri 'none'; " + bounds;
    }

    /** For the description of the API, which has scripts and styles in files of its own. */
    String forDescription() {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                + " connect-src 'self'; base-uri 'self'; " + bounds;
    }

    /**
     * For the pages. Vaadin makes functions out of text and sets styles in its elements, so it needs {@code unsafe-eval}
     * and styles inline; scripts in the page need the nonce, which no injected one has.
     */
    public String forPage(String nonce) {
        return "default-src 'none'; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval';"
                + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
                + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'self'; " + bounds;
    }
}
