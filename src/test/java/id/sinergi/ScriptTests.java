package id.sinergi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the browser shows of hours is the regency's, by the zone that the server names; no script knows one by itself. */
class ScriptTests {

    private static final Pattern ZONE = Pattern.compile("Asia/\\w+|\\bWI(?:B|TA|T)\\b|Konawe|getTimezoneOffset");
    private static final Pattern IN_WORDS = Pattern.compile("toLocale(?:Date|Time)?String\\((?!\\))|DateTimeFormat\\(");
    private static final String NAMED = "timeZone: this.getAttribute('zone')";

    @Test
    void everyHourIsOfTheZoneThatTheServerNames() throws IOException {
        assertThat(withAZoneOfTheirOwn(Path.of("frontend"))).isEmpty();
        assertThat(Files.readString(Path.of("frontend/components/entry.js"))).contains(NAMED);
    }

    /** Scripts that name a zone, or write a moment in words without the page's. */
    static List<String> withAZoneOfTheirOwn(Path folder) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(path -> path.toString().endsWith(".js"))
                    .sorted()
                    .toList()) {
                var text = Files.readString(file);
                var inWords = IN_WORDS.matcher(text).results().count();
                var named = text.split(Pattern.quote(NAMED), -1).length - 1;
                if (ZONE.matcher(text).find() || inWords != named) {
                    found.add(String.valueOf(file.getFileName()));
                }
            }
        }
        return found;
    }
}
