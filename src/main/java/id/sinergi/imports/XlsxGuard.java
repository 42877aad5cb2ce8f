package id.sinergi.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through a workbook before anything parses it, with the unzipper that the reader uses itself: what it says about
 * its sizes is not believed but counted.
 */
final class XlsxGuard {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 600L << 20;
    /** The shared strings are held in memory. */
    private static final long MOST_SHARED = 128L << 20;

    private static final int MOST_RATIO = 200;
    /** Below this size a ratio says nothing. */
    private static final long SMALL = 1L << 20;

    private long total;
    private long rows;

    private XlsxGuard() {}

    /** Rows of the first sheet without the header, or refuses with {@code import.type}, {@code .broken}, {@code .bomb}. */
    static long rows(Path file) {
        var guard = new XlsxGuard();
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
        var isXml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        var isSheet = entry.getName().endsWith("worksheets/sheet1.xml");
        var most = entry.getName().endsWith("sharedStrings.xml") ? MOST_SHARED : MOST_BYTES;
        var scan = new XmlScan();
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            var buffer = new byte[1 << 16];
            for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                total += n;
                if (size > most || total > MOST_BYTES || isBomb(size, entry.getCompressedSize())) {
                    throw UploadGate.refused("import.bomb");
                }
                if (isXml && !scan.accepts(buffer, n)) {
                    throw UploadGate.refused("import.dtd");
                }
            }
        }
        if (isSheet) {
            rows = scan.rows();
        }
    }

    private static boolean isBomb(long size, long compressed) {
        return size > SMALL && size / Math.max(1, compressed) > MOST_RATIO;
    }

    /** Finds what no honest sheet holds, byte by byte, in any encoding of ASCII letters. */
    private static final class XmlScan {

        private static final byte[] DOCTYPE = {'<', '!', 'd', 'o', 'c', 't', 'y', 'p', 'e'};
        private static final byte[] ENTITY = {'<', '!', 'e', 'n', 't', 'i', 't', 'y'};
        private static final byte[] ROW = {'<', 'r', 'o', 'w'};
        private static final byte[] PLACE = {' ', 'r', '=', '"'};
        /** Columns end at XFD. */
        private static final int MOST_LETTERS = 3;

        private int doctype;
        private int entity;
        private int row;
        private int place;
        private int letters;
        private long rows;

        long rows() {
            return rows;
        }

        boolean accepts(byte[] bytes, int length) {
            for (var i = 0; i < length; i++) {
                var c = bytes[i] >= 'A' && bytes[i] <= 'Z' ? bytes[i] + 32 : bytes[i];
                if (c == 0) {
                    continue;
                }
                if (row == ROW.length) {
                    rows += c == ' ' || c == '>' || c == '/' || c == '\n' ? 1 : 0;
                    row = 0;
                }
                if (place == PLACE.length) {
                    letters = c >= 'a' && c <= 'z' ? letters + 1 : 0;
                    if (letters > MOST_LETTERS || c == '&') {
                        return false;
                    }
                    place = letters == 0 ? 0 : place;
                } else {
                    place = next(PLACE, place, c);
                }
                doctype = next(DOCTYPE, doctype, c);
                entity = next(ENTITY, entity, c);
                row = next(ROW, row, c);
                if (doctype == DOCTYPE.length || entity == ENTITY.length) {
                    return false;
                }
            }
            return true;
        }

        private static int next(byte[] word, int matched, int c) {
            if (matched < word.length && word[matched] == c) {
                return matched + 1;
            }
            return word[0] == c ? 1 : 0;
        }
    }
}
