package id.sinergi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Both languages say the same things, and every key that the code or a diagram needs exists. */
class MessagesTests {

    private final Bundles bundles = new Bundles(Path.of("src/main/resources/messages"));

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(bundles.keys(false)).hasSizeGreaterThan(500).isEqualTo(bundles.keys(true));
    }

    @Test
    void everyKeyIsSaidOnce() throws IOException {
        assertThat(bundles.saidTwice()).isEmpty();
    }

    @Test
    void noBundleRepeatsAKey() throws IOException {
        assertThat(bundles.repeated()).isEmpty();
    }

    @Test
    void noTextIsEmptyOrBroken() throws IOException {
        assertThat(bundles.broken()).isEmpty();
    }

    @Test
    void everyKeyInTheCodeExists() throws IOException {
        assertThat(bundles.missingIn(Path.of("src/main/java"))).isEmpty();
    }

    @Test
    void everyTaskHasItsNameAndPurpose() throws IOException {
        assertThat(bundles.missingFor(Path.of("bpmn"))).isEmpty();
    }
}
