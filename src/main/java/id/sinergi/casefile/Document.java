package id.sinergi.casefile;

import java.time.Instant;
import java.util.UUID;

/** A file of a case: at most {@value #LARGEST} bytes, of a kind that {@link FileKind} knows by its first bytes. */
public record Document(
        UUID id, String caseNumber, String name, String type, int size, String sha256, String author, Instant at) {

    /** Largest file, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;
}
