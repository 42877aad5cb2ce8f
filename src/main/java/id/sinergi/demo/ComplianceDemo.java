package id.sinergi.demo;

import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.CaseQuery;
import id.sinergi.casefile.Cases;
import id.sinergi.compliance.ComplianceCases;
import id.sinergi.compliance.Finding;
import id.sinergi.compliance.FindingKind;
import id.sinergi.identity.Agency;
import id.sinergi.letters.Letters;
import id.sinergi.letters.NewLetter;
import id.sinergi.registry.Employer;
import id.sinergi.registry.Employers;
import id.sinergi.worklist.CaseDesk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fictional compliance cases on every rung of the ladder, the oldest first. */
@Component
class ComplianceDemo {

    private static final String DISNAKER = "disnaker";
    private static final String BPJS = "bpjs";
    private static final String BPJS_HEAD = "bpjs-kepala";
    private static final String SETDA = "sekda";

    private static final int LEAST_REGISTERED = 10;
    private static final int LEAST_UNREGISTERED = 6;

    /** Rupiah per worker and month, as in the demonstration arrears. */
    private static final long MONTHLY = 206_325;

    private final DemoDriver driver;
    private final ComplianceCases compliance;
    private final Employers employers;
    private final Cases cases;
    private final CaseDesk desk;
    private final Letters letters;
    private final Calendar calendar;

    ComplianceDemo(
            DemoDriver driver,
            ComplianceCases compliance,
            Employers employers,
            Cases cases,
            CaseDesk desk,
            Letters letters,
            Calendar calendar) {
        this.driver = driver;
        this.compliance = compliance;
        this.employers = employers;
        this.cases = cases;
        this.desk = desk;
        this.letters = letters;
        this.calendar = calendar;
    }

    /** Adds the cases, once. Cases that villages' findings have opened by themselves do not count. */
    @Transactional
    void create() {
        if (isDone()) {
            return;
        }
        var all = driver.as(BPJS, driver.today(), () -> employers.search(null, null, 500, null))
                .items();
        var owing = new LinkedHashSet<>(driver.as(BPJS, driver.today(), () -> employers.inArrears(14)));
        all.stream().filter(employer -> employer.npp() != null).forEach(owing::add);
        owing.removeIf(this::hasCase);
        var unregistered = all.stream()
                .filter(employer -> employer.npp() == null && !hasCase(employer))
                .toList();
        if (owing.size() < LEAST_REGISTERED || unregistered.size() < LEAST_UNREGISTERED) {
            return;
        }
        letters.signatory(
                Agency.DISNAKER,
                new NewLetter.Signatory("Kepala Dinas", "Drs. Muhammad Yusran", "00000000 000000 0 001"));
        letters.signatory(Agency.BPJS, new NewLetter.Signatory("Kepala Cabang", "Bambang Priyono", null));
        stories(owing.iterator(), unregistered.iterator());
    }

    private boolean isDone() {
        var query = new CaseQuery(CaseKind.EMPLOYER_COMPLIANCE, null, null, null);
        return cases.list(query, 500, null).items().stream()
                .anyMatch(
                        file -> file.openedBy().equals(BPJS) || file.openedBy().equals(DISNAKER));
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
        arrears(owing, 24).warned().evidence();
        pwbd(unregistered, 22).silent().returned();
        arrears(owing, 18).verified().cancelled();
        pwbd(unregistered, 15).silent();
        pwbd(unregistered, 10).answered("disputes");
        arrears(owing, 8).guided();
        arrears(owing, 4).verified();
        pwbd(unregistered, 2);
    }

    private Story arrears(Iterator<Employer> owing, int workingDaysAgo) {
        var employer = owing.next();
        var open = driver.as(BPJS, driver.today(), () -> employers.arrears(employer)).stream()
                .filter(month -> month.open() > 0)
                .toList();
        var amount = open.stream().mapToLong(Employer.Arrears::open).sum();
        return new Story(
                employer,
                BPJS,
                new Finding.New(
                        FindingKind.ARREARS, workers(employer), open.size(), amount, "Daftar piutang iuran BPJS"),
                workingDaysAgo);
    }

    private Story pwbd(Iterator<Employer> unregistered, int workingDaysAgo) {
        var employer = unregistered.next();
        var workers = workers(employer);
        return new Story(
                employer,
                DISNAKER,
                new Finding.New(
                        FindingKind.PWBD, workers, 6, workers * 6L * MONTHLY, "Kunjungan bersama; belum memiliki NPP"),
                workingDaysAgo);
    }

    private static Finding.New partial(Employer employer) {
        var workers = Math.max(1, workers(employer) / 3);
        return new Finding.New(
                FindingKind.PDS_TK,
                workers,
                3,
                workers * 3L * MONTHLY,
                "Daftar upah memuat pekerja yang belum terdaftar");
    }

    private static int workers(Employer employer) {
        return Optional.ofNullable(employer.workerCount()).orElse(10);
    }

    /** One case, told step by step; each step on the next working day. */
    private final class Story {

        private final String number;
        private LocalDate day;

        Story(Employer employer, String reporter, Finding.New finding, int workingDaysAgo) {
            day = calendar.workingDays().plus(driver.today(), -workingDaysAgo);
            number = driver.as(
                    reporter,
                    day,
                    () -> compliance
                            .report(employer.id(), List.of(finding), "report")
                            .orThrow());
            driver.settle(number, day);
        }

        private Story after(int workingDays) {
            day = calendar.workingDays().plus(day, workingDays);
            driver.settle(number, day);
            return this;
        }

