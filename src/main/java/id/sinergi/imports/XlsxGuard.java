package id.sinergi.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

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

    private final Limits limits;
    private final long size;
    private long total;
    private long held;
    private long rows;

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
     * Rows of the first sheet without the header, or refuses with {@code import.type}, {@code .broken}, {@code .dtd},
     * {@code .bomb}, or {@code .heavy} where an honest workbook holds more texts than fit into memory.
     */
    static long rows(Path file, Limits limits) throws IOException {
        var guard = new XlsxGuard(limits, Files.size(file));
        try (var zip = ZipFile.builder().setPath(file).get()) {
            guard.inspect(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw UploadGate.refused("import.broken");
        }
        return guard.rows - 1;
    }

    private void inspect(ZipFile zip) throws IOException {
        var entries = zip.getEntries();
        var count = 0;
        var workbook = false;
        while (entries.hasMoreElements()) {
            var entry = entries.nextElement();
            if (++count > MOST_ENTRIES) {
                throw UploadGate.refused("import.bomb");
            }
            workbook |= entry.getName().equalsIgnoreCase("xl/workbook.xml")
                    || entry.getName().endsWith("/workbook.xml");
            if (!entry.isDirectory()) {
                inspect(zip, entry);
            }
        }
        if (!workbook || zip.getEntry("[Content_Types].xml") == null) {
            throw UploadGate.refused("import.type");
        }
    }

    private void inspect(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption() || !zip.canReadEntryData(entry)) {
            throw UploadGate.refused("import.broken");
        }
        var scan = new XmlScan();
        long part = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            var buffer = new byte[1 << 16];
            for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                part += n;
                total += n;
                if (total > limits.total() || isBomb(part, entry.getCompressedSize()) || isBomb(total, size)) {
                    throw UploadGate.refused("import.bomb");
                }
                scan.read(buffer, n);
                if (held + held(scan, part) > limits.held()) {
                    throw UploadGate.refused("import.heavy");
                }
            }
        }
        held += held(scan, part);
        if (entry.getName().endsWith("worksheets/sheet1.xml")) {
            rows = scan.rows();
        }
    }

    private static boolean isBomb(long size, long compressed) {
        return size > SMALL && size / Math.max(1, compressed) > MOST_RATIO;
    }

    /** What the reader would keep of a part, whatever its name says that it is. */
    private static long held(XmlScan scan, long part) {
        return scan.isHeld() ? part + STRING * scan.strings() : 0;
    }
}
