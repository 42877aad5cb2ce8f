package id.sinergi.imports.reading;

import id.sinergi.imports.kinds.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet that hold anything; what was merged downwards holds for each of its rows. */
final class SheetRows implements Lines {

    private static final Pattern RANGE = Pattern.compile("[A-Z]+\\d+:([A-W]?[A-Z]{1,2})(\\d{1,7})");

    private final Xml xml;
    private final Values values;
    private final int most;
    private final int more;
    private final Iterator<Sheet.Merge> merges;
    private final Map<Integer, Held> held = new HashMap<>();
    private Sheet.@Nullable Merge next;
    private boolean begun;
    private int row;

    /** A merged cell and the last row that it holds for. */
    private record Held(Cell cell, int last) {}

    /**
     * @param most columns that are looked at
     * @param more of the cells beyond them, so many are given behind them, one after the other
     */
    SheetRows(Xml xml, Values values, List<Sheet.Merge> merges, int most, int more) {
        this.xml = xml;
        this.values = values;
        this.most = most;
        this.more = more;
        this.merges = merges.iterator();
        next = this.merges.hasNext() ? this.merges.next() : null;
    }

    @Override
    public @Nullable Line next() {
        if (!begun) {
            begun = true;
            for (var name = xml.element(); !"sheetData".equals(name); name = xml.element()) {
                if (name == null) {
                    return null;
                }
            }
        }
        for (var name = xml.elementIn("sheetData"); name != null; name = xml.elementIn("sheetData")) {
            if (name.equals("row")) {
                var line = row();
                if (!line.isBlank()) {
                    return new Line(line.line(), merged(line.cells()));
                }
            }
        }
        return null;
    }

    private Line row() {
        var place = xml.attribute("r");
        row = place == null ? row + 1 : number(place);
        if (row < 1 || row > Sheet.ROWS) {
            throw new Unreadable("row " + row);
        }
        var cells = new ArrayList<Cell>();
        var column = -1;
        for (var name = xml.elementIn("row"); name != null; name = xml.elementIn("row")) {
            if (name.equals("c")) {
                var at = xml.attribute("r");
                column = at == null ? column + 1 : Sheet.column(at);
                put(cells, column, cell(column));
            }
        }
        return new Line(row, cells);
    }

    private void put(List<Cell> cells, int column, Cell cell) {
        if (cell.equals(Cell.EMPTY) || (column >= most && cells.size() >= most + more)) {
            return;
        }
        var place = column < most ? column : Math.max(most, cells.size());
        while (cells.size() <= place) {
            cells.add(Cell.EMPTY);
        }
        cells.set(place, cell);
    }

    /**
     * A formula gives the value that the spreadsheet kept beside it; it is never looked at. Where none was kept it is no
     * blank: the value is there as soon as a spreadsheet has opened the file.
     */
    private Cell cell(int column) {
        var type = xml.attribute("t");
        var style = xml.attribute("s");
        var value = "";
        var isFormula = false;
        var isSaid = false;
        var many = "";
        for (var name = xml.elementIn("c"); name != null; name = xml.elementIn("c")) {
            switch (name) {
                case "v" -> {
                    value = xml.text();
                    isSaid = !value.isBlank() || "str".equals(type);
                }
                case "is" -> {
                    value = xml.richText("is");
                    isSaid = true;
                }
                case "f" -> {
                    isFormula = true;
                    many = isOfMany(xml.attribute("t")) ? Objects.toString(xml.attribute("ref"), "") : "";
                    xml.text();
                }
                default -> xml.text();
            }
        }
        if (!isFormula || isSaid) {
            return values.of(type, style, value);
        }
        unsaid(column, many);
        return Cell.NO_RESULT;
    }

    private static boolean isOfMany(@Nullable String formula) {
        return "array".equals(formula) || "dataTable".equals(formula);
    }

    /** The other cells of {@code B2:D9} have no formula of their own: their results are in the first. */
    private void unsaid(int column, String range) {
        var last = RANGE.matcher(range);
        if (last.matches()) {
            for (var i = column; i <= Math.min(Sheet.column(last.group(1)), most - 1); i++) {
                held.put(i, new Held(Cell.NO_RESULT, Integer.parseInt(last.group(2))));
            }
        }
    }

    private List<Cell> merged(List<Cell> cells) {
        for (var merge = next; merge != null && merge.first() <= row; merge = next) {
            if (merge.first() == row && merge.column() < cells.size()) {
                held.put(merge.column(), new Held(cells.get(merge.column()), merge.last()));
            }
            next = merges.hasNext() ? merges.next() : null;
        }
        if (!held.isEmpty()) {
            held.values().removeIf(merged -> merged.last() < row);
            held.forEach((column, merged) -> {
                if (column >= cells.size() || cells.get(column).text().isEmpty()) {
                    put(cells, column, merged.cell());
                }
            });
        }
        return cells;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Unreadable(e);
        }
    }
}
