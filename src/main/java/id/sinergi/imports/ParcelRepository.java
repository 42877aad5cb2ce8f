package id.sinergi.imports;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Compressed rows in parts of about a megabyte. */
@Repository
class ParcelRepository {

    private final JdbcClient jdbc;

    ParcelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, Parcel.Content content, int part, byte[] bytes) {
        jdbc.sql("INSERT INTO imports.parcel (import_id, content, part, bytes) VALUES (:id, :content, :part, :bytes)")
                .param("id", id)
                .param("content", content.name())
                .param("part", part)
                .param("bytes", bytes)
                .update();
    }

    /** On a connection of its own: that of the transaction may be busy with a COPY. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    byte @Nullable [] part(UUID id, Parcel.Content content, int part) {
        return jdbc.sql(
                        "SELECT bytes FROM imports.parcel WHERE import_id = :id AND content = :content AND part = :part")
                .param("id", id)
                .param("content", content.name())
                .param("part", part)
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    boolean has(UUID id, Parcel.Content content) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM imports.parcel WHERE import_id = :id AND content = :content)")
                .param("id", id)
                .param("content", content.name())
                .query(Boolean.class)
                .single();
    }

    void delete(UUID id, Parcel.Content content) {
        jdbc.sql("DELETE FROM imports.parcel WHERE import_id = :id AND content = :content")
                .param("id", id)
                .param("content", content.name())
                .update();
    }

    /** Forgets the rows of imports that ended before {@code time}, rejected or not stored; gives the number of parts. */
    int deleteRejected(Instant time) {
        return jdbc.sql("""
                        DELETE FROM imports.parcel p
                         USING imports.import_job j
                         WHERE j.id = p.import_id AND j.finished_at < :time
                        """).param("time", Timestamp.from(time)).update();
    }
}
