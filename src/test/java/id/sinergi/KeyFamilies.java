package id.sinergi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keys that the code puts together: each beginning with all that may follow it. A line is {@code prefix = words}, where a
 * word is an enum's class (its names), {@code lower:} and an enum's class (its names in small letters), or the word itself.
 */
final class KeyFamilies {

    private static final Pattern JOINED = Pattern.compile(
            "(?:[tT]exts?(?:::get)?|UiText|messages)\\s*\\.(?:get|has|apply)\\(\\s*(?:[\\w.]+,\\s*)?\"([a-zA-Z][a-zA-Z.]*\\.)\"\\s*\\+"
                    + "|(?:say|getTranslation)\\(\\s*\"([a-zA-Z][a-zA-Z.]*\\.)\"\\s*\\+"
                    + "|texts\\.get\\([^\"\\n]{1,80}\\?\\s*\"[^\"]+\"\\s*:\\s*\"([a-zA-Z][a-zA-Z.]*\\.)\"\\s*\\+");

    /** Their words are found where they are made: forms, refusals, fields, acts. */
    static final List<String> FOUND_ELSEWHERE = List.of(
            "field.",
            "form.",
            "refusal.",
            "row.",
            "task.",
            "trail.",
            "field.name.",
            "field.name.letter.",
            "problem.api.");

    private static final String FAMILIES = """
            agency. = identity.Agency
            arrears.both. = true false
            arrears.both.word. = true false
            arrears.column. = case employer village state months amount
            arrears.state. = arrears.Sweep$State
            audience. = privacy.Breach$Audience
            breach.state. = privacy.Breach$State
            case.outcome. = complied unfounded declined lifted cancelled collected goal_reached goal_missed all_registered partly_registered privacyAccess privacyCorrected privacyRefused
            claim.payer. = rates.Payer
            claim.risk. = 1 2 3 4 5
            claim.field. = workers labourIntensive programs risk on from to firstWage lastWage wage reported contractValue
            compare. = shared.Comparison$Likeness
            compliance.action. = evidence prosecutor
            compliance.rung.state. = compliance.LadderSheet$State
            coverage. = date code district village eligible active unregistered percent
            coverage.order. = coverage.ui.CoverageChoice$Order
            coverage.segment. = PU BPU JAKON all
            due. = minutes.past minutes.ahead hours.past hours.ahead
            employers.only. = compliance.ui.EmployerCriteria$Only
            employers.risk. = 1 2 3 4 5
            enforcement.age. = enforcement.Age
            enforcement.show. = enforcement.Shown$What
            entry. =
            finding. = compliance.FindingKind
            finding.column. = round case village due state text answer answeredBy by
            finding.show. = village.Findings$State ALL
            finding.state. = village.Findings$State
            finding.status. = compliance.Finding$Status
            form.compliance.verifyFindings. =
            ground. = fine_paid_registered data_complete
            import.about. = residents members employers arrears
            import.becomes. = imports.Preview$Fate
            import.draft. = imports.Look$State
            import.kind. = residents members employers arrears
            import.separator. = comma semicolon tab other
            import.meaning. =
            judgement. =
            pairs.judgement. = registry.Duplicates$Judgement
            kind. = lower:casefile.CaseKind
            language. = id en
            letter.kind. = guidance warning1 warning2 fine denialRequest denial lift power invitation
            letter.place. =
            letter.state. = letters.LetterState
            letter.status. = lower:letters.LetterStatus
            letters.column. = number kind agency date subject addressee case state means sentOn receivedOn returnedOn year
            letters.receipt. = received returned received.words returned.words
            massletters.state. = massletters.Batch$State
            massletters.from. = tugas perusahaan
            matches.answer. = true false
            matches.judgement. = ACCEPTED REJECTED
            matches.undo.text. = true false
            matches.past. = ACCEPTED REJECTED UNDONE
            material. = bpu_basic bpu_savings construction employer
            means. = lower:letters.Delivery$Means
            outcome. = complied received unfounded held approved lifted confirmed accepted impose correction named clean disputes signed registered returned access refused moved noted evidence rejected findings not_complied paid silent
            outreach.answer. = lower:outreach.Attendee$Answer
            outreach.invitation. =
            outreach.registration. = lower:outreach.Attendee$Registration
            outreach.session.standing. = outreach.Session$Standing
            outreach.wants. = lower:outreach.Attendee$Wish
            overdue.by. = worklist.Workload$GroupBy
            overdue.figure. = worklist.Backlog$Figure
            overdue.none. = worklist.Workload$GroupBy
            pairs.answer. = registry.ui.PairDialogs$Answer
            pairs.past. = registry.Duplicates$Judgement UNDONE
            pairs.undo.text. = registry.Duplicates$Judgement
            pairs.why. = NIK BIRTH_SAME BIRTH_DIGIT BIRTH_SWAPPED NAME_SAME NAME_ALIKE NAME_SOUND FAMILY_CARD VILLAGE DISTRICT
            panel. =
            passing. = runs.Passing
            privacy.article. = lower:privacy.SubjectRequest$Article
            privacy.data. = privacy.Breach$Data
            privacy.decision. = lower:privacy.SubjectRequest$Answer
            privacy.identity. = privacy.SubjectRequest$Identity
            privacy.note. = pendataan subsidi
            privacy.request.kind. = privacy.SubjectRequest$Kind
            privacy.request.subject. = privacy.SubjectRequest$Kind
            privacy.right. = access correction others trail
            privacy.tab. = activities breaches requests retention readings
            problem. = shared.Refusal$Kind
            protection.gone. = died moved merged ineligible
            protection.kind. = protection.FundingSource$Kind
            protection.standing. = WAITING ACTIVE GONE
            protection.state. = protection.ProtectionList$State
            protection.ui. =
            protection.ui.file. = protection.Registration$Format
            protection.work. = rates.Work
            reading.list. = registry.PeopleList
            readings.by. = name area task case finding employer membership standing counted route segment preview file
            reply.answer. = lower:replies.Reply$Answer
            retention. =
            retention.action. = privacy.RetentionRule$Action
            retention.state. = privacy.RetentionRun$State
            role. = identity.Role
            rule. =
            rules.condition. = ladder.LadderSteps$Condition
            rules.field. = agency basis key source step validFrom value
            rules.word. = receipt letter off working
            run.state. = runs.Standing$State
            sampling.reason. = sampling.Risk$Factor
            trail.sampling.repeated. = same different
            sampling.show. = sampling.ui.SamplesView$Show
            stage. = evidence prosecutor letter reply
            state. = shared.ui.State worklist.WorkItem$State casefile.CaseFile$Status
            step. = lower:ladder.Step wait
            stepper. = shared.ui.Stepper$Progress
            unit. =
            verdict.reason. = CHANGED OUT_OF_ORDER FOREIGN MISSING
            verify. = code genuine
            verify.state. = letters.VerifiedLetter$State
            village.expected.source. = village.ui.ExpectedChoice$Source
            village.order. = village.ui.RoundCriteria$Order
            village.report.column. = village case stage expected accepted rejected missing late code beforeEligible beforeActive afterEligible afterActive
            village.show. = village.ui.RoundCriteria$Show
            village.state. = closed cancelled
            visits.field. = account agreed heldOn met on participants photo place purpose reason
            visits.state. = visits.Visit$State
            worker. =
            worklist. = lower:worklist.TaskQuery$Queue
            worker.field. =
            worker.look. = NIK RECORD
            worker.membership. = ACTIVE INACTIVE NONE UNKNOWN
            worker.route. = outreach employer_finding subsidy none
            worker.sex. = L P
            workers.filter. = registry.ui.WorkerCriteria$Standing
            workers.segment. = PU BPU JAKON
            process. =
            """;

