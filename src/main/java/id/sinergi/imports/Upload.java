package id.sinergi.imports;

import id.sinergi.imports.reading.Source;
import java.io.IOException;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that came in and passed the gate. */
record Upload(Source source, String sha256) {

    private static final Logger log = LoggerFactory.getLogger(Upload.class);

    Format format() {
        return source.book() == null ? Format.CSV : Format.XLSX;
    }

    void delete() {
        try {
            Files.deleteIfExists(source.path());
        } catch (IOException e) {
            log.warn("Cannot delete an upload", e);
        }
    }

    enum Format {
        CSV,
        XLSX
    }
}