        private Story step(String user, String task, Map<String, Object> values) {
            day = calendar.workingDays().plus(day, 1);
            driver.complete(user, day, number, "compliance." + task, values);
            return this;
        }

        private Map<String, Object> dated(String field, Object... more) {
            var values = new HashMap<String, Object>();
            values.put(field, calendar.workingDays().plus(day, 1).toString());
            for (var i = 0; i < more.length; i += 2) {
                values.put(more[i].toString(), more[i + 1]);
            }
            return values;
        }

        private Map<String, Object> letter(String means) {
            return dated("letterDate", "means", means, "receiver", "Pimpinan perusahaan");
        }

        Story verified() {
            return step(DISNAKER, "verifyFindings", Map.of("verification", "confirmed"));
        }

        Story unfounded() {
            return step(
                    DISNAKER,
                    "verifyFindings",
                    Map.of(
                            "verification",
                            "unfounded",
                            "reason",
                            "Perusahaan sudah tidak beroperasi sejak tahun lalu"));
        }

        Story guided() {
            return verified()
                    .step(BPJS, "confirmFindings", Map.of("confirmation", "confirmed"))
                    .step(DISNAKER, "sendGuidance", letter("courier"));
        }

        Story answered(String answer) {
            guided().after(2);
            return step(
                    DISNAKER,
                    "recordAnswer",
                    dated("answeredOn", "answer", answer, "text", "Surat jawaban pimpinan perusahaan"));
        }

        Story silent() {
            return guided().after(8);
        }

        Story warned() {
            silent().step(BPJS, "issueFirstWarning", letter("post"));
            return step(BPJS, "recordFirstReceipt", receipt());
        }

        private Map<String, Object> receipt() {
            return dated("receivedOn", "receipt", "received", "receivedBy", "Staf administrasi");
        }

        Story returned() {
            step(BPJS, "issueFirstWarning", letter("post"));
            return step(
                    BPJS,
                    "recordFirstReceipt",
                    dated("returnedOn", "receipt", "returned", "reason", "Alamat tidak ditemukan"));
        }

        Story over() {
            return after(11);
        }

        Story complied(String task) {
            return step(
                    BPJS,
                    task,
                    Map.of("compliance", "complied", "evidence", "Bukti setor iuran dan data pekerja sudah lengkap"));
        }

        Story notComplied(String task) {
            return step(BPJS, task, Map.of("compliance", "not_complied"));
        }

        Story fineProposed() {
            warned().over().notComplied("checkFirstWarning").step(BPJS, "issueSecondWarning", letter("courier"));
            step(BPJS, "recordSecondReceipt", receipt()).over().notComplied("checkSecondWarning");
            return step(BPJS, "imposeFine", dated("countedTo", "means", "post", "receiver", "Pimpinan perusahaan"));
        }

        Story denialAsked() {
            fineProposed().step(BPJS_HEAD, "approveFine", Map.of("fineApproval", "approved"));
            day = day.plusMonths(1).withDayOfMonth(15);
            after(3).notComplied("checkFine");
            var services = List.of("business_licence", "tender_permit");
            step(
                    BPJS,
                    "requestDenial",
                    dated(
                            "letterDate",
                            "services",
                            services,
                            "reason",
                            "Denda tidak dibayar lunas",
                            "means",
                            "hand",
                            "receiver",
                            "Sekretaris Daerah"));
            return step(
                    DISNAKER,
                    "coordinateDenial",
                    dated(
                            "heldOn",
                            "participants",
                            "DPMPTSP, Bagian Hukum, BPJS",
                            "account",
                            "Layanan perizinan dihentikan sampai denda lunas",
                            "services",
                            services));
        }

        Story denied() {
            denialAsked();
            step(
                    SETDA,
                    "decideDenial",
                    dated(
                            "decidedOn",
                            "denial",
                            "impose",
                            "services",
                            List.of("business_licence"),
                            "reason",
                            "Syarat PP 86/2013 terpenuhi"));
            return step(
                    DISNAKER,
                    "imposeDenial",
                    dated("letterDate", "unit", "DPMPTSP", "means", "hand", "receiver", "Pimpinan perusahaan"));
        }

        Story lifted() {
            after(5).step(
                            BPJS,
                            "proposeLift",
                            dated(
                                    "proposedOn",
                                    "ground",
                                    "fine_paid_registered",
                                    "evidence",
                                    "Bukti bayar denda dan iuran"));
            step(SETDA, "decideLift", dated("decidedOn", "lift", "lifted", "reason", "Bukti lengkap"));
            return step(DISNAKER, "recordLift", letter("hand"));
        }

        Story prosecuted() {
            after(2);
            driver.as(
                    BPJS,
                    day,
                    () -> compliance
                            .handToProsecutor(number, "Piutang macet, undangan tidak diindahkan")
                            .orThrow());
            return step(
                    BPJS,
                    "grantPower",
                    dated(
                            "letterDate",
                            "prosecutor",
                            "Kejaksaan Negeri Konawe",
                            "scope",
                            "Bantuan hukum nonlitigasi penagihan iuran",
                            "means",
                            "hand"));
        }

        Story evidence() {
            after(4);
            driver.as(
                    DISNAKER,
                    day,
                    () -> compliance
                            .submitEvidence(number, "Perusahaan menyerahkan bukti setor tiga bulan", null)
                            .orThrow());
            return this;
        }

        Story cancelled() {
            after(1);
            driver.as(
                    BPJS_HEAD,
                    day,
                    () -> desk.cancel(number, "Ganda dengan pemeriksaan kantor pusat")
                            .orThrow());
            return this;
        }
    }
}
