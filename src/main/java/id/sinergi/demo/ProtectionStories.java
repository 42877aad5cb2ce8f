package id.sinergi.demo;

import id.sinergi.protection.FundingSource;
import id.sinergi.protection.FundingSource.Kind;
import id.sinergi.protection.FundingSources;
import id.sinergi.protection.Order;
import id.sinergi.protection.Proposals;
import id.sinergi.protection.ProtectionLists;
import id.sinergi.protection.Registration;
import id.sinergi.registry.Beneficiaries.Wanted;
import id.sinergi.registry.DemonstrationData;
import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import id.sinergi.worklist.CaseDesk;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of subsidised protection in every state, from four sources. */
@Component
class ProtectionStories {

    /** Handed over long enough ago that everybody should have become a member. */
    static final String OVERDUE = "Pekerja rentan lahan kering, tahap I";

    static final String REALISED = "Buruh tani dan pekebun rentan, tahap I";

    private static final int VILLAGES = 9;

    private final DemoDriver driver;
    private final FundingSources sources;
    private final Proposals proposals;
    private final ProtectionLists lists;
    private final Registration registration;
    private final DemonstrationData people;
    private final DemoRouting routing;
    private final CaseDesk desk;
    private final Territory territory;

    ProtectionStories(
            DemoDriver driver,
            FundingSources sources,
            Proposals proposals,
            ProtectionLists lists,
            Registration registration,
            DemonstrationData people,
            DemoRouting routing,
            CaseDesk desk,
            Territory territory) {
        this.driver = driver;
        this.sources = sources;
        this.proposals = proposals;
        this.lists = lists;
        this.registration = registration;
        this.people = people;
        this.routing = routing;
        this.desk = desk;
        this.territory = territory;
    }

    private record Story(
            String name,
            String proposer,
            Kind kind,
            LocalDate proposed,
            int months,
            int village,
            @Nullable Integer decile) {}

    @Transactional
    void create() {
        if (lists.exists(REALISED)) {
            return;
        }
        for (var place = 0; place < VILLAGES; place++) {
            routing.route(village(place), ago(126));
        }
        var regency = territory.regency().name();
        enter(Kind.APBD, "APBD " + regency + ": pekerja rentan", "disnaker-kepala", 180_000_000, "Perda APBD (contoh)");
        enter(Kind.ADD, "ADD desa se-" + regency, "dpmd-kepala", 45_000_000, "Peraturan Bupati tentang ADD (contoh)");
        enter(Kind.CSR, "CSR kawasan industri Morosi", "disnaker-kepala", 25_000_000, "Perjanjian kerja sama (contoh)");
        enter(Kind.SPONSOR, "ASN peduli pekerja rentan", "dpmd-kepala", 6_000_000, "Surat edaran Sekda (contoh)");
        // Oldest first, as their numbers would have it.
        registered(new Story(OVERDUE, "dpmd", Kind.ADD, ago(62), 3, 1, 5), 54);
        closed(new Story("Pekerja rentan percontohan, tahap nol", "disnaker", Kind.APBD, ago(58), 3, 8, null), 52);
        registered(new Story(REALISED, "disnaker", Kind.APBD, ago(48), 6, 0, null), 40);
        registered(new Story("Nelayan dan petani rentan, tahap II", "disnaker", Kind.APBD, ago(20), 4, 2, null), 9);
        cancelled(new Story("Pekerja rentan pesisir, usulan ganda", "disnaker", Kind.CSR, ago(15), 2, 5, 4));
        approved(new Story("Pekerja rentan sekitar kawasan industri", "disnaker", Kind.CSR, ago(11), 3, 3, null));
        returned(new Story("Keluarga termiskin desa pegunungan", "dpmd", Kind.ADD, ago(9), 6, 4, 2));
        proposed(new Story("Petani sawah rentan, tahap III", "disnaker", Kind.APBD, ago(3), 12, 6, null));
        proposed(new Story("Pekerja keluarga tidak dibayar", "dpmd", Kind.SPONSOR, ago(2), 3, 7, 3));
    }

    private String proposed(Story story) {
        return driver.opened(story.proposed(), story.proposer(), () -> {
            var source = sources.all().stream()
                    .filter(one -> one.kind() == story.kind())
                    .map(FundingSource::id)
                    .findFirst()
                    .orElseThrow();
            var wanted = new Wanted(List.of(village(story.village())), story.decile(), null, List.of());
            var order = new Order(source, story.name(), YearMonth.from(story.proposed()), story.months(), wanted, null);
            return proposals.propose(order).orThrow();
        });
    }

    private String approved(Story story) {
        var number = proposed(story);
        driver.complete(
                story.proposer() + "-kepala",
                story.proposed().plusDays(2),
                number,
                "protection.approve",
                Map.of("decision", "approved"));
        return number;
    }

    private String registered(Story story, int daysAgo) {
        var number = approved(story);
        driver.as(
                "bpjs",
                ago(daysAgo),
                number,
                () -> registration.take(number, Registration.Format.XLSX).orThrow());
        driver.complete(
                "bpjs",
                ago(daysAgo),
                number,
                "protection.register",
                Map.of("handedOn", ago(daysAgo).toString(), "reference", "B/" + number.substring(8) + "/KDI"));
        return number;
    }

    private void closed(Story story, int daysAgo) {
        var number = registered(story, daysAgo);
        // The file of the month before: what is reported of a later day is not known yet when the list is closed.
        people.protect(village(story.village()), ago(9).withDayOfMonth(1).minusDays(1));
        var reason = Map.of(
                "reason", "Yang tersisa pernah menjadi peserta dan diaktifkan kembali melalui daftar berikutnya.");
        driver.complete("bpjs", ago(9), number, "protection.followUp", reason);
        driver.complete("bpjs-kepala", ago(8), number, "protection.followUp", reason);
    }

    private void returned(Story story) {
        var number = proposed(story);
        driver.complete(
                "dpmd-kepala",
                story.proposed().plusDays(3),
                number,
                "protection.approve",
                Map.of(
                        "decision",
                        "returned",
                        "reason",
                        "Tiga bulan dahulu; sisa ADD dipakai untuk desa yang belum mendapat bagian."));
    }

    private void cancelled(Story story) {
        var number = proposed(story);
        driver.as(
                "disnaker-kepala",
                story.proposed().plusDays(1),
                number,
                () -> desk.cancel(number, "Sudah diusulkan perusahaan melalui daftar lain")
                        .orThrow());
    }

    private void enter(Kind kind, String name, String username, long budget, String basis) {
        var from = ago(130).withDayOfYear(1);
        var to = LocalDate.of(driver.today().getYear() + 1, 12, 31);
        driver.as(
                username,
                ago(125),
                () -> sources.enter(new FundingSources.NewSource(kind, name, budget, from, to, basis))
                        .orThrow());
    }

    /** Desa that no round of the demonstration collects. */
    private String village(int place) {
        return territory.villages(null).stream()
                .filter(village -> village.kind() == Village.Kind.DESA)
                .skip(5 + place * 30L)
                .findFirst()
                .orElseThrow()
                .code();
    }

    /** The reporting date of the last membership file: the end of the month before. */
    LocalDate reported() {
        return driver.today().withDayOfMonth(1).minusDays(1);
    }

    private LocalDate ago(int days) {
        return driver.ago(days);
    }
}
