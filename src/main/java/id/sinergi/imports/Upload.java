package id.sinergi.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that came in and passed the gate.
 *
 * @param rows rows it seems to hold, 0 where unknown
 */
record Upload(Path path, Format format, String sha256, long rows) {

    private static final Logger log = LoggerFactory.getLogger(Upload.class);

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            log.warn("Cannot delete an upload", e);
        }
    }

    enum Format {
        CSV,
        XLSX
    }
}
