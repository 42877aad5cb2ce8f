package id.sinergi;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.casefile.CaseKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
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
    void everyKeyThatIsPutTogetherIsKnownAndSaid() throws IOException {
        var families = KeyFamilies.all();
        var joined = KeyFamilies.joinedIn(Path.of("src/main/java"));
        joined.removeAll(KeyFamilies.FOUND_ELSEWHERE);
        assertThat(joined).hasSizeGreaterThan(60).as("unknown beginnings").isSubsetOf(families.keySet());
        var missing = new TreeSet<String>();
        families.forEach((prefix, words) -> words.forEach(word -> missing.add(prefix + word)));
        missing.addAll(bundles.neededByDiagrams(Path.of("bpmn")));
        Arrays.stream(CaseKind.values())
                .flatMap(kind -> kind.stages().stream())
                .forEach(stage -> missing.add("stage." + stage));
        missing.removeAll(bundles.keys(false));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyRefusalHasItsSentence() throws IOException {
        assertThat(bundles.refusalsIn(Path.of("src/main/java")))
                .hasSizeGreaterThan(200)
                .isSubsetOf(bundles.keys(false));
    }

    @Test
    void everyTaskHasItsNameAndPurpose() throws IOException {
        assertThat(bundles.missingFor(Path.of("bpmn"))).isEmpty();
    }

    /** What people read is in their words: no code of the program, no day as programs write it. */
    @Test
    void noRefusalShowsWhatIsOfTheCode() throws IOException {
        assertThat(RefusalWords.shownAsInCode(Path.of("src/main/java"))).isEmpty();
        assertThat(bundles.namesOfTheCode()).isEmpty();
    }
}
