package id.sinergi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of {@link BpmnWiringTests} against a diagram that is sound but for one slip of the pen. */
class DiagramRulesSeenRedTests {

    private static final Path SOUND = Path.of("bpmn/village/village-data-collection.bpmn");
    private static final BpmnWiringTests RULES = new BpmnWiringTests();

    private record Slip(String rule, Consumer<Bpmn> check, String from, String to) {
        @Override
        public String toString() {
            return rule + ": " + to;
        }
    }

    static Stream<Slip> slips() {
        return Stream.of(
                call("villageSteps.match(caseNumber)", "villageSteps.mach(caseNumber)"),
                call("villageSteps.match(caseNumber)", "vilageSteps.match(caseNumber)"),
                call("villageSteps.match(caseNumber)", "villageSteps.match()"),
                call("villageSteps.match(caseNumber)", "villageSteps.morningAfter(caseNumber)"),
                service("camunda:asyncBefore=\"true\" camunda:expression", "camunda:expression"),
                service("<camunda:failedJobRetryTimeCycle>R3/PT1M</camunda:failedJobRetryTimeCycle>", ""),
                service("${villageSteps.match(caseNumber)}", "${1 + 1}"),
                task("camunda:candidateGroups=\"DESA_HEAD\"", "camunda:candidateGroups=\"DESA_HAED\""),
                task("camunda:formKey=\"village.signOff\"", "camunda:formKey=\"village.signoff\""),
                timer("${villageSteps.targetDate(caseNumber)}", "2026-12-31T00:00:00"),
                timer("${villageSteps.targetDate(caseNumber)}", "${villageSteps.match(caseNumber)}"),
                process("camunda:historyTimeToLive=\"P3650D\"", ""),
                process("isExecutable=\"true\"", "isExecutable=\"false\""),
                process("camunda:versionTag=\"1\"", ""),
                gateway("default=\"flow_signOffGateway_collectorGateway\"", ""),
                picture("bpmnElement=\"signOff\"", "bpmnElement=\"elsewhere\""),
                picture("bpmnElement=\"flow_signOff_signOffGateway\"", "bpmnElement=\"elsewhere\""),
                delegate(
                        "camunda:expression=\"${villageSteps.match(caseNumber)}\"",
                        "camunda:class=\"java.lang.String\""),
                delegate("<bpmn:startEvent ", "<bpmn:scriptTask id=\"script\"/><bpmn:startEvent "));
    }

    private static Slip call(String from, String to) {
        return new Slip("everyCallFindsAPublicMethodOfItsBean", RULES::everyCallFindsAPublicMethodOfItsBean, from, to);
    }

    private static Slip service(String from, String to) {
        return new Slip(
                "everyServiceTaskIsAsynchronousAndTriedThreeTimes",
                RULES::everyServiceTaskIsAsynchronousAndTriedThreeTimes,
                from,
                to);
    }

    private static Slip task(String from, String to) {
        return new Slip("everyUserTaskHasFormAndKnownUnits", RULES::everyUserTaskHasFormAndKnownUnits, from, to);
    }

    private static Slip timer(String from, String to) {
        return new Slip("everyTimerReadsADateFromABean", RULES::everyTimerReadsADateFromABean, from, to);
    }

    private static Slip process(String from, String to) {
        return new Slip("everyProcessLivesAndDies", RULES::everyProcessLivesAndDies, from, to);
    }

    private static Slip gateway(String from, String to) {
        return new Slip(
                "everyBranchingGatewayHasADefaultAndConditions",
                RULES::everyBranchingGatewayHasADefaultAndConditions,
                from,
                to);
    }

    private static Slip picture(String from, String to) {
        return new Slip("everyNodeAndFlowIsDrawn", RULES::everyNodeAndFlowIsDrawn, from, to);
    }

    private static Slip delegate(String from, String to) {
        return new Slip("noScriptsListenersOrDelegates", RULES::noScriptsListenersOrDelegates, from, to);
    }

    @ParameterizedTest
    @MethodSource("slips")
    void isNoticed(Slip slip) throws IOException {
        var sound = Files.readString(SOUND);
        var planted = sound.replaceFirst(
                java.util.regex.Pattern.quote(slip.from()), java.util.regex.Matcher.quoteReplacement(slip.to()));
        assertThat(planted).isNotEqualTo(sound);
        var name = SOUND.getFileName().toString();
        slip.check().accept(Bpmn.parse(name, sound));
        assertThatThrownBy(() -> slip.check().accept(Bpmn.parse(name, planted))).isInstanceOf(AssertionError.class);
    }

    @Test
    void noRuleIsLeftOut() {
        var rules = Arrays.stream(BpmnWiringTests.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(ParameterizedTest.class))
                .map(java.lang.reflect.Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(slips().collect(Collectors.groupingBy(Slip::rule, TreeMap::new, Collectors.counting()))
                        .keySet())
                .isEqualTo(rules);
    }
}
