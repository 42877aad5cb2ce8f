package id.sinergi.compliance;

import id.sinergi.Actors;
import id.sinergi.TestClock;
import id.sinergi.calendar.Calendar;
import id.sinergi.employers.Employer;
import id.sinergi.employers.EmployerForm;
import id.sinergi.employers.Employers;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.letters.LetterAnswers;
import id.sinergi.shared.Refusal;
import id.sinergi.territory.Territory;
import id.sinergi.worklist.Cancellations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Scope;

/** Walks compliance cases through their steps, each by the person whose step it is. Every test has one of its own. */
@TestComponent
@Scope("prototype")
public class ComplianceActors {

    public static final String DISNAKER = "kp-disnaker";
    public static final String HEAD = "kp-disnaker-head";
    public static final String BPJS = "kp-bpjs";
    public static final String BOTH = "kp-bpjs-both";
    public static final String SUPERVISOR = "kp-bpjs-supervisor";
    public static final String SETDA = "kp-setda";
    public static final String SETDA_SECOND = "kp-setda-2";
    public static final String DPMD = "kp-dpmd";
    public static final String FAR = "kp-bpjs-far";
    public static final String INSPECTOR = "kp-inspector";

    private static final Set<String> WRITING = Set.of(
            "sendGuidance",
            "issueFirstWarning",
            "issueSecondWarning",
            "approveFine",
            "requestDenial",
            "imposeDenial",
            "recordLift",
            "grantPower");

    private Map<String, Object> sending = Map.of();
    private final Actors actors;
    private final TestClock clock;
    private final Calendar calendar;
    private final Employers employers;
    private final ComplianceCases compliance;
    private final Cancellations cancellations;
    private final ProcessRuntime engine;
    private final Territory territory;
    private final List<String> numbers = new ArrayList<>();

    ComplianceActors(
            Actors actors,
            TestClock clock,
            Calendar calendar,
            Accounts accounts,
            Employers employers,
            ComplianceCases compliance,
            Cancellations cancellations,
            ProcessRuntime engine,
            Territory territory) {
        this.actors = actors;
        this.clock = clock;
        this.calendar = calendar;
        this.employers = employers;
        this.compliance = compliance;
        this.cancellations = cancellations;
        this.engine = engine;
        this.territory = territory;
        accounts.createUnlisted(
                List.of(
                        person(DISNAKER, Agency.DISNAKER, Set.of(Role.OFFICER), "74.02"),
                        person(HEAD, Agency.DISNAKER, Set.of(Role.SUPERVISOR), "74.02"),
                        person(BPJS, Agency.BPJS, Set.of(Role.OFFICER), "74.02"),
                        person(BOTH, Agency.BPJS, Set.of(Role.OFFICER, Role.SUPERVISOR), "74.02"),
                        person(SUPERVISOR, Agency.BPJS, Set.of(Role.SUPERVISOR), "74.02"),
                        person(SETDA, Agency.SETDA, Set.of(Role.COORDINATOR), "74.02"),
                        person(SETDA_SECOND, Agency.SETDA, Set.of(Role.COORDINATOR), "74.02"),
                        person(DPMD, Agency.DPMD, Set.of(Role.OFFICER), "74.02"),
                        person(FAR, Agency.BPJS, Set.of(Role.OFFICER), "74.02.42"),
                        person(INSPECTOR, Agency.INSPEKTORAT, Set.of(Role.INSPECTOR), "74.02")),
                "sinergi");
    }

    private static User person(String name, Agency agency, Set<Role> roles, String area) {
        return new User(name, name, agency, roles, Set.of(area), "id");
    }

    public List<String> numbers() {
        return numbers;
    }

