package id.sinergi.calendar;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The holiday table, filled once from a CSV file and kept in memory. */
@Repository
class HolidayRepository implements InitializingBean {

    private final JdbcTemplate jdbc;
    private final Resource file;
    private volatile @Nullable List<Holiday> known;
    private volatile @Nullable WorkingDays workingDays;
    private volatile @Nullable WorkingDays withCollectiveLeave;

    HolidayRepository(
            JdbcTemplate jdbc,
            @Value("${sinergi.regency.holidays:${sinergi.regency.reference:classpath:reference}/holidays.csv}")
                    Resource file) {
        this.jdbc = jdbc;
        this.file = file;
    }

    /** Known from the start: rows of a file are judged while their connection is busy, and cannot ask. */
    @Override
    public void afterPropertiesSet() throws IOException {
        fill();
        workingDays();
        withCollectiveLeave();
    }

    private void fill() throws IOException {
        var count = jdbc.queryForObject("SELECT count(*) FROM calendar.holiday", Integer.class);
        if (count != null && count > 0) {
            return;
        }
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            jdbc.batchUpdate(
                    "INSERT INTO calendar.holiday (date, name, kind) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    csv.stream()
                            .map(row -> new Object[] {
                                LocalDate.parse(row.getField("date")), row.getField("name"), row.getField("kind")
                            })
                            .toList());
        }
    }

    List<Holiday> all() {
        var all = known;
        if (all == null) {
            all = jdbc.query(
                    "SELECT date, name, kind FROM calendar.holiday ORDER BY date",
                    (row, i) -> new Holiday(
                            row.getObject("date", LocalDate.class), row.getString("name"), row.getString("kind")));
            known = all;
        }
        return all;
    }

    WorkingDays workingDays() {
        var days = workingDays;
        if (days == null) {
            days = new WorkingDays(all().stream().map(Holiday::date).collect(Collectors.toSet()));
            workingDays = days;
        }
        return days;
    }

    WorkingDays withCollectiveLeave() {
        var days = withCollectiveLeave;
        if (days == null) {
            days = new WorkingDays(all().stream()
                    .filter(holiday -> !holiday.kind().equals(Holiday.COLLECTIVE_LEAVE))
                    .map(Holiday::date)
                    .collect(Collectors.toSet()));
            withCollectiveLeave = days;
        }
        return days;
    }
}
