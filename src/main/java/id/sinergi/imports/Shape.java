package id.sinergi.imports;

import java.util.List;

/**
 * How a file was read.
 *
 * @param sheets of a workbook; none of a text
 * @param header the row that names the columns
 * @param encoding of a text, such as {@code UTF-8}; else empty
 * @param separator of a text; else empty
 */
public record Shape(List<FileSheet> sheets, int header, String encoding, String separator) {

    /**
     * A sheet of a workbook.
     *
     * @param rows that it seems to have below its header
     * @param taken whether its rows are read
     * @param fits whether it has the columns of the sheets that are taken, so that it can be taken with them
     */
    public record FileSheet(String name, long rows, boolean hidden, boolean taken, boolean fits) {}

    /** Names of the sheets that are read, in their order. */
    public List<String> taken() {
        return sheets.stream().filter(FileSheet::taken).map(FileSheet::name).toList();
    }

    /** Names of the sheets with rows that are not read. */
    public List<String> left() {
        return sheets.stream()
                .filter(sheet -> !sheet.taken() && sheet.rows() > 0)
                .map(FileSheet::name)
                .toList();
    }
}
