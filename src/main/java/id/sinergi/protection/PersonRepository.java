package id.sinergi.protection;

import id.sinergi.registry.Beneficiaries.Standing;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is on a list: ids of the registry, and the NIK that keeps one person from two lists. */
@Repository
class PersonRepository {

    private static final String PROGRESS = """
            SELECT number, count(*) AS people,
                   count(*) FILTER (WHERE standing = 'ACTIVE') AS active,
                   count(*) FILTER (WHERE standing = 'WAITING') AS waiting,
                   count(*) FILTER (WHERE standing = 'GONE') AS gone,
                   sum(monthly) AS monthly, sum(cost) AS cost,
                   COALESCE(sum(cost) FILTER (WHERE standing = 'ACTIVE'), 0) AS realised
              FROM protection.person
             WHERE number = ANY (:numbers) AND village_code LIKE ANY (:areas)
             GROUP BY number
            """;

    private final JdbcClient jdbc;

    PersonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One to be put on a list; rupiah of the first month and of the period. */
    record Place(long workerId, String nik, String villageCode, long monthly, long cost) {}

    /** Somebody on a list. */
    record OnList(
            long workerId,
            String villageCode,
            long monthly,
            String standing,
            @Nullable LocalDate since,
            @Nullable String gone) {}

    private record Counted(
            String number, int people, int active, int waiting, int gone, long monthly, long cost, long realised) {}

    /** Those of {@code niks} who are on another list in these months. */
    Set<String> taken(Collection<String> niks, YearMonth start, int months, @Nullable String except) {
        return new HashSet<>(jdbc.sql("""
                        SELECT nik FROM protection.person
                         WHERE NOT released AND nik = ANY (:niks) AND period && daterange(:from, :until)
                           AND (CAST(:except AS text) IS NULL OR number <> :except)
                        """)
                .param("niks", niks.toArray(String[]::new))
                .param("from", Date.valueOf(start.atDay(1)))
                .param("until", Date.valueOf(start.plusMonths(months).atDay(1)))
                .param("except", except)
                .query(String.class)
                .list());
    }

    /** Puts the people on the list in place of those it had; gives how many were free. Waits for lists made meanwhile. */
    int replace(String number, List<Place> people, YearMonth start, int months) {
        jdbc.sql("DELETE FROM protection.person WHERE number = :number")
                .param("number", number)
                .update();
        return jdbc.sql("""
                        INSERT INTO protection.person (number, worker_id, nik, village_code, monthly, cost, period)
                        SELECT :number, n.worker_id, n.nik, n.village_code, n.monthly, n.cost, daterange(:from, :until)
                          FROM unnest(CAST(:ids AS bigint[]), CAST(:niks AS text[]), CAST(:villages AS text[]),
                                      CAST(:monthly AS bigint[]), CAST(:costs AS bigint[]))
                               AS n (worker_id, nik, village_code, monthly, cost)
                         ORDER BY n.nik
                        ON CONFLICT DO NOTHING
                        """)
                .param("number", number)
                .param("from", Date.valueOf(start.atDay(1)))
                .param("until", Date.valueOf(start.plusMonths(months).atDay(1)))
                .param("ids", people.stream().map(Place::workerId).toArray(Long[]::new))
                .param("niks", people.stream().map(Place::nik).toArray(String[]::new))
                .param("villages", people.stream().map(Place::villageCode).toArray(String[]::new))
                .param("monthly", people.stream().map(Place::monthly).toArray(Long[]::new))
                .param("costs", people.stream().map(Place::cost).toArray(Long[]::new))
                .update();
    }

    /** How the people of each list stand who live in {@code areas} (patterns of village codes). */
    Map<String, Progress> progress(Collection<String> numbers, String[] areas) {
        return jdbc
                .sql(PROGRESS)
                .param("numbers", numbers.toArray(String[]::new))
                .param("areas", areas)
                .query(Counted.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Counted::number,
                        row -> new Progress(
                                row.people(),
                                row.active(),
                                row.waiting(),
                                row.gone(),
                                row.monthly(),
                                row.cost(),
                                row.realised())));
    }

    Map<Long, OnList> of(String number, String[] areas) {
        return jdbc.sql("""
                        SELECT worker_id, village_code, monthly, standing, since, gone FROM protection.person
                         WHERE number = :number AND village_code LIKE ANY (:areas)
                        """).param("number", number).param("areas", areas).query(OnList.class).list().stream()
                .collect(Collectors.toMap(OnList::workerId, Function.identity()));
    }

    void stand(String number, List<Standing> standing) {
        jdbc.sql("""
                        UPDATE protection.person p
                           SET standing = CASE WHEN n.since IS NOT NULL THEN 'ACTIVE' WHEN n.gone IS NOT NULL THEN 'GONE'
                                               ELSE 'WAITING' END,
                               since = n.since, gone = n.gone
                          FROM unnest(CAST(:ids AS bigint[]), CAST(:since AS date[]), CAST(:gone AS text[]))
                               AS n (worker_id, since, gone)
                         WHERE p.number = :number AND p.worker_id = n.worker_id
                        """)
                .param("number", number)
                .param("ids", standing.stream().map(Standing::id).toArray(Long[]::new))
                .param(
                        "since",
                        standing.stream()
                                .map(one -> one.since() == null ? null : Date.valueOf(one.since()))
                                .toArray(Date[]::new))
                .param("gone", standing.stream().map(Standing::gone).toArray(String[]::new))
                .update();
    }

    /** Frees people for other lists, and their money: all of the list, or those who did not become members. */
    void release(String number, boolean all) {
        jdbc.sql(
                        "UPDATE protection.person SET released = true WHERE number = :number AND (:all OR standing <> 'ACTIVE')")
                .param("number", number)
                .param("all", all)
                .update();
    }
}
