package id.sinergi.imports;

import java.util.List;

/**
 * What would become of a file; nothing of it is stored.
 *
 * @param read rows of the file without its header
 * @param rejected rows that would be left out
 * @param warnings remarks on rows that would be kept
 * @param known accepted rows that are registered already
 * @param changed known rows that would change what is registered
 * @param elsewhere accepted rows that also stand elsewhere and would be asked about
 * @param problems what is wrong in the whole file, errors first
 * @param overwrites the first rows that would change what is registered
 * @param columns the columns of {@code rows}
 * @param rows the first rows as they stand in the file
 */
public record Preview(
        long read,
        long accepted,
        long rejected,
        long warnings,
        long known,
        long changed,
        long elsewhere,
        List<Problem> problems,
        List<Overwrite> overwrites,
        List<String> columns,
        List<PreviewRow> rows) {

    /** One kind of mistake: in how many rows, and in which line first. */
    public record Problem(String column, String code, List<String> args, boolean error, long rows, int line) {}

    /** A row that would change what is registered, and in which of the file's columns. */
    public record Overwrite(int line, List<String> columns) {}

    public enum Fate {
        NEW,
        UNCHANGED,
        CHANGED,
        REJECTED
    }

    /** What would become of one row, by its place in the staging table. */
    record Judged(int line, Fate fate, List<ImportIssue> issues) {}

    /** One row as it stands in the file, and what would become of it. */
    public record PreviewRow(int line, List<String> cells, Fate fate, List<ImportIssue> issues) {}
}
