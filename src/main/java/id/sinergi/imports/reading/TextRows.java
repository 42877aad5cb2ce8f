package id.sinergi.imports.reading;

import id.sinergi.imports.kinds.Cell;
import id.sinergi.shared.CsvSafe;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text file that hold anything. A quotation mark may hold several lines together; one that is never closed
 * costs the rest of its own line and no other row.
 */
final class TextRows implements Lines, AutoCloseable {

    /** So many lines one cell may have. */
    private static final int MOST_LINES = 50;
    /** Among these there is one that shows how wide the file is. */
    private static final int FIRST = 20;

    private final TextLines lines;
    private final char separator;
    /** Separators of the header, and those up to its last cell with a name. */
    private int width;

    private int named;

    TextRows(Reader in, Text text) {
        lines = new TextLines(in);
        var ahead = lines.ahead(FIRST);
        var hint = ahead.isEmpty() ? "" : ahead.getFirst().strip();
        if (hint.length() <= 5 && hint.regionMatches(true, 0, "sep=", 0, 4)) {
            separator = hint.length() == 5 ? hint.charAt(4) : '\t';
            lines.take();
        } else {
            separator = text.separator();
        }
        width = ahead.stream().mapToInt(this::outside).max().orElse(0);
        named = width;
    }

    char separator() {
        return separator;
    }

    /** Tells how many cells the header has: until then its width is guessed. */
    void header(List<Cell> cells) {
        width = cells.size() - 1;
        named = width;
        while (named > 0 && cells.get(named).text().isBlank()) {
            named--;
        }
    }

    @Override
    public @Nullable Line next() {
        for (var text = lines.take(); text != null; text = lines.take()) {
            var first = lines.number();
            var row = new Line(first, text.indexOf('"') < 0 ? plain(text) : quoted(text));
            if (!row.isBlank()) {
                return row;
            }
        }
        return null;
    }

    private List<Cell> plain(String text) {
        var cells = new ArrayList<Cell>();
        var from = 0;
        for (var end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, from)) {
            cells.add(cell(text.substring(from, end)));
            from = end + 1;
        }
        cells.add(cell(text.substring(from)));
        return cells;
    }

    private static Cell cell(String text) {
        return Cell.text(CsvSafe.plain(text));
    }

    /**
     * A mark without another, or a closing one with text behind it, means that the cells cannot be told apart where a quoted
     * one up to it holds several, for that may have ended at a mark that was not its own.
     */
    private List<Cell> quoted(String text) {
        var cells = new ArrayList<Cell>();
        var from = 0;
        var whole = text;
        var isMany = false;
        var isLost = false;
        var isStray = false;
        while (from <= whole.length()) {
            var end = from - 1;
            if (from < whole.length() && whole.charAt(from) == '"') {
                end = close(whole, from);
                if (end < 0) {
                    var longer = reach(whole, from, cells.size());
                    if (longer == null) {
                        return open(cells, whole.substring(from));
                    }
                    whole = longer;
                    end = close(whole, from);
                }
            }
            var next = whole.indexOf(separator, Math.max(end, from));
            var stop = next < 0 ? whole.length() : next;
            var after = whole.substring(end + 1, stop);
            if (end < from) {
                if (count(after, '"') % 2 == 1) {
                    isStray = true;
                    isLost |= isMany;
                }
                cells.add(cell(after));
            } else if (after.indexOf('"') >= 0) {
                return open(cells, whole.substring(from));
            } else {
                var inside = whole.substring(from + 1, end);
                isMany |= inside.indexOf(separator) >= 0 || inside.indexOf('\n') >= 0;
                if (!after.isBlank()) {
                    isStray = true;
                    isLost |= isMany;
                }
                cells.add(cell(inside.replace("\"\"", "\"") + after));
            }
            from = stop + 1;
        }
        return isLost || (isStray && !isWhole(cells)) ? shifted(cells) : cells;
    }

    /** Whether there are as many as in the header: else a mark without another has parted or joined some. */
    private boolean isWhole(List<Cell> cells) {
        return cells.size() > named && cells.size() <= width + 1;
    }

    static List<Cell> shifted(List<Cell> cells) {
        return cells.stream()
                .map(cell -> new Cell(cell.text(), Cell.Type.SHIFTED))
                .toList();
    }

    /** Where the mark that stands at {@code from} is closed, or -1. */
    private static int close(String text, int from) {
        for (var i = text.indexOf('"', from + 1); i >= 0; i = text.indexOf('"', i + 1)) {
            if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                i++;
            } else {
                return i;
            }
        }
        return -1;
    }

    /**
     * The text with the lines below up to the one that closes its mark; {@code null}, and nothing taken, where none does
     * or where it would swallow what are rows of their own.
     *
     * @param before cells before the one that begins with the mark
     */
    private @Nullable String reach(String text, int from, int before) {
        var taken = new ArrayList<String>();
        var whole = new StringBuilder(text);
        var isRow = isRow(before + count(text.substring(from), separator));
        for (var next = before > width ? null : lines.take(); next != null; next = lines.take()) {
            taken.add(next);
            var begin = whole.append('\n').length();
            whole.append(next);
            if (taken.size() > MOST_LINES || whole.length() > TextLines.LONGEST) {
                break;
            }
            var end = next.indexOf('"') < 0 ? -1 : close(whole.toString(), from);
            if (end < 0) {
                if (isRow(count(next, separator))) {
                    break;
                }
            } else if (isEnd(next, end - begin, before, isRow)) {
                return whole.toString();
            } else {
                break;
            }
        }
        lines.giveBack(taken);
        return null;
    }

    /**
     * Whether the mark at {@code end} of a line closes one that was opened in a line above.
     *
     * @param isRow whether the line above has the cells of a row without it
     */
    private boolean isEnd(String text, int end, int before, boolean isRow) {
        var rest = text.substring(end + 1);
        if (!rest.isEmpty() && rest.charAt(0) != separator) {
            return false;
        }
        var behind = outside(rest);
        var isOpen = count(rest, '"') % 2 == 1;
        var isTooLong = before + outside(bare(rest)) > width;
        var isTooShort = isRow && !isOpen && !isRow(before + behind);
        return !isTooLong && !isTooShort && !(isRow && isRow(count(text.substring(0, end), separator) + behind));
    }

    /** Without the empty cells at its end. */
    private String bare(String text) {
        var end = text.length();
        while (end > 0 && (text.charAt(end - 1) == separator || text.charAt(end - 1) == ' ')) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Whether so many separators part as many cells as a row has: two lines with so many are not one row. */
    private boolean isRow(int separators) {
        return named > 1 && separators >= named;
    }

    /** Separators that part cells: those within quotation marks do not. */
    private int outside(String text) {
        var count = 0;
        for (var from = 0; from < text.length(); from++) {
            if (text.charAt(from) == '"' && (from == 0 || text.charAt(from - 1) == separator)) {
                var end = close(text, from);
                if (end < 0) {
                    break;
                }
                from = end;
            } else if (text.charAt(from) == separator) {
                count++;
            }
        }
        return count;
    }

    private static int count(String text, char sign) {
        return (int) text.chars().filter(one -> one == sign).count();
    }

    private List<Cell> open(List<Cell> cells, String rest) {
        cells.add(new Cell(rest, Cell.Type.OPEN_QUOTE));
        while (cells.size() <= width) {
            cells.add(new Cell("", Cell.Type.OPEN_QUOTE));
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
