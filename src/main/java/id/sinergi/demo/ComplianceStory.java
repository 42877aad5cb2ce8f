package id.sinergi.demo;

import id.sinergi.compliance.Finding;
import id.sinergi.employers.Employer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** One case, told step by step; each step on the next working day. */
final class ComplianceStory {

    static final String DISNAKER = "disnaker";
    static final String BPJS = "bpjs";
    static final String BPJS_HEAD = "bpjs-kepala";
    static final String DISNAKER_HEAD = "disnaker-kepala";
    private static final String SETDA = "sekda";

    private final StoryTools tools;
    private final String disnaker;
    private final String bpjs;
    private String number = "";
    private final long claimed;
    private LocalDate day;

    ComplianceStory(
            StoryTools tools, int turn, Employer employer, String reporter, Finding.New finding, int workingDaysAgo) {
        this.tools = tools;
        disnaker = DemoAccounts.officer(DISNAKER, turn);
        bpjs = DemoAccounts.officer(BPJS, turn + 1);
        claimed = finding.amount();
        day = tools.driver().day(-workingDaysAgo);
        then(at -> number = tools.driver()
                .opened(
                        at,
                        reporter.equals(BPJS) ? bpjs : disnaker,
                        () -> tools.compliance()
                                .report(employer.id(), List.of(finding), "report")
                                .orThrow()));
    }

    /** Writes down what happens on the day that the story has come to. */
    private ComplianceStory then(Consumer<LocalDate> act) {
        var at = day;
        tools.agenda().add(at, () -> act.accept(at));
        return this;
    }

    /** Nobody comes to the next step for a while. */
    ComplianceStory late(int workingDays) {
        day = tools.calendar().workingDays().plus(day, workingDays);
        return this;
    }

    private ComplianceStory after(int workingDays) {
        day = tools.calendar().workingDays().plus(day, workingDays);
        return then(at -> tools.driver().settle(number, at));
    }

    private ComplianceStory step(String user, String task, Map<String, Object> values) {
        day = tools.calendar().workingDays().plus(day, 1);
        return then(at -> tools.driver().complete(user, at, number, "compliance." + task, values));
    }

    private Map<String, Object> dated(String field, Object... more) {
        var values = new HashMap<String, Object>();
        values.put(field, tools.calendar().workingDays().plus(day, 1).toString());
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
        return approved(checker)
                .then(at -> tools.letters()
                        .send(number, at, officer, "Surat bertanda tangan.pdf", means, "Pimpinan perusahaan"));
    }

    ComplianceStory approved(String checker) {
        return then(at -> tools.letters().approve(number, at, checker));
    }

    ComplianceStory givenBack(String checker, String reason) {
        return then(at -> tools.letters().giveBack(number, at, checker, reason));
    }

    ComplianceStory verified() {
        return step(disnaker, "verifyFindings", Map.of("verification", "confirmed"));
    }

    ComplianceStory unfounded() {
        return step(
                disnaker,
                "verifyFindings",
                Map.of("verification", "unfounded", "reason", "Perusahaan sudah tidak beroperasi sejak tahun lalu"));
    }

    ComplianceStory guided() {
        return verified()
                .step(bpjs, "confirmFindings", Map.of("confirmation", "confirmed"))
                .step(disnaker, "sendGuidance", letter())
                .posted(disnaker, DISNAKER_HEAD, "courier");
    }

    /** A guidance letter that waits for somebody to check it. */
    ComplianceStory guidanceDrafted() {
        return verified()
                .step(bpjs, "confirmFindings", Map.of("confirmation", "confirmed"))
                .step(disnaker, "sendGuidance", letter());
    }

    ComplianceStory warningDrafted() {
        return silent().step(bpjs, "issueFirstWarning", letter());
    }

    ComplianceStory answered(String answer) {
        guided().after(2);
        return step(
                disnaker,
                "recordAnswer",
                dated("answeredOn", "answer", answer, "text", "Surat jawaban pimpinan perusahaan"));
    }

    ComplianceStory silent() {
        return guided().after(8);
    }

