package id.sinergi.imports;

import id.sinergi.imports.reading.Book;
import id.sinergi.imports.reading.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a workbook before anything parses it, with the unzipper that the reader uses itself: what it says about
 * its sizes is not believed but counted. A sheet is read row by row and may be long; what the reader holds in memory,
 * and each row, must be small.
 */
final class XlsxGuard {

    private static final int MOST_ENTRIES = 5_000;

    /** Sheets as spreadsheet programs write them shrink to an eighth; a million formatted empty rows to a thirtieth. */
    private static final int MOST_RATIO = 100;
    /** Below this size a ratio says nothing. */
    private static final long SMALL = 1L << 20;
    /** What a shared string takes in memory besides its text. */
    private static final int STRING = 40;
    /** What a merged cell takes. */
    private static final int MERGE = 40;

    private final Limits limits;
    private final long size;
    private final Map<String, XmlScan> scans = new HashMap<>();
    private long total;
    private long held;

    private XlsxGuard(Limits limits, long size) {
        this.limits = limits;
        this.size = size;
    }

    /**
     * What is let through, in bytes.
     *
     * @param total of everything unpacked
     * @param held of what the reader keeps in memory: shared strings, styles, names of sheets
     */
    record Limits(long total, long held) {

        /** Unpacked, all of a file may be so many times the largest upload. */
        private static final int GROWTH = 30;
        /** Of the heap, for one workbook. */
        private static final int SHARE = 4;

        static Limits of(long mostBytes) {
            return new Limits(GROWTH * mostBytes, Runtime.getRuntime().maxMemory() / SHARE);
        }
    }

    /**
     * The workbook with its sheets, or refuses with {@code import.type}, {@code .broken}, {@code .dtd}, {@code .bomb}, or
     * {@code .heavy} where an honest workbook holds more texts than fit into memory. Of parts that nobody parses, pictures
     * and macros among them, only the size counts.
     */
    static Book book(Path file, Limits limits) throws IOException {
        var guard = new XlsxGuard(limits, Files.size(file));
        try (var zip = ZipFile.builder().setPath(file).get()) {
            return guard.inspect(zip);
        } catch (IOException | IllegalArgumentException | Unreadable e) {
            throw UploadGate.refused("import.broken");
        }
    }

    private Book inspect(ZipFile zip) throws IOException {
        var entries = Collections.list(zip.getEntries());
        if (entries.size() > MOST_ENTRIES) {
            throw UploadGate.refused("import.bomb");
        }
        if (zip.getEntry("[Content_Types].xml") == null
                || entries.stream().noneMatch(entry -> entry.getName().endsWith("workbook.xml"))) {
            throw UploadGate.refused("import.type");
        }
        var book = Book.of(zip, entry -> judge(zip, entry));
        var parts = book.parts();
        for (var entry : entries) {
            if (parts.contains(entry.getName())) {
                judge(zip, entry);
            } else if (!entry.isDirectory() && !scans.containsKey(entry.getName())) {
                read(zip, entry, null);
            }
        }
        return book.with(book.sheets().stream()
                .map(sheet -> Optional.ofNullable(scans.get(sheet.part()))
                        .map(scan -> sheet.counted(scan.rows(), scan.merges()))
                        .orElse(sheet))
                .toList());
    }

    /** Looks through what will be parsed. */
    private void judge(ZipFile zip, ZipArchiveEntry entry) {
        if (!scans.containsKey(entry.getName())) {
            var scan = new XmlScan();
            scans.put(entry.getName(), scan);
            try {
                held += held(scan, read(zip, entry, scan));
            } catch (IOException e) {
                throw UploadGate.refused("import.broken");
            }
        }
    }

    private long read(ZipFile zip, ZipArchiveEntry entry, @Nullable XmlScan scan) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption() || !zip.canReadEntryData(entry)) {
            throw UploadGate.refused("import.broken");
        }
        long part = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            var buffer = new byte[1 << 16];
            for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                part += n;
                total += n;
                if (total > limits.total() || isBomb(part, entry.getCompressedSize()) || isBomb(total, size)) {
                    throw UploadGate.refused("import.bomb");
                }
                if (scan != null) {
                    scan.read(buffer, n);
                    if (held + held(scan, part) > limits.held()) {
                        throw UploadGate.refused("import.heavy");
                    }
                }
            }
        }
        return part;
    }

    private static boolean isBomb(long size, long compressed) {
        return size > SMALL && size / Math.max(1, compressed) > MOST_RATIO;
    }

    /** What the reader would keep of a part. */
    private static long held(XmlScan scan, long part) {
        return (scan.isHeld() ? part + STRING * scan.strings() : 0) + (long) MERGE * scan.mergeCount();
    }
}
