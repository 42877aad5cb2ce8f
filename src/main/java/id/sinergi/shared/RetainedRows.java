package id.sinergi.shared;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A {@link Retained} whose dry run and erasing share one clause, so that they mean the same rows. */
public abstract class RetainedRows implements Retained {

    private static final int SAMPLE = 5;

    private final JdbcClient jdbc;
    private final String category;
    private final Old old;
    private final String erasing;

    /**
     * Which rows are old.
     *
     * @param key column by which {@code erasing} knows them, as {@code old.key}
     * @param since column that tells when a record was last touched
     * @param sample what stands for a record in the sample: a number of ours, or a masked NIK
     * @param clause from {@code FROM} on, with {@code :before}
     */
    public record Old(String key, String since, String sample, String clause) {}

    /** @param erasing the statement that deletes or anonymises the rows {@code old}, and counts them */
    protected RetainedRows(JdbcClient jdbc, String category, Old old, String erasing) {
        this.jdbc = jdbc;
        this.category = category;
        this.old = old;
        this.erasing = "WITH old AS MATERIALIZED (SELECT %s AS key %s)%s".formatted(old.key, old.clause, erasing);
    }

    @Override
    public String category() {
        return category;
    }

    @Override
    public Due due(Instant before) {
        var shown = jdbc.sql("SELECT DISTINCT %s %s ORDER BY 1 LIMIT %d".formatted(old.sample, old.clause, SAMPLE))
                .param("before", Timestamp.from(before))
                .query(String.class)
                .list();
        // Where that column is a day, PostgreSQL makes it the regency's midnight; the driver would take the machine's.
        return jdbc.sql("SELECT count(*) AS count, CAST(min(%s) AS timestamptz) AS oldest %s"
                        .formatted(old.since, old.clause))
                .param("before", Timestamp.from(before))
                .query((row, i) -> {
                    var oldest = row.getTimestamp("oldest");
                    return new Due(row.getLong("count"), oldest == null ? null : oldest.toInstant(), shown);
                })
                .single();
    }

    @Override
    public long erase(Instant before) {
        return erasing(before).update();
    }

    /** The erasing statement, for one that has more parameters than {@code before}. */
    protected JdbcClient.StatementSpec erasing(Instant before) {
        return jdbc.sql(erasing).param("before", Timestamp.from(before));
    }
}
