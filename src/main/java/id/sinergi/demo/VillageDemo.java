package id.sinergi.demo;

import id.sinergi.calendar.Calendar;
import id.sinergi.entry.Entries;
import id.sinergi.registry.Duplicates;
import id.sinergi.registry.VillageData;
import id.sinergi.territory.Village;
import id.sinergi.village.Round;
import id.sinergi.village.RoundClosing;
import id.sinergi.village.RoundProgress;
import id.sinergi.village.Rounds;
import id.sinergi.worklist.CaseDesk;
import id.sinergi.worklist.TaskCompletion;
import id.sinergi.worklist.forms.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two rounds of data collection: one with villages in every stage, some late, some closed, one sent back, one cancelled;
 * and one that is closed and reported.
 */
@Component
class VillageDemo {

    static final String WAWORAHA = "74.02.01.2012";
    static final String MOROSI = "74.02.39.2006";
    static final String UNAAHA = "74.02.02.1013";

    private static final String QUARTER = "Pendataan Triwulan IV 2026";
    private static final String CHECKED = "Diperiksa pada data kependudukan.";
    private static final String MATCHES = "village.decideMatches";
    private static final String TRIAL = "Uji coba Oktober";

    private final DemoDriver driver;
    private final Rounds rounds;
    private final RoundClosing closing;
    private final RoundProgress progress;
    private final CaseDesk desk;
    private final TaskCompletion completion;
    private final VillageData data;
    private final Entries entries;
    private final Duplicates duplicates;
    private final VillageStaff staff;
    private final Calendar calendar;

    VillageDemo(
            DemoDriver driver,
            Rounds rounds,
            RoundClosing closing,
            RoundProgress progress,
            CaseDesk desk,
            TaskCompletion completion,
            VillageData data,
            Entries entries,
            Duplicates duplicates,
            VillageStaff staff,
            Calendar calendar) {
        this.driver = driver;
        this.rounds = rounds;
        this.closing = closing;
        this.progress = progress;
        this.desk = desk;
        this.completion = completion;
        this.data = data;
        this.entries = entries;
        this.duplicates = duplicates;
        this.staff = staff;
        this.calendar = calendar;
    }

    /** The cases of a round by village. */
    private record Opened(Round round, Map<String, String> byVillage) {
        String get(String village) {
            return Objects.requireNonNull(byVillage.get(village));
        }
    }

    /** Creates the rounds unless they are there. */
    @Transactional
    void create() {
        var known = driver.as("dpmd-kepala", driver.today(), progress::list);
        if (known.stream().anyMatch(overview -> overview.round().name().equals(QUARTER))) {
            return;
        }
        var others = staff.others();
        var kelurahan = staff.kelurahan();
        var villages = new ArrayList<>(List.of(WAWORAHA, MOROSI, UNAAHA, kelurahan.code()));
        others.forEach(village -> villages.add(village.code()));
        var quarter = open(QUARTER, 25, 10, villages);
        named(quarter.get(WAWORAHA), WAWORAHA, 23, 100);
        driver.settle(quarter.get(WAWORAHA), day(9));
        drafts(quarter.get(WAWORAHA));
        entered(quarter.get(MOROSI), MOROSI, 4, 100);
        entered(quarter.get(UNAAHA), UNAAHA, 2, 100);
        signed(quarter.get(kelurahan.code()), kelurahan.code(), 5, 100);
        others(quarter, others);
        var trial = open(TRIAL, 12, 2, List.of(WAWORAHA, MOROSI, UNAAHA));
        entered(trial.get(WAWORAHA), WAWORAHA, 4, 100);
        named(trial.get(MOROSI), MOROSI, 11, 100);
        named(trial.get(UNAAHA), UNAAHA, 11, 100);
        driver.as(
                "dpmd-kepala",
                day(1),
                () -> closing.close(
                                trial.round().id(),
                                "Uji coba selesai; desa yang tersisa didata dalam putaran triwulan.")
                        .orThrow());
    }

    /** Two people begun on the phone: drafts, not yet on the register. */
    private void drafts(String number) {
        var device = UUID.randomUUID();
        var seq = new AtomicLong();
        for (var typed : List.of(
                Map.of("nik", "7402014107910003", "nama", "Wa Ode Rahmawati", "tanggallahir", "1991-07-01", "sex", "P"),
                Map.of("nama", "La Ode Baharuddin"))) {
            var person = UUID.randomUUID();
            typed.forEach((field, value) -> driver.as(
                    staff.officer(WAWORAHA),
                    day(1),
                    () -> entries.take(number, device, new Entries.Message(seq.incrementAndGet(), person, field, value))
                            .orThrow()));
        }
    }

    private void others(Opened cases, List<Village> villages) {
        var codes = villages.stream().map(Village::code).toList();
        reviewing(cases, codes.get(1), 3);
        sentBack(cases, codes.get(2));
        approved(cases, codes.get(3), 6, 100);
        judged(cases, codes.get(4), 6, 100);
        closed(cases, codes.get(5), 14);
        closed(cases, codes.get(6), 5);
        decided(cases, codes.get(7), 7, 300);
        withFindings(cases, codes.get(8));
        driver.as(
                "dpmd-kepala",
                day(15),
                () -> desk.cancel(cases.get(codes.get(9)), "Desa sedang digabung; didata bersama desa induknya")
                        .orThrow());
    }

