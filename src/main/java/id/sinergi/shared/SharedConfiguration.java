package id.sinergi.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

    @Bean
    Clock clock(@Value("${sinergi.zone:Asia/Makassar}") ZoneId zone) {
        return new SinergiClock(zone);
    }

    /** Every bundle under {@code messages/}: one per module, Indonesian without suffix, English with {@code _en}. */
    @Bean
    MessageSource messageSource() {
        var source = new ReloadableResourceBundleMessageSource();
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.of("id"));
        source.setBasenames(bundles());
        return source;
    }

    private static String[] bundles() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                    .map(resource -> String.valueOf(resource.getFilename()))
                    .filter(name -> !name.contains("_"))
                    .map(name -> "classpath:messages/" + name.substring(0, name.length() - ".properties".length()))
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
