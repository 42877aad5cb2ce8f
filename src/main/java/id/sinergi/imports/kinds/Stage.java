package id.sinergi.imports.kinds;

/**
 * The temporary table {@code stage} that rows are poured into before they are merged; it lives as long as the
 * transaction. Besides the kind's own columns it has {@code seq}, {@code line} and {@code rejected}.
 */
public interface Stage {

    /** Makes the table anew with this one row, for what comes from a form. */
    void only(ImportKind kind, RowCheck row);

    /** Rejects rows whose {@code key} stood in an earlier, accepted row, and names its line. Gives their number. */
    int rejectRepeated(ImportKind.Key key);

    /**
     * Adds an issue to the accepted rows for which {@code condition} (SQL over {@code s}) holds.
     *
     * @param error whether they are rejected because of it
     */
    void flag(String condition, String column, String code, boolean error);
}