    ComplianceStory warned() {
        warningDrafted().posted(bpjs, BPJS_HEAD, "post");
        return step(bpjs, "recordFirstReceipt", receipt());
    }

    private Map<String, Object> receipt() {
        return dated("receivedOn", "receipt", "received", "receivedBy", "Staf administrasi");
    }

    ComplianceStory returned() {
        step(bpjs, "issueFirstWarning", letter()).posted(bpjs, BPJS_HEAD, "post");
        return step(
                bpjs,
                "recordFirstReceipt",
                dated("returnedOn", "receipt", "returned", "reason", "Alamat tidak ditemukan"));
    }

    ComplianceStory over() {
        return after(11);
    }

    ComplianceStory complied(String task) {
        return step(
                bpjs,
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
        return step(bpjs, task, Map.of("compliance", "not_complied"));
    }

    ComplianceStory fineProposed() {
        warned().over().notComplied("checkFirstWarning").step(bpjs, "issueSecondWarning", letter());
        posted(bpjs, BPJS_HEAD, "courier")
                .step(bpjs, "recordSecondReceipt", receipt())
                .over()
                .notComplied("checkSecondWarning");
        return step(bpjs, "imposeFine", dated("countedTo"));
    }

    ComplianceStory denialAsked() {
        fineProposed().step(BPJS_HEAD, "approveFine", Map.of("fineApproval", "approved"));
        posted(bpjs, bpjs, "post");
        day = day.plusMonths(1).withDayOfMonth(15);
        after(3).notComplied("checkFine");
        var services = List.of("business_licence", "tender_permit");
        step(bpjs, "requestDenial", dated("letterDate", "services", services, "reason", "Denda tidak dibayar lunas"))
                .posted(bpjs, BPJS_HEAD, "hand");
        return step(
                disnaker,
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
        return step(disnaker, "imposeDenial", dated("letterDate", "unit", "DPMPTSP"))
                .posted(disnaker, DISNAKER_HEAD, "hand");
    }

    ComplianceStory lifted() {
        after(5).step(
                        bpjs,
                        "proposeLift",
                        dated(
                                "proposedOn",
                                "ground",
                                "fine_paid_registered",
                                "recovered",
                                // Of every thousand one for the month, by PP 86/2013.
                                claimed + (claimed + 500) / 1000,
                                "evidence",
                                "Bukti bayar denda dan iuran"));
        step(SETDA, "decideLift", dated("decidedOn", "lift", "lifted", "reason", "Bukti lengkap"));
        return step(disnaker, "recordLift", letter()).posted(disnaker, DISNAKER_HEAD, "hand");
    }

    ComplianceStory prosecuted() {
        after(2).does(
                        bpjs,
                        () -> tools.beside()
                                .handToProsecutor(number, "Piutang macet, undangan tidak diindahkan")
                                .orThrow());
        return step(
                        bpjs,
                        "grantPower",
                        dated(
                                "letterDate",
                                "prosecutor",
                                "Kejaksaan Negeri " + tools.regency(),
                                "scope",
                                "Bantuan hukum nonlitigasi penagihan iuran"))
                .posted(bpjs, BPJS_HEAD, "hand");
    }

    ComplianceStory evidence() {
        return after(4).does(
                        disnaker,
                        () -> tools.beside()
                                .submitEvidence(number, "Perusahaan menyerahkan bukti setor tiga bulan", null)
                                .orThrow());
    }

    ComplianceStory cancelled() {
        return after(1).does(
                        BPJS_HEAD,
                        () -> tools.desk()
                                .cancel(number, "Ganda dengan pemeriksaan kantor pusat")
                                .orThrow());
    }

    /** Where something is at stake, the regency's secretary decides the day after. */
    ComplianceStory cancelledByTwo() {
        after(1).does(
                        BPJS_HEAD,
                        () -> tools.cancellations()
                                .propose(number, "Ganda dengan pemeriksaan kantor pusat")
                                .orThrow());
        return after(1).does(SETDA, () -> tools.cancellations().approve(number).orThrow());
    }

    private ComplianceStory does(String user, Callable<?> act) {
        return then(at -> tools.driver().as(user, at, number, act));
    }
}
