package id.sinergi.audit.ui;

import id.sinergi.shared.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All acts that the trail knows a sentence for, to choose from; read from the bundles, so that none is forgotten. */
@Component
class TrailActions {

    private static final String PREFIX = "trail.";

    private final Texts texts;
    private final List<String> codes;

    TrailActions(Texts texts) {
        this.texts = texts;
        this.codes = read();
    }

    /** Codes such as {@code task.claimed}. */
    List<String> codes() {
        return codes;
    }

    /** "Memperpanjang tenggat tugas …": the sentence without what differs from case to case. */
    String name(String code) {
        var sentence =
                texts.get(PREFIX + code).replaceFirst("(: | \\()\\{.*$", "").replaceAll("\\{[A-Za-z0-9]+}", "…");
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static List<String> read() {
        try {
            var keys = new Properties();
            for (var bundle :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    keys.load(reader);
                }
            }
            return keys.stringPropertyNames().stream()
                    .filter(key -> key.startsWith(PREFIX))
                    .map(key -> key.substring(PREFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
