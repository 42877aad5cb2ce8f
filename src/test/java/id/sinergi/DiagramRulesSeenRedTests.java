package id.sinergi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.support.ReflectionSupport;

/** Each rule of {@link BpmnWiringTests} against a diagram that is sound but for one slip of the pen. */
class DiagramRulesSeenRedTests {

    private static final Path SOUND = Path.of("bpmn/village/village-data-collection.bpmn");
    private static final String CALL = "everyCallFindsAPublicMethodOfItsBean";
    private static final String SERVICE = "everyServiceTaskIsAsynchronousAndTriedThreeTimes";
    private static final String TASK = "everyUserTaskHasFormAndKnownUnits";
    private static final String TIMER = "everyTimerReadsADateFromABean";
    private static final String PROCESS = "everyProcessLivesAndDies";
    private static final String GATEWAY = "everyBranchingGatewayHasADefaultAndConditions";
    private static final String PICTURE = "everyNodeAndFlowIsDrawn";
    private static final String DELEGATE = "noScriptsListenersOrDelegates";

    private record Slip(String rule, String from, String to) {
        void check(Bpmn diagram) {
            var method = ReflectionSupport.findMethod(BpmnWiringTests.class, rule, Bpmn.class)
                    .orElseThrow();
            ReflectionSupport.invokeMethod(method, new BpmnWiringTests(), diagram);
        }

        @Override
        public String toString() {
            return rule + ": " + to;
        }
    }

    static Stream<Slip> slips() {
        return Stream.of(
                new Slip(CALL, "villageSteps.match(caseNumber)", "villageSteps.mach(caseNumber)"),
                new Slip(CALL, "villageSteps.match(caseNumber)", "vilageSteps.match(caseNumber)"),
                new Slip(CALL, "villageSteps.match(caseNumber)", "villageSteps.match()"),
                new Slip(CALL, "villageSteps.match(caseNumber)", "villageSteps.morningAfter(caseNumber)"),
                new Slip(SERVICE, "camunda:asyncBefore=\"true\" camunda:expression", "camunda:expression"),
                new Slip(SERVICE, "<camunda:failedJobRetryTimeCycle>R3/PT1M</camunda:failedJobRetryTimeCycle>", ""),
                new Slip(SERVICE, "${villageSteps.match(caseNumber)}", "${1 + 1}"),
                new Slip(TASK, "camunda:candidateGroups=\"DESA_HEAD\"", "camunda:candidateGroups=\"DESA_HAED\""),
                new Slip(TASK, "camunda:formKey=\"village.signOff\"", "camunda:formKey=\"village.signoff\""),
                new Slip(TIMER, "${villageSteps.targetDate(caseNumber)}", "2026-12-31T00:00:00"),
                new Slip(TIMER, "${villageSteps.targetDate(caseNumber)}", "${villageSteps.match(caseNumber)}"),
                new Slip(PROCESS, "camunda:historyTimeToLive=\"P3650D\"", ""),
                new Slip(PROCESS, "isExecutable=\"true\"", "isExecutable=\"false\""),
                new Slip(PROCESS, "camunda:versionTag=\"1\"", ""),
                new Slip(GATEWAY, "default=\"flow_signOffGateway_collectorGateway\"", ""),
                new Slip(PICTURE, "bpmnElement=\"signOff\"", "bpmnElement=\"elsewhere\""),
                new Slip(PICTURE, "bpmnElement=\"flow_signOff_signOffGateway\"", "bpmnElement=\"elsewhere\""),
                new Slip(
                        DELEGATE,
                        "camunda:expression=\"${villageSteps.match(caseNumber)}\"",
                        "camunda:class=\"java.lang.String\""),
                new Slip(DELEGATE, "<bpmn:startEvent ", "<bpmn:scriptTask id=\"script\"/><bpmn:startEvent "));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void isNoticed(Slip slip) throws IOException {
        var sound = Files.readString(SOUND);
        var planted = sound.replaceFirst(Pattern.quote(slip.from()), Matcher.quoteReplacement(slip.to()));
        assertThat(planted).isNotEqualTo(sound);
        var name = SOUND.getFileName().toString();
        slip.check(Bpmn.parse(name, sound));
        assertThatThrownBy(() -> slip.check(Bpmn.parse(name, planted))).isInstanceOf(AssertionError.class);
    }

    @Test
    void noRuleIsLeftOut() {
        var rules = Arrays.stream(BpmnWiringTests.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(ParameterizedTest.class))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(slips().collect(Collectors.groupingBy(Slip::rule, TreeMap::new, Collectors.counting()))
                        .keySet())
                .isEqualTo(rules);
    }
}