    private void reviewing(Opened cases, String village, int daysAgo) {
        signed(cases.get(village), village, daysAgo, 100);
    }

    private void sentBack(Opened cases, String village) {
        signed(cases.get(village), village, 8, 100);
        driver.complete(
                "dpmd",
                day(6),
                cases.get(village),
                "village.reviewCompleteness",
                Map.of(
                        "review",
                        "returned",
                        "reason",
                        "Dusun III dan RT 04 belum ada; nomor kartu keluarga banyak kosong."));
    }

    private void approved(Opened cases, String village, int daysAgo, int share) {
        signed(cases.get(village), village, daysAgo + 2, share);
        driver.complete(
                "dpmd", day(daysAgo), cases.get(village), "village.reviewCompleteness", Map.of("review", "approved"));
    }

    private void judged(Opened cases, String village, int daysAgo, int share) {
        approved(cases, village, daysAgo, share);
        var answers = new HashMap<String, Object>();
        driver.as("disnaker", day(daysAgo - 1), () -> duplicates.open(village)).forEach(pair -> {
            answers.put("pair" + pair.id(), pair.kind().equals("NIK") ? "same_here" : "different");
            answers.put("reason", CHECKED);
        });
        driver.complete("disnaker", day(daysAgo - 1), cases.get(village), "village.resolveDuplicates", answers);
    }

    private void decided(Opened cases, String village, int daysAgo, int share) {
        judged(cases, village, daysAgo, share);
        matched(daysAgo - 2, cases.get(village));
    }

    private void closed(Opened cases, String village, int daysAgo) {
        var number = cases.get(village);
        decided(cases, village, daysAgo, 100);
        if (driver.isOpen(number, "village.auditSample")) {
            driver.complete("inspektorat", day(daysAgo - 3), number, "village.auditSample", Map.of("audit", "clean"));
        }
    }

    private void withFindings(Opened cases, String village) {
        var number = cases.get(village);
        decided(cases, village, 12, 300);
        driver.complete(
                "inspektorat",
                day(8),
                number,
                "village.auditSample",
                Map.of(
                        "audit", "findings",
                        "findings",
                                "Sebelas pekerja tercatat tanpa status kerja; tiga alamat tidak dikenal kepala dusun.",
                        "deadline", day(2).toString()));
        driver.settle(number, day(1));
    }

    private Opened open(String name, int daysAgo, int targetAgo, List<String> villages) {
        var order = new Rounds.Order(
                name,
                day(targetAgo),
                villages,
                "Data setiap pekerja berusia 15 sampai 64 tahun, termasuk pekerja keluarga dan pekerja lepas.",
                null);
        var receipt = driver.as(
                "dpmd-kepala",
                day(daysAgo),
                () -> rounds.open(order, done -> {}).orThrow());
        return new Opened(
                receipt.round(),
                receipt.opened().stream()
                        .collect(Collectors.toMap(Rounds.Opened::villageCode, Rounds.Opened::caseNumber)));
    }

    /** @param share what comes in, in percent turned round: 300 means that three times as much was expected */
    private void named(String number, String village, int daysAgo, int share) {
        var expected = data.counts(village, driver.today()).residents() * share / 100;
        driver.complete(
                staff.office(village),
                day(daysAgo),
                number,
                "village.nameCollector",
                Map.of("collector", "named", "officer", staff.officer(village), "expected", expected));
    }

    private void entered(String number, String village, int daysAgo, int share) {
        named(number, village, daysAgo + 5, share);
        var records = data.counts(village, driver.today()).residents() * 24 / 25;
        driver.complete(
                staff.officer(village),
                day(daysAgo),
                number,
                "village.enterData",
                Map.of("method", "forms", "records", records));
    }

    private void signed(String number, String village, int daysAgo, int share) {
        entered(number, village, daysAgo + 1, share);
        driver.complete(staff.head(village), day(daysAgo), number, "village.signOff", Map.of("signOff", "signed"));
    }

    /** The first who may be a member is one, the others are not. */
    private void matched(int daysAgo, String number) {
        var answers = new HashMap<String, Object>();
        for (var field : driver.as("bpjs", day(daysAgo), () -> completion.fields(driver.open(number, MATCHES)))) {
            if (field.type() == Field.Type.CHOICE) {
                answers.put(field.name(), answers.isEmpty() ? "accept" : "reject");
            } else if (field.type() == Field.Type.LONG_TEXT) {
                answers.put(field.name(), CHECKED);
            }
        }
        driver.complete("bpjs", day(daysAgo), number, MATCHES, answers);
    }

    private LocalDate day(int workingDaysAgo) {
        return calendar.workingDays().plus(driver.today(), -workingDaysAgo);
    }
}
