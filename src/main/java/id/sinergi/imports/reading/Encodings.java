package id.sinergi.imports.reading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** In which letters a text file is written: by its first sign, else by what all of it can be. */
public final class Encodings {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int HEAD = 4096;

    private Encodings() {}

    /** Reads all of the file; none where it is written in no way that is certain. */
    public static Optional<Text> of(Path file) throws IOException {
        var head = head(file);
        if (head.startsWith("\u00EF\u00BB\u00BF")) {
            return in(file, StandardCharsets.UTF_8, true);
        }
        if (head.startsWith("\u00FF\u00FE")) {
            return in(file, StandardCharsets.UTF_16LE, true);
        }
        if (head.startsWith("\u00FE\u00FF")) {
            return in(file, StandardCharsets.UTF_16BE, true);
        }
        if (isWide(head)) {
            return in(file, head.charAt(0) == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, false);
        }
        var utf8 = in(file, StandardCharsets.UTF_8, false);
        return utf8.isPresent() || isPartlyUtf8(file) ? utf8 : in(file, WINDOWS, false);
    }

    /** Whether its letters have two bytes each, one of them empty in nearly all. */
    public static boolean isWide(String head) {
        if (head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF")) {
            return true;
        }
        var even = 0;
        var odd = 0;
        for (var i = 0; i < head.length(); i++) {
            even += head.charAt(i) == 0 && i % 2 == 0 ? 1 : 0;
            odd += head.charAt(i) == 0 && i % 2 == 1 ? 1 : 0;
        }
        return Math.max(even, odd) > head.length() * 2 / 5 && Math.min(even, odd) == 0;
    }

    private static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    private static Optional<Text> in(Path file, Charset charset, boolean marked) throws IOException {
        try (var reader = reader(file, charset)) {
            return Optional.of(new Text(charset, marked, Text.SEPARATORS[0], lines(reader)));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Refuses what cannot be read, instead of a question mark in its place. */
    static Reader reader(Path file, Charset charset) throws IOException {
        return new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static long lines(Reader reader) throws IOException {
        var buffer = new char[1 << 16];
        long lines = 0;
        var last = '\n';
        for (var n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
            for (var i = 0; i < n; i++) {
                if (buffer[i] == '\n') {
                    lines++;
                } else if (buffer[i] == 0) {
                    throw new CharacterCodingException();
                }
            }
            last = n > 0 ? buffer[n - 1] : last;
        }
        return last == '\n' ? lines : lines + 1;
    }

    /** Whether letters of several bytes are there: then a byte that is none of them is a fault and no other alphabet. */
    private static boolean isPartlyUtf8(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            var before = 0;
            for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (var i = 0; i < n; i++) {
                    var next = buffer[i] & 0xFF;
                    if (before >= 0xC2 && before <= 0xF4 && next >= 0x80 && next <= 0xBF) {
                        return true;
                    }
                    before = next;
                }
            }
        }
        return false;
    }
}