    public Employer employer() {
        var serial = "%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        return actors.as(
                BPJS,
                () -> employers
                        .create(
                                EmployerForm.EMPTY.with(Map.of(
                                        "npp",
                                        "T" + serial,
                                        "nib",
                                        "98765" + serial,
                                        "name",
                                        "PT Uji " + serial,
                                        "address",
                                        "Jalan Uji 1",
                                        "villageCode",
                                        territory.villages(null).getFirst().code(),
                                        "contact",
                                        "Ibu Uji",
                                        "workerCount",
                                        12)),
                                false)
                        .orThrow());
    }

    /** A new case with arrears of 10,000,500 rupiah over three months. */
    public String open() {
        return open(new Finding.New(FindingKind.ARREARS, 12, 3, 10_000_500, "Daftar piutang"));
    }

    public String open(Finding.New finding) {
        var employer = employer();
        var number = actors.as(
                BPJS,
                () -> compliance
                        .report(employer.id(), List.of(finding), "report")
                        .orThrow());
        engine.settle(number);
        numbers.add(number);
        return number;
    }

    public LocalDate today() {
        return calendar.today();
    }

    /** Ten in the morning, {@code days} working days later. */
    public void workingDays(int days) {
        clock.setTo(calendar.workingDays().plus(today(), days));
    }

    public void goTo(LocalDate date) {
        clock.setTo(date);
    }

    /** Does a task; a letter that it drafts is checked, signed and sent the same day. */
    public void done(String user, String number, String task, Map<String, ?> values) {
        drafted(user, number, task, values);
        posted(number, user);
    }

    /** Does a task; a letter that it drafts stays a draft. */
    public void drafted(String user, String number, String task, Map<String, ?> values) {
        var all = new HashMap<String, Object>(values);
        if (WRITING.contains(task)) {
            all.putAll(sending);
        }
        actors.complete(user, number, "compliance." + task, all);
    }

    /** From now on cases run by a diagram in which a letter goes out with the form that drafts it. */
    public void sendAtOnce() {
        sending = Map.of("means", "post", "receiver", "Ibu Uji");
    }

    /** Has the draft by {@code writer}, if there is one, approved, signed and sent today. */
    public void posted(String number, String writer) {
        if (actors.openForms(number).contains("letters.checkLetter")) {
            actors.complete(checker(number, writer), number, "letters.checkLetter", LetterAnswers.approved());
            dispatched(number);
        }
    }

    private String checker(String number, String writer) {
        if (actors.open(number, "letters.checkLetter").agencies().contains("DISNAKER")) {
            return writer.equals(HEAD) ? DISNAKER : HEAD;
        }
        return writer.equals(SUPERVISOR) ? BPJS : SUPERVISOR;
    }

    /** Has the approved letter signed and sent today. */
    public void dispatched(String number) {
        var task = actors.open(number, "letters.dispatchLetter");
        var officer = task.agencies().contains("DISNAKER") ? DISNAKER : BPJS;
        actors.complete(officer, task, LetterAnswers.dispatch(today(), actors.filed(officer, number)));
    }

    public Refusal refused(String user, String number, String task, Map<String, ?> values) {
        return actors.refused(user, number, "compliance." + task, values);
    }

    public List<String> open(String number) {
        return actors.openForms(number).stream()
                .map(key -> key.replace("compliance.", ""))
                .toList();
    }

    public void settle(String number) {
        actors.settle(number);
    }

    public Map<String, Object> letter() {
        return ComplianceAnswers.letter(today());
    }

    public Map<String, Object> receipt() {
        return ComplianceAnswers.receipt(today());
    }

    /** Cancels a case in which something is at stake: BPJS proposes, the regency's coordinator decides. */
    public void cancelled(String number, String reason) {
        actors.as(SUPERVISOR, () -> cancellations.propose(number, reason).orThrow());
        actors.as(SETDA, () -> cancellations.approve(number).orThrow());
    }

    public void confirmed(String number) {
        done(DISNAKER, number, "verifyFindings", Map.of("verification", "confirmed"));
        done(BPJS, number, "confirmFindings", Map.of("confirmation", "confirmed"));
    }

    public void guided(String number) {
        confirmed(number);
        done(DISNAKER, number, "sendGuidance", letter());
    }

    /** Up to the first warning being due: nobody answered. */
    public void silent(String number) {
        guided(number);
        workingDays(8);
        settle(number);
    }

    public void warned(String number) {
        silent(number);
        done(BPJS, number, "issueFirstWarning", letter());
        done(BPJS, number, "recordFirstReceipt", receipt());
    }

    public void warnedTwice(String number) {
        warned(number);
        workingDays(11);
        settle(number);
        done(BPJS, number, "checkFirstWarning", Map.of("compliance", "not_complied"));
        done(BPJS, number, "issueSecondWarning", letter());
        done(BPJS, number, "recordSecondReceipt", receipt());
    }

    public void fineDue(String number) {
        warnedTwice(number);
        workingDays(11);
        settle(number);
        done(BPJS, number, "checkSecondWarning", Map.of("compliance", "not_complied"));
    }

    public Map<String, Object> fine() {
        return ComplianceAnswers.fine(today());
    }

    public void fined(String number) {
        fineDue(number);
        done(BPJS, number, "imposeFine", fine());
        done(SUPERVISOR, number, "approveFine", Map.of("fineApproval", "approved"));
    }

    public void denialRequested(String number) {
        fined(number);
        goTo(today().plusMonths(2));
        settle(number);
        done(BPJS, number, "checkFine", Map.of("compliance", "not_complied"));
        done(BPJS, number, "requestDenial", request());
    }

    public Map<String, Object> request() {
        return ComplianceAnswers.request(today());
    }

    public void coordinated(String number) {
        denialRequested(number);
        done(DISNAKER, number, "coordinateDenial", ComplianceAnswers.coordination(today()));
    }

    public void denied(String number) {
        coordinated(number);
        done(SETDA, number, "decideDenial", ComplianceAnswers.denial(today()));
        done(DISNAKER, number, "imposeDenial", ComplianceAnswers.imposition(today()));
    }
}
