package id.sinergi.imports.kinds;

import id.sinergi.identity.Agency;
import id.sinergi.identity.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an import file holds: who may bring it, its columns, what makes a row acceptable, and where its rows go. */
public interface ImportKind {

    /** The name in the API and the texts, such as {@code residents}. */
    String code();

    /** Agencies whose officers and supervisors may import this kind. */
    Set<Agency> agencies();

    /** Columns without which the file is refused. */
    List<String> required();

    List<String> optional();

    /** Optional columns of which the file needs one at least; none where empty. */
    default List<String> oneOf() {
        return List.of();
    }

    /** Other names of columns, as {@link Cleaning#key} gives them. */
    default Map<String, String> aliases() {
        return Map.of();
    }

    /** What may stand in a column of codes, by column, as number and word; for our template. */
    default Map<String, List<Code>> codes() {
        return Map.of();
    }

    /** Whether the rows belong to a village, named for the whole file or in each row's {@code kode_desa}. */
    default boolean isOfVillages() {
        return false;
    }

    /** Columns of the staging table with their types, in order; what {@link #check} keeps has these names. */
    List<Column> staged();

    /** Judges a row and keeps what is to be staged of it. */
    void check(RowCheck row, RowContext context);

    /** What one row may be in a file only once; the second is rejected. */
    List<Key> keys();

    /** Numbers of sixteen digits, which spreadsheets round. */
    default List<Numbered> numbered() {
        return List.of();
    }

    /**
     * Rejects or warns accepted rows of the table {@code stage} for what only what is registered gives cause for, and takes out
     * of them what {@code by} may not set; the same before an import and in its preview. Gives how many it rejects because they
     * repeat an earlier row.
     */
    default int compare(Stage stage, User by) {
        return 0;
    }

    /** What is registered of a staged row already, for the preview. */
    Registered registered();

    /**
     * SQL over the staged row {@code s}: whether the same stands elsewhere, within the patterns of village codes {@code
     * :seen}, and is for a person to judge.
     */
    default String elsewhere() {
        return "false";
    }

    /** Takes the accepted rows of the table {@code stage} over; rejects none of them. */
    Merged merge(Stage stage, Origin origin);

    /**
     * A key of the rows.
     *
     * @param expression SQL over the staged columns; {@code null} values are no key
     * @param column named where a row repeats it
     */
    record Key(String expression, String column) {}

    /**
     * Numbers of a column of the file.
     *
     * @param number staged column
     * @param bearer SQL over the staged columns: what else of a row tells whose the number is; a constant where many rows have
     *     one number lawfully
     */
    record Numbered(String number, String column, String bearer) {}

    /**
     * How accepted rows meet what is registered: empty cells change nothing, others what differs.
     *
     * @param join SQL that joins the record {@code r} of the staged row {@code s}, at most one
     * @param fields columns that both have, by the file's columns
     */
    record Registered(String join, Map<String, String> fields) {}

    /** A code and its word, both understood in a cell. */
    record Code(String number, String word) {}

    /** A column of the staging table and its SQL type. */
    record Column(String name, String type) {}

    /**
     * Where rows came from: an import, or a form where there is none; its time and user.
     *
     * @param seen patterns of the village codes that the user sees: what stands in others is not told
     */
    record Origin(@Nullable UUID importId, Instant at, String by, List<String> seen) {
        public static Origin of(@Nullable UUID importId, Instant at, User user) {
            return new Origin(importId, at, user.username(), user.villages());
        }
    }
}
