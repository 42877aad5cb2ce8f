package id.sinergi.imports;

import id.sinergi.imports.reading.Sheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a row stands in its file.
 *
 * @param sheet its name, where rows of several were taken together
 * @param line as the user's program shows it, from 1
 */
public record Place(@Nullable String sheet, int line) {

    /** @param sheets names of those that were taken together, in their order */
    public static Place of(List<String> sheets, int line) {
        var place = (line - 1) / Sheet.ROWS;
        return sheets.size() < 2 || place >= sheets.size()
                ? new Place(null, line)
                : new Place(sheets.get(place), (line - 1) % Sheet.ROWS + 1);
    }

    /** Arguments of an issue's sentence: a repeated row names another by its line. */
    public static Object[] args(List<String> sheets, String code, List<String> args) {
        if (sheets.size() < 2 || !code.equals("repeated") || args.size() != 1) {
            return args.toArray();
        }
        var other = of(sheets, Integer.parseInt(args.getFirst()));
        return new Object[] {other.line() + " (" + other.sheet() + ")"};
    }
}
