package id.sinergi.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file one after the other, wherever they come from. */
interface Lines {

    /** @param line as the user's program shows it, from 1 */
    record Line(int line, List<String> cells) {}

    /** The next row, or {@code null} at the end. */
    @Nullable
    Line next();
}
