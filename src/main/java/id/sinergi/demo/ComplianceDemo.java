package id.sinergi.demo;

import static id.sinergi.demo.ComplianceStory.BPJS;
import static id.sinergi.demo.ComplianceStory.BPJS_HEAD;
import static id.sinergi.demo.ComplianceStory.DISNAKER;
import static id.sinergi.demo.ComplianceStory.DISNAKER_HEAD;

import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.Cases;
import id.sinergi.compliance.BesideLadder;
import id.sinergi.compliance.ComplianceCases;
import id.sinergi.compliance.Finding;
import id.sinergi.compliance.FindingKind;
import id.sinergi.employers.Employer;
import id.sinergi.employers.Employers;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.letters.NewLetter;
import id.sinergi.letters.Offices;
import id.sinergi.territory.Territory;
import id.sinergi.worklist.Cancellations;
import id.sinergi.worklist.CaseDesk;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fictional compliance cases on every rung of the ladder, the oldest first. */
@Component
class ComplianceDemo {

    private static final int MOST_OWING = 60;

    /** Rupiah per worker and month, as in the demonstration arrears. */
    private static final long MONTHLY = 206_325;

    private final DemoDriver driver;
    private final LetterSteps letters;
    private final ComplianceCases compliance;
    private final BesideLadder beside;
    private final Employers employers;
    private final Cases cases;
    private final CaseDesk desk;
    private final Cancellations cancellations;
    private final Offices offices;
    private final Calendar calendar;
    private final Territory territory;
    private final Accounts accounts;
    private Agenda agenda = new Agenda();
    private int turn;

    ComplianceDemo(
            DemoDriver driver,
            LetterSteps letters,
            ComplianceCases compliance,
            BesideLadder beside,
            Employers employers,
            Cases cases,
            CaseDesk desk,
            Cancellations cancellations,
            Offices offices,
            Calendar calendar,
            Territory territory,
            Accounts accounts) {
        this.driver = driver;
        this.letters = letters;
        this.compliance = compliance;
        this.beside = beside;
        this.employers = employers;
        this.cases = cases;
        this.desk = desk;
        this.cancellations = cancellations;
        this.offices = offices;
        this.calendar = calendar;
        this.territory = territory;
        this.accounts = accounts;
    }

    /** Writes the cases down, unless they are there. */
    void plan(Agenda agenda) {
        var debtors = driver.as(BPJS, driver.today(), () -> employers.inArrears(MOST_OWING));
        if (debtors.stream().anyMatch(this::hasCase)) {
            return;
        }
        var all = driver.as(BPJS, driver.today(), () -> employers.search(null, null, 500, null))
                .items();
        var unregistered = all.stream().filter(employer -> employer.npp() == null);
        driver.as(
                DISNAKER_HEAD, driver.day(-140), () -> signs(Agency.DISNAKER, "Kepala Dinas", "00000000 000000 0 001"));
        driver.as(BPJS_HEAD, driver.day(-140), () -> signs(Agency.BPJS, "Kepala Cabang", null));
        turn = 0;
        this.agenda = agenda;
        stories(debtors.iterator(), unregistered.iterator());
    }

    private Optional<Object> signs(Agency agency, String title, @Nullable String nip) {
        offices.signatory(
                agency,
                new NewLetter.Signatory(
                        title, accounts.nameOf(agency == Agency.BPJS ? BPJS_HEAD : DISNAKER_HEAD), nip));
        return Optional.empty();
    }

    private boolean hasCase(Employer employer) {
        return !cases.ofEmployer(Long.toString(employer.id())).isEmpty();
    }

    private void stories(Iterator<Employer> owing, Iterator<Employer> unregistered) {
        arrears(owing, 135).denied().lifted();
        arrears(owing, 95).denialAsked();
        pwbd(unregistered, 60).answered("registered").complied("checkAnswer");
        arrears(owing, 54).fineProposed();
        arrears(owing, 50).warned().over().complied("checkFirstWarning");
        arrears(owing, 40).warned().over().notComplied("checkFirstWarning");
        arrears(owing, 36).warned().prosecuted();
        pwbd(unregistered, 32).unfounded();
        pwbd(unregistered, 30).late(7).guided();
        arrears(owing, 24).warned().evidence();
        pwbd(unregistered, 22).silent().returned();
        arrears(owing, 20).warningDrafted().approved(BPJS_HEAD).cancelledByTwo();
        arrears(owing, 18).late(6).verified().cancelled();
        arrears(owing, 16).warningDrafted().approved(BPJS_HEAD);
        pwbd(unregistered, 15).silent();
        pwbd(unregistered, 12);
        pwbd(unregistered, 10).answered("disputes");
        arrears(owing, 8).guided();
        arrears(owing, 6).guidanceDrafted().givenBack(DISNAKER_HEAD, "Sebutkan waktu dan tempat klarifikasi");
        arrears(owing, 5).guidanceDrafted();
        arrears(owing, 4).verified();
        pwbd(unregistered, 2);
    }

    private ComplianceStory arrears(Iterator<Employer> owing, int workingDaysAgo) {
        var employer = owing.next();
        var open = driver.as(BPJS, driver.today(), () -> employers.arrears(employer)).stream()
                .filter(month -> month.open() > 0)
                .toList();
        var months = open.stream()
                .map(month -> new Finding.Month(YearMonth.from(month.month()), month.open()))
                .toList();
        return new ComplianceStory(
                tools(),
                turn++,
                employer,
                BPJS,
                new Finding.New(
                        FindingKind.ARREARS,
                        workers(employer),
                        0,
                        0,
                        "Daftar piutang iuran BPJS",
                        Finding.Parts.ofMonths(months)),
                workingDaysAgo);
    }

    private ComplianceStory pwbd(Iterator<Employer> unregistered, int workingDaysAgo) {
        var employer = unregistered.next();
        var workers = workers(employer);
        return new ComplianceStory(
                tools(),
                turn++,
                employer,
                DISNAKER,
                new Finding.New(
                        FindingKind.PWBD, workers, 6, workers * 6L * MONTHLY, "Kunjungan bersama; belum memiliki NPP"),
                workingDaysAgo);
    }

    private StoryTools tools() {
        return new StoryTools(
                driver,
                letters,
                compliance,
                beside,
                desk,
                cancellations,
                calendar,
                agenda,
                territory.regency().name());
    }

    private static int workers(Employer employer) {
        return Optional.ofNullable(employer.workerCount()).orElse(10);
    }
}
