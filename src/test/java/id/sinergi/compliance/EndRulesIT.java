package id.sinergi.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Bpmn;
import id.sinergi.IntegrationTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;

/**
 * Walks every diagram from its ends back: an end of the ladder is reached by the answer of a form that keeps the rule of
 * two people, or stands here with the reason why it needs none; and so does every end of the other processes.
 */
@IntegrationTest
class EndRulesIT {

    private static final String LADDER = "employer-compliance.bpmn";

    /** Ends that no form of the ladder's rule leads to, each with what keeps it. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry(LADDER + " liftedEnd", "proposed by BPJS, decided by the regency, in forms of two units"),
            Map.entry(LADDER + " closeUnfoundedEnd", "behind unfoundedEnd"),
            Map.entry(LADDER + " closeCompliedEnd", "behind the ends that are complied"),
            Map.entry(LADDER + " closeLiftedEnd", "behind liftedEnd"),
            Map.entry(LADDER + " cancelledEnd", "Cancellations: two people where something is at stake"),
            Map.entry(LADDER + " evidenceRejectedEnd", "beside the ladder: the case goes on"),
            Map.entry(LADDER + " letterReturnedEnd", "beside the ladder: the case goes on"),
            Map.entry(LADDER + " replyEnd", "beside the ladder: the case goes on"),
            Map.entry(LADDER + " prosecutionEnd", "beside the ladder: the case goes on"),
            Map.entry(LADDER + " joinedUnfounded", "beside the ladder: what nobody confirmed; the case goes on"),
            Map.entry(LADDER + " joinedConfirmed", "beside the ladder: the case goes on"),
            Map.entry("official-letter.bpmn letterSent", "a letter, no case"),
            Map.entry("returned-letter.bpmn letterSentAgain", "a letter, no case"),
            Map.entry("subsidised-protection.bpmn closed", "paid as two people approved; nothing ends unpaid"),
            Map.entry("subsidised-protection.bpmn cancelledEnd", "Cancellations: two people once it was approved"));

    /** Processes in which neither money nor a sanction is at stake. */
    private static final Set<String> WITHOUT_STAKE = Set.of(
            "outreach-campaign.bpmn",
            "outreach-session.bpmn",
            "village-data-collection.bpmn",
            "data-subject-request.bpmn");

    @Autowired
    private List<LadderForm> forms;

    @Test
    void everyEndHasItsRule() {
        var ends = new TreeSet<String>();
        var kept = new TreeSet<String>();
        var byTask = forms.stream().collect(Collectors.toMap(LadderForm::id, Function.identity()));
        for (var diagram : Bpmn.all()) {
            if (WITHOUT_STAKE.contains(diagram.name())) {
                continue;
            }
            for (var end : diagram.elements("endEvent")) {
                var name = diagram.name() + " " + end.getAttribute("id");
                ends.add(name);
                var answers = answers(diagram, end.getAttribute("id"));
                if (!answers.isEmpty()
                        && answers.stream()
                                .allMatch(answer -> byTask.get(answer.task()) instanceof EndingForm form
                                        && form.endsBy().equals(answer.condition()))) {
                    kept.add(name);
                }
            }
        }
        assertThat(kept).hasSizeGreaterThan(5);
        var told = new TreeSet<>(kept);
        told.addAll(OTHERS.keySet());
        assertThat(told).isEqualTo(ends);
        assertThat(kept).as("told twice").doesNotContainAnyElementsOf(OTHERS.keySet());
    }

    /** A task and the condition by which its answer leads on. */
    private record Answer(String task, String condition) {}

    /** The last answers of people before a node, walked back over gateways. */
    private static List<Answer> answers(Bpmn diagram, String node) {
        var answers = new ArrayList<Answer>();
        walk(diagram, node, "", new HashSet<>(), answers);
        return answers;
    }

    private static void walk(Bpmn diagram, String node, String condition, Set<String> seen, List<Answer> answers) {
        for (var flow : diagram.elements("sequenceFlow")) {
            if (!flow.getAttribute("targetRef").equals(node) || !seen.add(flow.getAttribute("id"))) {
                continue;
            }
            var source = flow.getAttribute("sourceRef");
            var own = text(flow);
            var all = own.isEmpty() ? condition : own;
            if (isTask(diagram, source)) {
                answers.add(new Answer(source, all));
            } else {
                walk(diagram, source, all, seen, answers);
            }
        }
    }

    private static boolean isTask(Bpmn diagram, String id) {
        return diagram.elements("userTask").stream()
                .anyMatch(task -> task.getAttribute("id").equals(id));
    }

    private static String text(Element flow) {
        var conditions = flow.getElementsByTagNameNS("*", "conditionExpression");
        return conditions.getLength() == 0
                ? ""
                : conditions.item(0).getTextContent().strip();
    }
}
