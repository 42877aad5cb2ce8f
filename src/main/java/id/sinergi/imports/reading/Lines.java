package id.sinergi.imports.reading;

import id.sinergi.imports.kinds.Cell;
import id.sinergi.imports.kinds.Cleaning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file one after the other, wherever they come from. */
public interface Lines {

    /** @param line as the user's program shows it, from 1; of several sheets as {@link Sheet#line} gives it */
    record Line(int line, List<Cell> cells) {

        boolean isBlank() {
            for (var cell : cells) {
                if (cell.isLost()
                        || (!cell.text().isEmpty()
                                && !Cleaning.text(cell.text()).isEmpty())) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The next row, or {@code null} at the end. */
    @Nullable
    Line next();
}
