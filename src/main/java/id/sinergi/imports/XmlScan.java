package id.sinergi.imports;

import id.sinergi.imports.reading.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks at the XML of a workbook's part byte by byte, in any encoding of ASCII letters and under any prefix, and refuses
 * what no honest sheet holds: declarations and places beyond the last column with {@code import.dtd}, rows without end
 * and formulas without number with {@code import.bomb}. What is no XML is let through.
 */
final class XmlScan {

    /** A row is in memory at once; the columns end at XFD. */
    private static final int MOST_ROW = 4 << 20;

    private static final int MOST_CELLS = 16_384;
    private static final int MOST_LETTERS = 3;
    /** Formulas of a range are kept, and looked for at each cell. */
    private static final int MOST_FORMULAS = 10_000;

    private static final long WORKSHEET = name("worksheet");
    private static final long ROWS = name("sheetdata");
    private static final long ROW = name("row");
    private static final long CELL = name("c");
    private static final long PLACE = name("r");
    private static final long FORMULA = name("f");
    private static final long RANGE = name("ref");
    private static final long STRING = name("si");
    private static final long STYLE = name("xf");
    private static final long FORMAT = name("numfmt");
    private static final long SHEET = name("sheet");
    private static final long RELATION = name("relationship");
    private static final long PART = name("override");
    private static final long MERGED = name("mergecell");
    private static final Pattern DOWN = Pattern.compile("([a-z]{1,3})([0-9]{1,7}):[a-z]{1,3}([0-9]{1,7})");
    private static final int LONGEST_PLACE = 24;

    private enum State {
        BEFORE,
        NO_XML,
        TEXT,
        NAME,
        TAG,
        VALUE
    }

    private State state = State.BEFORE;
    private long root;
    private long element;
    /** Of the element or attribute that is being read. */
    private long name;

    private boolean closing;
    private int quote;
    private int letters;
    private boolean inRow;
    private int rowBytes;
    private int cells;
    private int formulas;
    private boolean kept;
    private long strings;
    private long rows;
    private final StringBuilder place = new StringBuilder();
    private final List<Sheet.Merge> merges = new ArrayList<>();

    /** Cells that hold for rows below, by row. */
    List<Sheet.Merge> merges() {
        merges.sort(Comparator.comparingInt(Sheet.Merge::first));
        return merges;
    }

    long rows() {
        return rows;
    }

    int mergeCount() {
        return merges.size();
    }

    /** Shared strings so far. */
    long strings() {
        return strings;
    }

    /** Whether the reader keeps what stands here: all but the rows of a sheet. */
    boolean isHeld() {
        return root != 0 && (root != WORKSHEET || kept);
    }

    void read(byte[] bytes, int length) {
        for (var i = 0; i < length && state != State.NO_XML; i++) {
            var c = bytes[i] >= 'A' && bytes[i] <= 'Z' ? bytes[i] + 32 : bytes[i];
            if (c != 0) {
                take(c);
            }
        }
    }

    private void take(int c) {
        if (inRow && ++rowBytes > MOST_ROW) {
            throw UploadGate.refused("import.bomb");
        }
        switch (state) {
            case BEFORE -> before(c);
            case TEXT -> {
                if (c == '<') {
                    open();
                }
            }
            case NAME -> named(c);
            case TAG -> tag(c);
            case VALUE -> value(c);
            case NO_XML -> {}
        }
    }

    /** Spaces and the mark of the encoding may stand before the first tag. */
    private void before(int c) {
        if (c == '<') {
            open();
        } else if (c > ' ') {
            state = State.NO_XML;
        }
    }

    private void open() {
        state = State.NAME;
        name = 0;
        closing = false;
    }

    private void named(int c) {
        if (isEnd(c) && name != 0) {
            element();
            state = c == '>' ? State.TEXT : State.TAG;
            name = 0;
        } else if (c == '/') {
            closing = true;
        } else if (name == '!' && c >= 'a' && c <= 'z') {
            throw UploadGate.refused("import.dtd");
        } else if (name == '!' || c == '?') {
            state = State.TEXT;
        } else {
            name = c == ':' ? 0 : append(name, c);
        }
    }

    private void element() {
        element = name;
        if (closing) {
            inRow &= name != ROW && name != ROWS;
        } else if (name == CELL) {
            if (++cells > MOST_CELLS) {
                throw UploadGate.refused("import.bomb");
            }
        } else if (name == ROW) {
            rows++;
            inRow = true;
            rowBytes = 0;
            cells = 0;
        } else if (name == STRING) {
            strings++;
            kept = true;
        } else {
            kept |= name == STYLE || name == FORMAT || name == SHEET || name == RELATION || name == PART;
        }
        root = root == 0 ? name : root;
    }

    private void tag(int c) {
        if (c == '>') {
            state = State.TEXT;
        } else if (c == '"' || c == '\'') {
            state = State.VALUE;
            quote = c;
            letters = 0;
            if (element == FORMULA && name == RANGE && ++formulas > MOST_FORMULAS) {
                throw UploadGate.refused("import.bomb");
            }
        } else if (c > ' ' && c != '=') {
            name = append(name, c);
        }
    }

    private void value(int c) {
        var isMerge = element == MERGED && name == RANGE;
        if (c == quote) {
            if (isMerge) {
                merge();
            }
            state = State.TAG;
            name = 0;
        } else if (isMerge && place.length() < LONGEST_PLACE) {
            place.append((char) c);
        } else if (name == PLACE && (c == '&' || (c >= 'a' && c <= 'z' && ++letters > MOST_LETTERS))) {
            throw UploadGate.refused("import.dtd");
        }
    }

    private void merge() {
        var down = DOWN.matcher(place);
        if (down.matches()) {
            var first = Integer.parseInt(down.group(2));
            var last = Integer.parseInt(down.group(3));
            if (last > first) {
                merges.add(new Sheet.Merge(Sheet.column(down.group(1)), first, last));
            }
        }
        place.setLength(0);
    }

    private static boolean isEnd(int c) {
        return (c >= 0 && c <= ' ') || c == '>' || c == '/';
    }

    /** The first eight letters, in lower case, as one number. */
    private static long name(String text) {
        long name = 0;
        for (var i = 0; i < text.length(); i++) {
            name = append(name, text.charAt(i));
        }
        return name;
    }

    private static long append(long name, int c) {
        return name >>> 56 == 0 ? name << 8 | (c & 0xFF) : name;
    }
}
