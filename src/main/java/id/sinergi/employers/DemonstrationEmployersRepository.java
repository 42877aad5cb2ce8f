package id.sinergi.employers;

import id.sinergi.calendar.WorkingDays;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sixty fictional employers, forty-eight of them registered, fourteen with arrears, six with branches. */
@Repository
class DemonstrationEmployersRepository {

    private static final String EMPLOYERS = """
            WITH parts AS (
                SELECT ARRAY['Anoa', 'Maleo', 'Rangkong', 'Kalosara', 'Sorume', 'Lulo', 'Mekongga', 'Bunga Padi', 'Ombak',
                             'Cahaya Pagi', 'Tunas', 'Sagu'] AS first,
                       ARRAY['Lestari', 'Jaya Makmur', 'Sejahtera', 'Mandiri', 'Abadi', 'Nusa', 'Karya Utama', 'Bersama'] AS second,
                       ARRAY['46312', '10612', '07295', '41011', '49432', '47111', '55120', '10313', '08101', '86103', '85132', '01134'] AS kbli,
                       ARRAY['Perdagangan', 'Penggilingan', 'Mineral', 'Konstruksi', 'Angkutan', 'Ritel', 'Penginapan', 'Pangan',
                             'Galian', 'Klinik', 'Pendidikan', 'Agro'] AS trade,
                       ARRAY['Rahma Kelopakmawar', 'Bahar Tepianpantai', 'Sitti Gelombangpasang', 'Lukman Sungaijernih', 'Herlina Bintangtimur',
                             'Asri Pohonrindang', 'Nur Cahayapagi', 'Ridwan Pulaukecil'] AS contact)
            INSERT INTO employers.employer (npp, nib, npwp, name, address, village_code, kbli, contact, phone, worker_count, risk_group,
                   updated_at, updated_by)
            SELECT CASE WHEN i <= 48 THEN 'KD' || lpad((2600 + i * 7)::text, 6, '0') END,
                   '99000' || lpad((i * 131071 % 100000000)::text, 8, '0'),
                   CASE WHEN i % 4 <> 0 THEN '00' || lpad((i * 37)::text, 3, '0') || '0000811000' END,
                   CASE WHEN i % 5 IN (0, 1) THEN 'PT ' WHEN i % 5 IN (2, 3) THEN 'CV ' ELSE 'UD ' END
                       || first[1 + (i * 5) % 12] || ' ' || trade[1 + i % 12] || ' ' || second[1 + (i / 12 + i) % 8],
                   'Jalan Contoh No. ' || i,
                   (CAST(:codes AS text[]))[1 + (i * 29) % cardinality(CAST(:codes AS text[]))],
                   kbli[1 + i % 12], contact[1 + i % 8], '0800' || lpad((i * 7919)::text, 7, '0'),
                   8 + (i * i * 13) % 240,
                   CASE WHEN i <= 48 THEN (ARRAY[1, 2, 5, 4, 3, 1, 1, 2, 5, 1, 1, 2])[1 + i % 12] END, :now, 'system'
              FROM generate_series(1, 60) AS i CROSS JOIN parts
            """;

    /** Every eighth registered firm works in two or three more villages. */
    private static final String BRANCHES = """
            INSERT INTO employers.branch (employer_id, code, name, address, village_code, worker_count, updated_at, updated_by)
            SELECT e.id, lpad(n::text, 3, '0'), (ARRAY['Gudang', 'Kantor cabang', 'Lokasi kerja'])[n] || ' ' || n,
                   'Jalan Cabang No. ' || n,
                   (CAST(:codes AS text[]))[1 + (e.place * 53 + n * 17)::int % cardinality(CAST(:codes AS text[]))],
                   3 + (e.place * 7 + n)::int % 20, :now, 'system'
              FROM (SELECT id, row_number() OVER (ORDER BY npp) AS place FROM employers.employer WHERE npp IS NOT NULL) e
             CROSS JOIN generate_series(1, 3) AS n
             WHERE e.place % 8 = 1 AND n <= 2 + e.place % 2
            """;

    /** All registered firms are charged; each firm in arrears owes for some of the last months, and some paid a part. */
    private static final String ARREARS = """
            INSERT INTO employers.arrears (npp, month, contribution, paid, due_on, worker_count, updated_at)
            SELECT e.npp, m.month, e.worker_count * 206325,
                   CASE WHEN NOT (e.place % 3 = 1 AND e.place <= 40 AND extract(month FROM m.month) > 10 - (2 + e.place % 8))
                        THEN e.worker_count * 206325
                        WHEN (e.id + extract(month FROM m.month)::int) % 4 = 0 THEN e.worker_count * 80000 ELSE 0 END,
                   m.due, e.worker_count, :now
              FROM (SELECT id, npp, worker_count, row_number() OVER (ORDER BY npp) AS place
                      FROM employers.employer WHERE npp IS NOT NULL) e
             CROSS JOIN unnest(CAST(:months AS date[]), CAST(:due AS date[])) AS m (month, due)
            """;

    /** Those that are reported: of the year of the members' last report, until its month. */
    private static final List<LocalDate> MONTHS = LocalDate.of(2026, 1, 1)
            .datesUntil(LocalDate.of(2026, 11, 1), Period.ofMonths(1))
            .toList();

    private final JdbcClient jdbc;

    DemonstrationEmployersRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void create(String[] villages, WorkingDays days, Instant now) {
        jdbc.sql(EMPLOYERS)
                .param("codes", villages)
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql(BRANCHES)
                .param("codes", villages)
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql(ARREARS)
                .param("months", dates(MONTHS.stream()))
                .param("due", dates(MONTHS.stream().map(month -> ArrearsFile.due(month, days))))
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("ANALYZE employers.employer, employers.branch, employers.arrears")
                .update();
    }

    private static Date[] dates(Stream<LocalDate> days) {
        return days.map(Date::valueOf).toArray(Date[]::new);
    }

    String[] names() {
        return column("name").toArray(String[]::new);
    }

    @Nullable
    String[] npps() {
        return column("npp").toArray(String[]::new);
    }

    private List<@Nullable String> column(String column) {
        return jdbc.sql("SELECT " + column + " FROM employers.employer ORDER BY nib")
                .query((row, i) -> row.getString(1))
                .list();
    }
}
