package id.sinergi.imports.reading;

import id.sinergi.imports.kinds.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet that hold anything; what was merged downwards holds for each of its rows. */
final class SheetRows implements Lines {

    private final Xml xml;
    private final Values values;
    private final int most;
    private final Iterator<Sheet.Merge> merges;
    private final Map<Integer, Held> held = new HashMap<>();
    private Sheet.@Nullable Merge next;
    private boolean begun;
    private int row;

    /** A merged cell and the last row that it holds for. */
    private record Held(Cell cell, int last) {}

    /** @param most columns that are looked at */
    SheetRows(Xml xml, Values values, List<Sheet.Merge> merges, int most) {
        this.xml = xml;
        this.values = values;
        this.most = most;
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
                put(cells, column, cell());
            }
        }
        return new Line(row, cells);
    }

    private void put(List<Cell> cells, int column, Cell cell) {
        if (column < most && !cell.equals(Cell.EMPTY)) {
            while (cells.size() <= column) {
                cells.add(Cell.EMPTY);
            }
            cells.set(column, cell);
        }
    }

    /** A formula gives the value that the spreadsheet kept beside it; it is never looked at. */
    private Cell cell() {
        var type = xml.attribute("t");
        var style = xml.attribute("s");
        var value = "";
        for (var name = xml.elementIn("c"); name != null; name = xml.elementIn("c")) {
            switch (name) {
                case "v" -> value = xml.text();
                case "is" -> value = xml.richText("is");
                default -> xml.text();
            }
        }
        return values.of(type, style, value);
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
