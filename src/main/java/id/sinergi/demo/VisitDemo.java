package id.sinergi.demo;

import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.CaseQuery;
import id.sinergi.casefile.Cases;
import id.sinergi.compliance.Finding;
import id.sinergi.compliance.FindingKind;
import id.sinergi.territory.Territory;
import id.sinergi.visits.Visit;
import id.sinergi.visits.VisitLists;
import id.sinergi.visits.VisitPlan;
import id.sinergi.visits.VisitReport;
import id.sinergi.visits.Visits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fictional joint visits: one held with a finding, one moved, one that nobody reported, two to come. */
@Component
class VisitDemo {

    private static final String DISNAKER = "disnaker";
    private static final String BPJS = "bpjs";

    private final DemoDriver driver;
    private final Visits visits;
    private final VisitLists lists;
    private final Cases cases;
    private final Calendar calendar;
    private final Territory territory;

    VisitDemo(DemoDriver driver, Visits visits, VisitLists lists, Cases cases, Calendar calendar, Territory territory) {
        this.driver = driver;
        this.visits = visits;
        this.lists = lists;
        this.cases = cases;
        this.calendar = calendar;
        this.territory = territory;
    }

    /** Adds the visits, once. */
    @Transactional
    void create() {
        var today = driver.today();
        var open = driver
                .as(
                        BPJS,
                        today,
                        () -> cases.list(
                                new CaseQuery(CaseKind.EMPLOYER_COMPLIANCE, CaseFile.Status.OPEN, null, null),
                                50,
                                null))
                .items()
                .stream()
                .filter(file -> calendar.dateOf(file.openedAt()).isBefore(workingDay(-8)))
                .toList();
        if (open.size() < 5
                || !driver.as(BPJS, today, () -> lists.held(1, null)).items().isEmpty()) {
            return;
        }
        held(open.get(0));
        var later = workingDay(5);
        var moved = plan(
                open.get(1), -6, 2, "Kejaksaan Negeri " + territory.regency().name());
        driver.as(
                BPJS,
                workingDay(-3),
                moved.caseNumber(),
                () -> visits.move(moved.id(), later, "Pimpinan perusahaan di luar kota")
                        .orThrow());
        plan(open.get(2), -5, -2, "Pengawas Ketenagakerjaan Provinsi");
        plan(open.get(3), -2, 3, "Pengawas Ketenagakerjaan Provinsi");
        plan(open.get(4), -1, 8, null);
    }

    private void held(CaseFile file) {
        var visit = plan(file, -4, -1, "Pengawas Ketenagakerjaan Provinsi");
        var day = workingDay(-1);
        driver.as(
                DISNAKER,
                workingDay(-1),
                file.number(),
                () -> visits.report(
                                visit.id(),
                                new VisitReport(
                                        day,
                                        "Kepala bagian personalia",
                                        "Enam pekerja gudang belum didaftarkan; daftar hadir diperlihatkan",
                                        "Data pekerja dilengkapi dalam tujuh hari kerja",
                                        null,
                                        List.of(new Finding.New(
                                                FindingKind.PDS_TK,
                                                6,
                                                0,
                                                0,
                                                "Daftar hadir gudang, diperlihatkan saat kunjungan"))))
                        .orThrow());
        driver.settle(file.number(), day);
    }

    /** Planned and to be held some working days from today. */
    private Visit plan(CaseFile file, int plannedOn, int on, @Nullable String guest) {
        var participants =
                new ArrayList<>(List.of(new Visit.Participant(DISNAKER, null), new Visit.Participant(BPJS, null)));
        if (guest != null) {
            participants.add(new Visit.Participant(null, guest));
        }
        var day = workingDay(on);
        return driver.as(
                DISNAKER,
                workingDay(plannedOn),
                file.number(),
                () -> visits.plan(
                                file.number(),
                                new VisitPlan(day, "Kantor perusahaan", "Klarifikasi temuan bersama", participants))
                        .orThrow());
    }

    private LocalDate workingDay(int from) {
        return driver.day(from);
    }
}
