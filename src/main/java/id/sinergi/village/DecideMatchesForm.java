package id.sinergi.village;

import id.sinergi.registry.Matches;
import id.sinergi.registry.Matches.Candidate;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Field.Option;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import id.sinergi.worklist.forms.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** BPJS decides where the system is not sure whether a worker is a member. */
@Component
class DecideMatchesForm implements TaskForm {

    private static final String CANDIDATE = "candidate";

    /** The answers; not the words of a case's outcome, which belong to other forms. */
    private static final String ACCEPT = "accept";

    private static final String REJECT = "reject";

    private final FormParts parts;
    private final Matches matches;

    DecideMatchesForm(FormParts parts, Matches matches) {
        this.parts = parts;
        this.matches = matches;
    }

    @Override
    public String key() {
        return "village.decideMatches";
    }

    @Override
    public String stage() {
        return "match";
    }

    @Override
    public List<Field> fields(TaskContext task) {
        var collection = parts.collection(task.caseNumber());
        var counts = parts.counts(collection);
        var candidates = matches.asked(collection.villageCode());
        var fields = new ArrayList<>(FormParts.notes(
                "eligible", counts.eligible(),
                "active", counts.active(),
                "inactive", counts.inactive(),
                "unregistered", counts.unregistered(),
                "open", (long) candidates.size()));
        candidates.forEach(candidate -> fields.add(question(candidate)));
        if (!candidates.isEmpty()) {
            fields.add(Field.longText("reason"));
        }
        return fields;
    }

    private Field question(Candidate candidate) {
        var worker = candidate.worker();
        var member = candidate.member();
        return Field.choice(
                        CANDIDATE + candidate.id(),
                        List.of(
                                new Option(ACCEPT, parts.text("form.village.decideMatches.accept")),
                                new Option(REJECT, parts.text("form.village.decideMatches.reject"))))
                .labelled(parts.text("form.village.decideMatches.pair", worker.name(), member.name()))
                .about(candidate.beside());
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        var asked = matches.open(parts.collection(task.caseNumber()).villageCode()).stream()
                .filter(candidate -> values.has(CANDIDATE + candidate.id()))
                .toList();
        var accepted = new HashSet<Long>();
        for (var candidate : asked) {
            if (isAccepted(candidate, values)
                    && !accepted.add(candidate.worker().id())) {
                return Result.refused(Refusal.field(CANDIDATE + candidate.id(), "secondMatch"));
            }
        }
        // Rejections first: accepting one candidate answers all others of the same worker.
        var result = Result.done(true);
        for (var candidate : asked.stream()
                .sorted(Comparator.comparing(found -> isAccepted(found, values)))
                .toList()) {
            result = result.then(
                    before -> matches.judge(candidate.id(), isAccepted(candidate, values), values.text("reason")));
        }
        return result.map(decided -> Completion.plain());
    }

    private static boolean isAccepted(Candidate candidate, Values values) {
        return values.text(CANDIDATE + candidate.id()).equals(ACCEPT);
    }
}
