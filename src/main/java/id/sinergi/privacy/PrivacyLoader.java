package id.sinergi.privacy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.sinergi.shared.ReferenceRows;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Fills the empty register of processing activities and its controller from the regency's files. */
@Repository
class PrivacyLoader implements InitializingBean {

    private final JdbcTemplate jdbc;
    private final Resource controller;
    private final Resource activities;
    private final Clock clock;

    PrivacyLoader(
            JdbcTemplate jdbc,
            @Value("${sinergi.regency.controller:${sinergi.regency.reference:classpath:reference}/data_controller.csv}")
                    Resource controller,
            @Value(
                            "${sinergi.regency.activities:${sinergi.regency.reference:classpath:reference}/processing_activities.csv}")
                    Resource activities,
            Clock clock) {
        this.jdbc = jdbc;
        this.controller = controller;
        this.activities = activities;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        var now = Timestamp.from(clock.instant());
        if (ReferenceRows.isEmpty(jdbc, "SELECT count(*) FROM privacy.controller")) {
            jdbc.batchUpdate(
                    """
                    INSERT INTO privacy.controller (version, name, address, officer, contact, officer_account, source,
                                                    valid_from, by_user, at)
                    VALUES (1, ?, ?, ?, ?, NULL, ?, ?, 'system', ?)
                        ON CONFLICT DO NOTHING
                    """,
                    new ReferenceRows(controller)
                            .rows().stream()
                                    .limit(1)
                                    .map(row -> values(row, now, "name", "address", "officer", "contact", "source"))
                                    .toList());
        }
        if (ReferenceRows.isEmpty(jdbc, "SELECT count(*) FROM privacy.activity")) {
            var rows = new ReferenceRows(activities).rows();
            jdbc.batchUpdate(
                    """
                    INSERT INTO privacy.activity (position, code, version, title, data, purpose, basis, recipients, retention,
                                                  source, valid_from, by_user, at)
                    VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, 'system', ?)
                        ON CONFLICT DO NOTHING
                    """,
                    IntStream.range(0, rows.size())
                            .mapToObj(place -> activity(place + 1, rows.get(place), now))
                            .toList());
        }
    }

    private static Object[] activity(int position, NamedCsvRecord row, Timestamp now) {
        var values = values(row, now, "code", "title", "data", "purpose", "basis", "recipients", "retention", "source");
        var all = new Object[values.length + 1];
        all[0] = position;
        System.arraycopy(values, 0, all, 1, values.length);
        return all;
    }

    /** The cells named, then since when they hold and when they were read. */
    private static Object[] values(NamedCsvRecord row, Timestamp now, String... fields) {
        var values = new Object[fields.length + 2];
        for (var place = 0; place < fields.length; place++) {
            values[place] = row.getField(fields[place]);
        }
        values[fields.length] = LocalDate.parse(row.getField("valid_from"));
        values[fields.length + 1] = now;
        return values;
    }
}
