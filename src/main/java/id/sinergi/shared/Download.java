package id.sinergi.shared;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file that a door of the API gives out, written while it is sent. A door that may refuse it answers {@code
 * result.orThrow()}: what is refused has no file.
 *
 * @param type media type
 * @param isShown whether a browser may show it instead of keeping it
 */
public record Download(String name, String type, boolean isShown, Content content) {

    /** Writes the file; failures end the connection, so that nobody takes a part for the whole. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** A file to keep. */
    public static Download of(String name, String type, Content content) {
        return new Download(name, type, false, content);
    }

    /** A file to keep, at hand already. */
    public static Download of(String name, String type, byte[] bytes) {
        return of(name, type, out -> out.write(bytes));
    }

    /** A table as a file; {@code name} without its ending. */
    public static Download of(String name, Table table, Table.Format format) {
        return of(format.fileName(name), format.type(), table.bytes(format));
    }

    /** The same file, to be shown where a browser can. */
    public Download shown() {
        return new Download(name, type, true, content);
    }
}
