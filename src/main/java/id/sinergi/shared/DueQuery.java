package id.sinergi.shared;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The dry run of a {@link Retained}, over the very clause that its erasing uses.
 *
 * @param since column that tells when a record was last touched
 * @param sample what stands for a record in the sample: a number of ours, or a masked NIK
 * @param old the clause from {@code FROM} on, with {@code :before}
 */
public record DueQuery(JdbcClient jdbc, String since, String sample, String old) {

    private static final int SAMPLE = 5;

    public Retained.Due due(Instant before) {
        var shown = jdbc.sql("SELECT DISTINCT %s %s ORDER BY 1 LIMIT %d".formatted(sample, old, SAMPLE))
                .param("before", Timestamp.from(before))
                .query(String.class)
                .list();
        return jdbc.sql("SELECT count(*) AS count, min(%s) AS oldest %s".formatted(since, old))
                .param("before", Timestamp.from(before))
                .query((row, i) -> {
                    var oldest = row.getTimestamp("oldest");
                    return new Retained.Due(row.getLong("count"), oldest == null ? null : oldest.toInstant(), shown);
                })
                .single();
    }
}
