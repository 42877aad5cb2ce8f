package id.sinergi.demo;

import id.sinergi.calendar.Calendar;
import id.sinergi.compliance.ComplianceCases;
import id.sinergi.compliance.Finding;
import id.sinergi.employers.Employer;
import id.sinergi.worklist.CaseDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One case, told step by step; each step on the next working day. */
final class ComplianceStory {

    static final String DISNAKER = "disnaker";
    static final String BPJS = "bpjs";
    static final String BPJS_HEAD = "bpjs-kepala";
    static final String DISNAKER_HEAD = "disnaker-kepala";
    private static final String SETDA = "sekda";

    private final DemoDriver driver;
    private final ComplianceCases compliance;
    private final CaseDesk desk;
    private final Calendar calendar;
    private final String number;
    private final long claimed;
    private LocalDate day;

    ComplianceStory(
            DemoDriver driver,
            ComplianceCases compliance,
            CaseDesk desk,
            Calendar calendar,
            Employer employer,
            String reporter,
            Finding.New finding,
            int workingDaysAgo) {
        this.driver = driver;
        this.compliance = compliance;
        this.desk = desk;
        this.calendar = calendar;
        claimed = finding.amount();
        day = calendar.workingDays().plus(driver.today(), -workingDaysAgo);
        number = driver.as(
                reporter,
                day,
                () -> compliance
                        .report(employer.id(), List.of(finding), "report")
                        .orThrow());
        driver.settle(number, day);
    }

    private ComplianceStory after(int workingDays) {
        day = calendar.workingDays().plus(day, workingDays);
        driver.settle(number, day);
        return this;
    }

    private ComplianceStory step(String user, String task, Map<String, Object> values) {
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

    private Map<String, Object> letter() {
        return dated("letterDate");
    }

    /** Somebody else approves what was drafted; in the afternoon it is signed and sent. */
    private ComplianceStory posted(String officer, String checker, String means) {
        return approved(checker).dispatched(officer, means);
    }

    ComplianceStory approved(String checker) {
        driver.complete(hour(16), checker, number, "letters.checkLetter", Map.of("letterCheck", "approved"));
        return this;
    }

    ComplianceStory givenBack(String checker, String reason) {
        var values = Map.of("letterCheck", "returned", "reason", reason);
        driver.complete(hour(16), checker, number, "letters.checkLetter", values);
        return this;
    }

    private ComplianceStory dispatched(String officer, String means) {
        var scan = driver.filed(hour(17), officer, number, "Surat bertanda tangan.pdf");
        var values = Map.of(
                "signedOn",
                day.toString(),
                "scan",
                scan,
                "sentOn",
                day.toString(),
                "means",
                means,
                "receiver",
                "Pimpinan perusahaan");
        driver.complete(hour(17), officer, number, "letters.dispatchLetter", values);
        return this;
    }

    private Instant hour(int hour) {
        return day.atTime(hour, 0).atZone(driver.zone()).toInstant();
    }

    ComplianceStory verified() {
        return step(DISNAKER, "verifyFindings", Map.of("verification", "confirmed"));
    }

    ComplianceStory unfounded() {
        return step(
                DISNAKER,
                "verifyFindings",
                Map.of("verification", "unfounded", "reason", "Perusahaan sudah tidak beroperasi sejak tahun lalu"));
    }

    ComplianceStory guided() {
        return verified()
                .step(BPJS, "confirmFindings", Map.of("confirmation", "confirmed"))
                .step(DISNAKER, "sendGuidance", letter())
                .posted(DISNAKER, DISNAKER_HEAD, "courier");
    }

    /** A guidance letter that waits for somebody to check it. */
    ComplianceStory guidanceDrafted() {
        return verified()
                .step(BPJS, "confirmFindings", Map.of("confirmation", "confirmed"))
                .step(DISNAKER, "sendGuidance", letter());
    }

    ComplianceStory warningDrafted() {
        return silent().step(BPJS, "issueFirstWarning", letter());
    }

    ComplianceStory answered(String answer) {
        guided().after(2);
        return step(
                DISNAKER,
                "recordAnswer",
                dated("answeredOn", "answer", answer, "text", "Surat jawaban pimpinan perusahaan"));
    }

    ComplianceStory silent() {
        return guided().after(8);
    }

    ComplianceStory warned() {
        warningDrafted().posted(BPJS, BPJS_HEAD, "post");
        return step(BPJS, "recordFirstReceipt", receipt());
    }

    private Map<String, Object> receipt() {
        return dated("receivedOn", "receipt", "received", "receivedBy", "Staf administrasi");
    }

    ComplianceStory returned() {
        step(BPJS, "issueFirstWarning", letter()).posted(BPJS, BPJS_HEAD, "post");
        return step(
                BPJS,
                "recordFirstReceipt",
                dated("returnedOn", "receipt", "returned", "reason", "Alamat tidak ditemukan"));
    }

    ComplianceStory over() {
        return after(11);
    }

    ComplianceStory complied(String task) {
        return step(
                BPJS,
                task,
                Map.of(
                        "compliance",
                        "complied",
                        "evidence",
                        "Bukti setor iuran dan data pekerja sudah lengkap",
                        "recovered",
                        claimed));
    }

    ComplianceStory notComplied(String task) {
        return step(BPJS, task, Map.of("compliance", "not_complied"));
    }

    ComplianceStory fineProposed() {
        warned().over().notComplied("checkFirstWarning").step(BPJS, "issueSecondWarning", letter());
        posted(BPJS, BPJS_HEAD, "courier")
                .step(BPJS, "recordSecondReceipt", receipt())
                .over()
                .notComplied("checkSecondWarning");
        return step(BPJS, "imposeFine", dated("countedTo"));
    }

    ComplianceStory denialAsked() {
        fineProposed().step(BPJS_HEAD, "approveFine", Map.of("fineApproval", "approved"));
        posted(BPJS, BPJS, "post");
        day = day.plusMonths(1).withDayOfMonth(15);
        after(3).notComplied("checkFine");
        var services = List.of("business_licence", "tender_permit");
        step(BPJS, "requestDenial", dated("letterDate", "services", services, "reason", "Denda tidak dibayar lunas"))
                .posted(BPJS, BPJS_HEAD, "hand");
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

    ComplianceStory denied() {
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
        return step(DISNAKER, "imposeDenial", dated("letterDate", "unit", "DPMPTSP"))
                .posted(DISNAKER, DISNAKER_HEAD, "hand");
    }

    ComplianceStory lifted() {
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
        return step(DISNAKER, "recordLift", letter()).posted(DISNAKER, DISNAKER_HEAD, "hand");
    }

    ComplianceStory prosecuted() {
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
                                "Bantuan hukum nonlitigasi penagihan iuran"))
                .posted(BPJS, BPJS_HEAD, "hand");
    }

    ComplianceStory evidence() {
        after(4);
        driver.as(
                DISNAKER,
                day,
                () -> compliance
                        .submitEvidence(number, "Perusahaan menyerahkan bukti setor tiga bulan", null)
                        .orThrow());
        return this;
    }

    ComplianceStory cancelled() {
        after(1);
        driver.as(
                BPJS_HEAD,
                day,
                () -> desk.cancel(number, "Ganda dengan pemeriksaan kantor pusat")
                        .orThrow());
        return this;
    }
}
