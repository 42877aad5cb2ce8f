package id.sinergi.imports;

import id.sinergi.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file between its upload and its import, as it is at this moment; nothing of it is in the database.
 *
 * @param village the village that the whole file belongs to, or {@code null}
 * @param read rows read so far, of about {@code rows}
 * @param shape how it was read
 * @param columns the file's columns and what becomes of them
 * @param choices names that a column may be given
 * @param preview what would become of the file, as soon as all of it was read with these columns
 * @param refusal why it cannot be imported as it is now, or was not at the last attempt
 * @param importId the import that it became
 */
public record Look(
        UUID id,
        String kind,
        @Nullable String village,
        String fileName,
        Instant at,
        State state,
        long read,
        long rows,
        Shape shape,
        List<FileColumn> columns,
        List<String> choices,
        @Nullable Preview preview,
        @Nullable Refusal refusal,
        @Nullable UUID importId) {

    public enum State {
        /** Every row is being judged. */
        READING,
        /** Somebody is to decide. */
        READY,
        /** Confirmed; its rows are being put aside for the import. */
        CONFIRMED,
        /** An import; the file itself is gone. */
        QUEUED;

        /** Whether it changes by itself. */
        public boolean goesOn() {
            return this == READING || this == CONFIRMED;
        }
    }
}
