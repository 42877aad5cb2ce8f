package id.sinergi;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The browser of the tests. */
public final class Chromium {

    /** Debian's Chromium without windows, which costs half as much; where it is not installed, the one with them. */
    public static final Path EXECUTABLE = Stream.of(
                    System.getProperty("sinergi.chromium", ""), "/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
            .filter(path -> !path.isEmpty())
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No Chromium: install it, or name it by -Dsinergi.chromium"));

    /** Pages of tests live for seconds: what a script would gain by being made fast costs more than it brings. */
    public static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--js-flags=--no-opt --no-maglev --max-lazy");

    private Chromium() {}
}
