package id.sinergi.imports;

/**
 * A column of a file and what becomes of it.
 *
 * @param place from 0
 * @param header as it stands in the file, at most 60 characters
 * @param name the wanted column it was taken for; for a forbidden one what it was recognised by; else empty
 */
public record FileColumn(int place, String header, Use use, String name) {

    public enum Use {
        /** Taken over. */
        KEPT,
        /** Must not be kept: not read, and not to be chosen. */
        DROPPED,
        /** Unknown or not needed; a person may say what it is. */
        IGNORED
    }
}
