package id.sinergi.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** The way of docs/operations.md for the embedded server: stop, copy by its very commands, start on the copy, verify. */
final class Restored {

    private static final Pattern COMMANDS =
            Pattern.compile("\\*\\*The embedded PostgreSQL\\*\\*.*?```\\n(.*?)```", Pattern.DOTALL);
    private static final Path COPIES = Path.of("target", "killed-copies");

    private Restored() {}

    /** Copies what a stopped Sinergi left in {@code folder}, takes that away, and starts another on the copy. */
    static RunningSinergi start(Path folder) throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(COPIES);
        copy(folder);
        FileSystemUtils.deleteRecursively(folder);
        try (var copies = Files.list(COPIES)) {
            var copy = copies.findFirst().orElseThrow();
            return RunningSinergi.launch(copy, "--sinergi.jobs=false", "--sinergi.demo.cases=false");
        }
    }

    private static void copy(Path folder) throws IOException, InterruptedException {
        var found = COMMANDS.matcher(Files.readString(Path.of("docs", "operations.md")));
        assertThat(found.find()).as("the commands of the document").isTrue();
        var script = found.group(1)
                .replace("data/", folder.toAbsolutePath() + "/")
                .replace("/backup", COPIES.toAbsolutePath().toString());
        var shell = new ProcessBuilder("sh", "-e", "-c", script)
                .redirectErrorStream(true)
                .start();
        var said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(script + said).isZero();
    }

    /** The last link of the trail, read behind the system's back: whoever reads it as an inspector adds another. */
    static String last(RunningSinergi sinergi) {
        return sinergi.database()
                .sql("SELECT hash FROM audit.entry ORDER BY seq DESC LIMIT 1")
                .query(String.class)
                .single();
    }

    /** The trail is as it was, down to the last entry, and Verify says so; and it sees what somebody then changes. */
    static void verify(RunningSinergi copy, String last) throws IOException {
        var inspector = copy.as("inspektorat", "sinergi");
        var newest = inspector.get("/api/v1/audit?limit=1").body().path("items").path(0);
        assertThat(newest.path("hash").asString()).as(newest.toString()).isEqualTo(last);
        var intact = inspector.get("/api/v1/audit/verify").body();
        assertThat(intact.path("intact").asBoolean()).as(intact.toString()).isTrue();
        assertThat(intact.path("checked").asInt()).isGreaterThan(100);
        var changed = changeBehindItsBack(copy);
        var broken = inspector.get("/api/v1/audit/verify").body();
        assertThat(broken.path("intact").asBoolean()).as(broken.toString()).isFalse();
        assertThat(broken.path("firstBroken").path("seq").asLong()).isEqualTo(changed);
        assertThat(broken.path("firstBroken").path("reason").asString()).isEqualTo("CHANGED");
    }

    private static long changeBehindItsBack(RunningSinergi copy) {
        var database = copy.database();
        database.sql("ALTER TABLE audit.entry DISABLE TRIGGER USER").update();
        return database.sql("""
                        UPDATE audit.entry SET actor = 'lain'
                         WHERE seq = (SELECT max(seq) FROM audit.entry WHERE action = 'case.commented')
                        RETURNING seq
                        """).query(Long.class).single();
    }
}
