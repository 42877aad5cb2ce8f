package id.sinergi.imports;

import id.sinergi.imports.reading.Encodings;
import id.sinergi.imports.reading.Source;
import id.sinergi.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Takes an upload into a temporary file and refuses what is no list: too large, empty, of a foreign type, a bomb. The
 * file is gone as soon as it is confirmed or refused, and at the next start at the latest.
 */
@Component
class UploadGate {

    /** Most rows taken from one file. */
    static final long MOST_ROWS = 2_000_000;

    /** After so long nobody looks at a preview any more. */
    static final Duration FORGOTTEN = Duration.ofHours(12);

    private final Path folder;
    private final long mostBytes;
    private final XlsxGuard.Limits limits;
    private final Clock clock;

    UploadGate(
            Clock clock,
            @Value("${sinergi.import.folder:${sinergi.data-dir:./data}/uploads}") Path folder,
            @Value("${sinergi.import.max-bytes:52428800}") long mostBytes) {
        this.clock = clock;
        this.folder = folder;
        this.mostBytes = mostBytes;
        limits = XlsxGuard.Limits.of(mostBytes);
    }

    long mostBytes() {
        return mostBytes;
    }

    /** Deletes what an interrupted run left behind. */
    void clear() {
        clear(Instant.MAX);
    }

    /** Deletes what somebody uploaded long ago and never confirmed. */
    void clearOld() {
        clear(clock.instant().minus(FORGOTTEN));
    }

    private void clear(Instant before) {
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                for (var file : files.filter(path -> path.toString().endsWith(".upload"))
                        .toList()) {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Upload take(InputStream content) {
        try {
            Files.createDirectories(folder);
            var file = Files.createTempFile(folder, "import", ".upload");
            try {
                return inspect(file, copy(content, file));
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String copy(InputStream content, Path file) throws IOException {
        try (var out = new DigestOutputStream(Files.newOutputStream(file), MessageDigest.getInstance("SHA-256"))) {
            var buffer = new byte[1 << 16];
            long size = 0;
            for (var n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                size += n;
                if (size > mostBytes) {
                    throw new Refusal(
                                    "import.tooLarge", Refusal.Kind.TOO_LARGE, Long.toString(mostBytes / (1024 * 1024)))
                            .raise();
                }
                out.write(buffer, 0, n);
            }
            if (size == 0) {
                throw refused("import.empty");
            }
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Upload inspect(Path file, String sha256) throws IOException {
        var head = head(file);
        if (head.startsWith("PK\u0003\u0004")) {
            return new Upload(new Source(file, XlsxGuard.book(file, limits), null), sha256);
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw refused("import.oldExcel");
        }
        var text = Encodings.isWide(head)
                ? head.replaceAll("[\0\u00FE\u00FF]", "")
                : head.replaceFirst("^\u00EF\u00BB\u00BF", "");
        if (text.isBlank()) {
            throw refused("import.empty");
        }
        if (text.startsWith("%PDF") || text.stripLeading().startsWith("<") || text.startsWith("{") || isBinary(text)) {
            throw refused("import.type");
        }
        return new Upload(
                new Source(file, null, Encodings.of(file).orElseThrow(() -> refused("import.encoding"))), sha256);
    }

    private static boolean isBinary(String head) {
        return head.chars().anyMatch(c -> c < 0x09 || (c > 0x0D && c < 0x20 && c != 0x1B) || c == 0x7F);
    }

    private static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(4096), StandardCharsets.ISO_8859_1);
        }
    }

    static long limited(long rows) {
        if (rows > MOST_ROWS) {
            throw refused("import.tooManyRows");
        }
        return Math.max(rows, 0);
    }

    static RuntimeException refused(String code) {
        return Refusal.invalid(code).raise();
    }
}