    private KeyFamilies() {}

    /** Beginnings of keys that the sources join with something. */
    static TreeSet<String> joinedIn(Path sources) throws IOException {
        var joined = new TreeSet<String>();
        try (var files = Files.walk(sources)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var found = JOINED.matcher(Files.readString(file));
                while (found.find()) {
                    Stream.of(found.group(1), found.group(2), found.group(3))
                            .filter(java.util.Objects::nonNull)
                            .forEach(joined::add);
                }
            }
        }
        return joined;
    }

    /** Each beginning with what may follow it. */
    static TreeMap<String, Collection<String>> all() {
        var families = new TreeMap<String, Collection<String>>();
        FAMILIES.lines().forEach(line -> {
            var at = line.indexOf('=');
            families.put(
                    line.substring(0, at).strip(),
                    Arrays.stream(line.substring(at + 1).strip().split("\\s+"))
                            .filter(word -> !word.isEmpty())
                            .flatMap(KeyFamilies::words)
                            .toList());
        });
        return families;
    }

    private static Stream<String> words(String word) {
        var lower = word.startsWith("lower:");
        var name = lower ? word.substring("lower:".length()) : word;
        if (!name.matches("[a-z]+\\..*[A-Z].*")) {
            return Stream.of(word);
        }
        try {
            return Arrays.stream(Class.forName("id.sinergi." + name).getEnumConstants())
                    .map(one -> ((Enum<?>) one).name())
                    .map(one -> lower ? one.toLowerCase(Locale.ROOT) : one);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
