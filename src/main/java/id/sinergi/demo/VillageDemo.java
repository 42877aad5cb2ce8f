package id.sinergi.demo;

import id.sinergi.entry.Entries;
import id.sinergi.registry.Duplicates;
import id.sinergi.registry.VillageData;
import id.sinergi.territory.Village;
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
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Two rounds of data collection: one with villages in every stage, some late, some closed, one sent back, one cancelled;
 * and one that is closed and reported.
 */
@Component
class VillageDemo {

    static final String WAWORAHA = "74.02.01.2012";
    static final String MOROSI = "74.02.39.2006";
    static final String UNAAHA = "74.02.02.1013";

    private static final String CHECKED = "Diperiksa pada data kependudukan.";
    private static final String MATCHES = "village.decideMatches";
    private static final int QUARTER_AGO = 25;
    private static final int TRIAL_AGO = 12;

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
    private Agenda agenda = new Agenda();

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
            VillageStaff staff) {
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
    }

    /** Writes the rounds down unless they are there. */
    void plan(Agenda wanted) {
        if (!driver.as("dpmd-kepala", driver.today(), progress::list).isEmpty()) {
            return;
        }
        agenda = wanted;
        var others = staff.others();
        var kelurahan = staff.kelurahan().code();
        var villages = new ArrayList<>(List.of(WAWORAHA, MOROSI, UNAAHA, kelurahan));
        others.forEach(village -> villages.add(village.code()));
        var quarter = open(RoundNames.quarter(day(QUARTER_AGO)), QUARTER_AGO, 10, villages);
        named(quarter, WAWORAHA, 23, 100);
        on(9, () -> driver.settle(quarter.get(WAWORAHA), day(9)));
        drafts(quarter);
        entered(quarter, MOROSI, 4, 100);
        entered(quarter, UNAAHA, 2, 100);
        signed(quarter, kelurahan, 5, 100);
        others(quarter, others);
        trial();
    }

    private void trial() {
        var trial = open(RoundNames.trial(day(TRIAL_AGO)), TRIAL_AGO, 2, List.of(WAWORAHA, MOROSI, UNAAHA));
        entered(trial, WAWORAHA, 4, 100);
        named(trial, MOROSI, 11, 100);
        named(trial, UNAAHA, 11, 100);
        on(1, () -> {
            trial.numbers().forEach(number -> driver.settle(number, day(1)));
            driver.as(
                    "dpmd-kepala",
                    day(1),
                    () -> closing.close(
                                    trial.id(), "Uji coba selesai; desa yang tersisa didata dalam putaran triwulan.")
                            .orThrow());
        });
    }

    private void on(int daysAgo, Runnable act) {
        agenda.add(day(daysAgo), act);
    }

    /** Two people begun on the phone: drafts, not yet on the register. */
    private void drafts(OpenedRound cases) {
        var device = UUID.randomUUID();
        var seq = new AtomicLong();
        for (var typed : List.of(
                Map.of(
                        "nik",
                        "7402014107910003",
                        "nama",
                        "Wa Ode Kelopakmawar",
                        "tanggallahir",
                        "1991-07-01",
                        "sex",
                        "P"),
                Map.of("nama", "La Ode Tepianpantai"))) {
            var person = UUID.randomUUID();
            typed.forEach((field, value) -> on(1, () -> {
                var number = cases.get(WAWORAHA);
                var message = new Entries.Message(seq.incrementAndGet(), person, field, value);
                driver.as(
                        staff.officer(WAWORAHA),
                        day(1),
                        number,
                        () -> entries.take(number, device, message).orThrow());
            }));
        }
    }

    private void others(OpenedRound cases, List<Village> villages) {
        var codes = villages.stream().map(Village::code).toList();
        signed(cases, codes.get(1), 3, 100);
        sentBack(cases, codes.get(2));
        approved(cases, codes.get(3), 6, 100);
        judged(cases, codes.get(4), 6, 100);
        closed(cases, codes.get(5), 14);
        closed(cases, codes.get(6), 5);
        decided(cases, codes.get(7), 7, 300);
        withFindings(cases, codes.get(8));
        on(15, () -> {
            var number = cases.get(codes.get(9));
            driver.as(
                    "dpmd-kepala",
                    day(15),
                    number,
                    () -> desk.cancel(number, "Desa sedang digabung; didata bersama desa induknya")
                            .orThrow());
        });
    }

    private void done(
            int daysAgo, String username, OpenedRound cases, String village, String form, Map<String, ?> values) {
        on(daysAgo, () -> driver.complete(username, day(daysAgo), cases.get(village), form, values));
    }

    private void sentBack(OpenedRound cases, String village) {
        signed(cases, village, 8, 100);
        var answers = Map.of(
                "review", "returned", "reason", "Dusun III dan RT 04 belum ada; nomor kartu keluarga banyak kosong.");
        done(6, staff.of("dpmd", village), cases, village, "village.reviewCompleteness", answers);
    }

    private void approved(OpenedRound cases, String village, int daysAgo, int share) {
        signed(cases, village, daysAgo + 2, share);
        var answers = Map.of("review", "approved");
        done(daysAgo, staff.of("dpmd", village), cases, village, "village.reviewCompleteness", answers);
    }

    private void judged(OpenedRound cases, String village, int daysAgo, int share) {
        approved(cases, village, daysAgo, share);
        var officer = staff.of("disnaker", village);
        var day = day(daysAgo - 1);
        on(daysAgo - 1, () -> {
            var answers = new HashMap<String, Object>();
            driver.as(officer, day, () -> duplicates.open(village)).forEach(pair -> {
                answers.put("pair" + pair.id(), pair.kind().equals("NIK") ? "same_here" : "different");
                answers.put("reason", CHECKED);
            });
            driver.complete(officer, day, cases.get(village), "village.resolveDuplicates", answers);
        });
    }

    private void decided(OpenedRound cases, String village, int daysAgo, int share) {
        judged(cases, village, daysAgo, share);
        on(daysAgo - 2, () -> matched(daysAgo - 2, cases.get(village), staff.of("bpjs", village)));
    }

    private void closed(OpenedRound cases, String village, int daysAgo) {
        decided(cases, village, daysAgo, 100);
        on(daysAgo - 3, () -> {
            if (driver.isOpen(cases.get(village), "village.auditSample")) {
                driver.complete(
                        staff.of("inspektorat", village),
                        day(daysAgo - 3),
                        cases.get(village),
                        "village.auditSample",
                        Map.of("audit", "clean"));
            }
        });
    }

    private void withFindings(OpenedRound cases, String village) {
        decided(cases, village, 12, 300);
        var answers = Map.of(
                "audit", "findings",
                "findings", "Sebelas pekerja tercatat tanpa status kerja; tiga alamat tidak dikenal kepala dusun.",
                "deadline", day(2).toString());
        done(8, staff.of("inspektorat", village), cases, village, "village.auditSample", answers);
        on(1, () -> driver.settle(cases.get(village), day(1)));
    }

    private OpenedRound open(String name, int daysAgo, int targetAgo, List<String> villages) {
        var order = new Rounds.Order(
                name,
                day(targetAgo),
                villages,
                "Data setiap pekerja berusia 15 sampai 64 tahun, termasuk pekerja keluarga dan pekerja lepas.",
                null);
        var opened = new OpenedRound();
        on(
                daysAgo,
                () -> opened.take(driver.opened(
                        day(daysAgo),
                        "dpmd-kepala",
                        done -> done.opened().stream()
                                .map(Rounds.Opened::caseNumber)
                                .toList(),
                        () -> rounds.open(order, done -> {}).orThrow())));
        return opened;
    }

    /** @param share what comes in, in percent turned round: 300 means that three times as much was expected */
    private void named(OpenedRound cases, String village, int daysAgo, int share) {
        on(daysAgo, () -> {
            var expected = data.counts(village, driver.today()).residents() * share / 100;
            driver.complete(
                    staff.office(village),
                    day(daysAgo),
                    cases.get(village),
                    "village.nameCollector",
                    Map.of("collector", "named", "officer", staff.officer(village), "expected", expected));
        });
    }

    private void entered(OpenedRound cases, String village, int daysAgo, int share) {
        named(cases, village, daysAgo + 5, share);
        on(daysAgo, () -> {
            var records = data.counts(village, driver.today()).residents() * 24 / 25;
            driver.complete(
                    staff.officer(village),
                    day(daysAgo),
                    cases.get(village),
                    "village.enterData",
                    Map.of("method", "forms", "records", records));
        });
    }

    private void signed(OpenedRound cases, String village, int daysAgo, int share) {
        entered(cases, village, daysAgo + 1, share);
        done(daysAgo, staff.head(village), cases, village, "village.signOff", Map.of("signOff", "signed"));
    }

    /** The first who may be a member is one, the others are not. */
    private void matched(int daysAgo, String number, String officer) {
        var answers = new HashMap<String, Object>();
        for (var field : driver.as(officer, day(daysAgo), () -> completion.fields(driver.open(number, MATCHES)))) {
            if (field.type() == Field.Type.CHOICE) {
                answers.put(field.name(), answers.isEmpty() ? "accept" : "reject");
            } else if (field.type() == Field.Type.LONG_TEXT) {
                answers.put(field.name(), CHECKED);
            }
        }
        driver.complete(officer, day(daysAgo), number, MATCHES, answers);
    }

    private LocalDate day(int workingDaysAgo) {
        return driver.day(-workingDaysAgo);
    }
}
