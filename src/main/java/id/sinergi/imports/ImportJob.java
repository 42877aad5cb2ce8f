package id.sinergi.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import: what came in and what became of it.
 *
 * @param kind such as {@code residents}
 * @param villageCode the village that the whole file belongs to, or {@code null}
 * @param rowsExpected rows the file seems to hold, for the progress; 0 where unknown
 * @param read rows read, without the header
 * @param accepted rows kept: new, updated or unchanged
 * @param rejected rows not kept; each has a line in {@code errors.csv}
 * @param duplicates rows whose NIK stands twice: earlier in the file (rejected), or in another village (kept as a pair)
 * @param warnings remarks on rows that were kept
 * @param format {@code CSV} or {@code XLSX}
 * @param droppedColumns columns the law does not let us keep, dropped unseen
 * @param ignoredColumns columns that are unknown or not needed
 * @param sheets of a workbook, whose rows were taken
 * @param sheetsLeft sheets with rows that were not taken
 * @param failure code of the reason, with state {@link State#FAILED}; nothing was stored then
 */
public record ImportJob(
        UUID id,
        String kind,
        @Nullable String villageCode,
        String fileName,
        String sha256,
        State state,
        long rowsExpected,
        long read,
        long accepted,
        long rejected,
        long duplicates,
        long created,
        long updated,
        long unchanged,
        long warnings,
        String format,
        List<String> droppedColumns,
        List<String> ignoredColumns,
        List<String> sheets,
        List<String> sheetsLeft,
        @Nullable String failure,
        String by,
        String agency,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Of all the time, what reading takes, in percent. */
    private static final int READ_SHARE = 40;

    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED;

        public boolean isFinal() {
            return this == DONE || this == FAILED;
        }
    }

    /** Where a row stands in the file. */
    public Place place(int line) {
        return Place.of(sheets, line);
    }

    /** Whether all rows have been read and are being stored. */
    public boolean isStoring() {
        return state == State.RUNNING && rowsExpected > 0 && read >= rowsExpected;
    }

    /** How far, 0 to 100; the reading of the file is the first part, the storing the rest. */
    public int progress() {
        return switch (state) {
            case QUEUED -> 0;
            case RUNNING ->
                rowsExpected == 0 ? READ_SHARE / 2 : (int) Math.min(READ_SHARE, read * READ_SHARE / rowsExpected);
            case DONE, FAILED -> 100;
        };
    }
}
