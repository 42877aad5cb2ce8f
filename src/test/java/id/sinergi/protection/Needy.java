package id.sinergi.protection;

import id.sinergi.Actors;
import id.sinergi.protection.FundingSource.Kind;
import id.sinergi.registry.Beneficiaries.Wanted;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Vulnerable people of a village of their own, and what is ordered for them. */
public final class Needy {

    public static final short FARMER = 9;
    public static final short DRIVER = 81;
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 10);
    static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final JdbcClient jdbc;
    private final Actors actors;
    private final FundingSources sources;

    public Needy(JdbcClient jdbc, Actors actors, FundingSources sources) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.sources = sources;
    }

    /** A NIK that nobody else has. */
    static String nik() {
        return "740242010190%04d".formatted(PEOPLE.incrementAndGet());
    }

    public String routed(String village, short occupation, int decile, long income) {
        var nik = nik();
        jdbc.sql("""
                        INSERT INTO registry.worker (nik, village_code, name, birth_date, sex, occupation, work_status, decile,
                               monthly_income, membership, route, route_reason, updated_at, updated_by)
                        VALUES (:nik, :village, '=Rentan ' || right(:nik, 4), DATE '1990-01-01', 'L', :occupation, 1, :decile, :income,
                               'NONE', 'subsidy', 'Pekerja rentan', now(), 'test')
                        """)
                .param("nik", nik)
                .param("village", village)
                .param("occupation", occupation)
                .param("decile", decile)
                .param("income", income)
                .update();
        return nik;
    }

    /** Takes them out of the registry again: other tests count people. */
    public void remove() {
        jdbc.sql("DELETE FROM registry.membership WHERE nik LIKE '740242010190%'")
                .update();
        jdbc.sql("DELETE FROM registry.worker_look l USING registry.worker w"
                        + " WHERE w.id = l.worker_id AND w.nik LIKE '740242010190%'")
                .update();
        jdbc.sql("DELETE FROM registry.worker WHERE nik LIKE '740242010190%'").update();
    }

    public long source(Kind kind, String name, long budget) {
        return actors.as(
                        "disnaker-kepala",
                        () -> sources.enter(new FundingSources.NewSource(
                                kind,
                                name,
                                budget,
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2027, 12, 31),
                                "Perda 1/2026")))
                .orThrow();
    }

    static Order order(long source, int months, String... areas) {
        return new Order(
                source, "Daftar uji", NOVEMBER, months, new Wanted(List.of(areas), null, null, List.of()), null);
    }

    /** A membership file of one date. */
    static String members(LocalDate asOf, String status, String... niks) {
        var csv = new StringBuilder("nik,nama,tanggal_lahir,segmen,program,status,per_tanggal\n");
        for (var nik : niks) {
            csv.append("%s,Rentan,1990-01-01,BPU,JKK+JKM,%s,%s\n".formatted(nik, status, asOf));
        }
        return csv.toString();
    }
}
