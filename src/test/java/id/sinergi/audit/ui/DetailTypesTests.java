package id.sinergi.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DetailTypesTests {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9]+)}");

    @Test
    void everyPlaceOfASentenceHasAType() throws IOException {
        var unknown = new TreeSet<String>();
        var places = 0;
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            for (var file : files.sorted().toList()) {
                var bundle = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    bundle.load(reader);
                }
                for (var key : bundle.stringPropertyNames()) {
                    if (key.startsWith("trail.")) {
                        var found = PLACE.matcher(bundle.getProperty(key));
                        while (found.find()) {
                            places++;
                            if (DetailTypes.known(key.substring("trail.".length()), found.group(1))
                                    .isEmpty()) {
                                unknown.add(key + " {" + found.group(1) + "}");
                            }
                        }
                    }
                }
            }
        }
        assertThat(places).isGreaterThan(200);
        assertThat(unknown).isEmpty();
    }
}
