package id.sinergi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.TimeoutError;
import id.sinergi.DemonstrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses are typed, mended by hand and sent around: whatever stands in one, its page is shown. */
@DemonstrationTest
@WithBrowser
class AddressesIT {

    /** Names of parameters are texts of the classes that read or write addresses; some other words are among them. */
    private static final Pattern NAME = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");

    private static final List<String> MORE = List.of(
            "terlambat?menurut=process&kelompok=zz",
            "terlambat?menurut=person&kelompok=zz",
            "terlambat?menurut=village&kelompok=zz",
            "surat-massal?dari=tasks&langkah=zz&cari=%00",
            "surat-massal?dari=employers&cari=%00");

    Browser browser;

    private static Set<String> names() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var names = new TreeSet<String>();
            for (var file : files.filter(file ->
                            file.toString().contains("/ui/") && file.toString().endsWith(".java"))
                    .toList()) {
                var text = Files.readString(file);
                if (text.contains("QueryParameters") || text.contains("PageParameters")) {
                    NAME.matcher(text).results().forEach(found -> names.add(found.group(1)));
                }
            }
            return names;
        }
    }

    private static String with(Set<String> names, String value) {
        return names.stream().map(name -> name + "=" + value).collect(Collectors.joining("&", "?", ""));
    }

    @Test
    void allNamesAreFound() throws IOException {
        assertThat(names()).contains("kelompok", "menurut", "proses", "jenis", "cari", "orang", "q", "tindak-lanjut");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspektorat", "bpjs-kepala", "dpmd-kepala"})
    void noAddressBreaksItsPage(String username) throws IOException {
        var names = names();
        var person = browser.as(username);
        var pages = new LinkedHashSet<String>();
        for (var link : person.page.locator("nav a[href]").all()) {
            pages.add(link.getAttribute("href").replaceFirst("^/", ""));
        }
        assertThat(pages).hasSizeGreaterThan(5);
        var addresses = new ArrayList<>(MORE);
        for (var page : pages) {
            addresses.add(page + with(names, "zz"));
            addresses.add(page + with(names, "a%00b"));
        }
        var broken = new ArrayList<String>();
        for (var address : addresses) {
            if (!isShown(person, address)) {
                broken.add(address);
            }
        }
        assertThat(broken).isEmpty();
    }

    /** Half a sign, or a sign of percent that nothing follows: answered at once, by a page without any of Vaadin. */
    @ParameterizedTest
    @ValueSource(strings = {"tugas?q=%ED%A0%80", "tugas?q=%ED%A0%80%00", "tugas?q=100%", "terlambat?menurut=%zz"})
    void whatCannotBeReadIsAnsweredInWords(String address) {
        var words = browser.as("bpjs-kepala").go(address).page.locator("body").textContent();
        assertThat(words)
                .containsPattern("tidak dapat dib(aca|uka)|cannot be read")
                .doesNotContain("Exception", "Tomcat");
    }

    private static boolean isShown(Browser.Person person, String address) {
        try {
            var words = person.go(address).page.locator("body").textContent();
            return !words.contains("Ada yang tidak beres") && !words.contains("process.");
        } catch (TimeoutError nothing) {
            return false;
        }
    }
}
