package id.sinergi.imports;

import java.nio.file.Path;

/**
 * A file that came in and passed the gate.
 *
 * @param rows rows it seems to hold, 0 where unknown
 */
record Upload(Path path, Format format, String sha256, long rows) {
    enum Format {
        CSV,
        XLSX
    }
}
