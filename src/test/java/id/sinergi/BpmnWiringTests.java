package id.sinergi;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.engine.ProcessSteps;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.w3c.dom.Element;

/** A mistyped bean, method, group or form deploys silently and dies at run time: here it dies at build time. */
class BpmnWiringTests {

    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(([\\w,' ]*)\\)}");
    private static final Map<String, Class<?>> STEPS = steps();
    private static final Set<String> UNITS = Arrays.stream(Agency.values())
            .flatMap(agency -> Arrays.stream(Role.values()).map(role -> agency + "_" + role))
            .collect(Collectors.toSet());

    static Stream<Bpmn> diagrams() {
        return Bpmn.all().stream();
    }

    @Test
    void thereIsSomethingToCheck() {
        assertThat(Bpmn.all()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(STEPS).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyCallFindsAPublicMethodOfItsBean(Bpmn bpmn) {
        var wrong = new ArrayList<String>();
        var calls = 0;
        for (var element : all(bpmn)) {
            for (var expression : expressions(element)) {
                var call = CALL.matcher(expression);
                while (call.find()) {
                    calls++;
                    wrongCall(call.group(1), call.group(2), arity(call.group(3)))
                            .ifPresent(why -> wrong.add(id(element) + ": " + why));
                }
            }
        }
        assertThat(calls).isPositive();
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyServiceTaskIsAsynchronousAndTriedThreeTimes(Bpmn bpmn) {
        var tasks = Stream.concat(bpmn.elements("serviceTask").stream(), bpmn.elements("businessRuleTask").stream())
                .toList();
        assertThat(tasks).allSatisfy(task -> {
            assertThat(Bpmn.camunda(task, "asyncBefore")).as(id(task)).contains("true");
            assertThat(task.getElementsByTagNameNS(Bpmn.CAMUNDA, "failedJobRetryTimeCycle")
                            .item(0))
                    .as(id(task))
                    .isNotNull();
        });
        assertThat(bpmn.elements("serviceTask"))
                .allSatisfy(task -> assertThat(Bpmn.camunda(task, "expression")
                                .filter(expression -> CALL.matcher(expression).matches()))
                        .as(id(task))
                        .isPresent());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyUserTaskHasFormAndKnownUnits(Bpmn bpmn) {
        assertThat(bpmn.elements("userTask")).isNotEmpty().allSatisfy(task -> {
            assertThat(Bpmn.camunda(task, "formKey").orElse("")).as(id(task)).endsWith("." + task.getAttribute("id"));
            assertThat(Bpmn.camunda(task, "candidateGroups").orElse("").split("\\s*,\\s*"))
                    .as(id(task))
                    .allMatch(group -> group.equals("${office}") || UNITS.contains(group) || namesUnits(group));
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyTimerReadsADateFromABean(Bpmn bpmn) {
        assertThat(bpmn.elements("timerEventDefinition")).allSatisfy(timer -> {
            var call = CALL.matcher(timer.getTextContent().strip());
            assertThat(call.matches()).as(timer.getTextContent().strip()).isTrue();
            assertThat(method(call.group(1), call.group(2), arity(call.group(3))))
                    .as(timer.getTextContent().strip())
                    .hasValueSatisfying(
                            method -> assertThat(method.getReturnType()).isEqualTo(Date.class));
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyProcessLivesAndDies(Bpmn bpmn) {
        assertThat(bpmn.elements("process")).isNotEmpty().allSatisfy(process -> {
            assertThat(Bpmn.camunda(process, "historyTimeToLive")).contains("P3650D");
            assertThat(Bpmn.camunda(process, "versionTag")).isPresent();
            assertThat(process.getAttribute("isExecutable")).isEqualTo("true");
            assertThat(bpmn.name()).isEqualTo(process.getAttribute("id") + ".bpmn");
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyBranchingGatewayHasADefaultAndConditions(Bpmn bpmn) {
        assertThat(bpmn.elements("exclusiveGateway")).allSatisfy(gateway -> {
            var flows = bpmn.outgoing(gateway);
            if (flows.size() > 1) {
                var unconditional = flows.stream()
                        .filter(flow -> flow.getElementsByTagNameNS(Bpmn.MODEL, "conditionExpression")
                                        .getLength()
                                == 0)
                        .map(BpmnWiringTests::id)
                        .toList();
                assertThat(unconditional).as(id(gateway)).containsExactly(gateway.getAttribute("default"));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyNodeAndFlowIsDrawn(Bpmn bpmn) {
        var shapes = drawn(bpmn, "BPMNShape");
        var edges = drawn(bpmn, "BPMNEdge");
        assertThat(bpmn.flowNodes().stream().map(BpmnWiringTests::id)).isSubsetOf(shapes);
        assertThat(bpmn.elements("sequenceFlow").stream().map(BpmnWiringTests::id))
                .isSubsetOf(edges);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void noScriptsListenersOrDelegates(Bpmn bpmn) {
        assertThat(bpmn.elements("scriptTask")).isEmpty();
        for (var element : List.of("script", "executionListener", "taskListener")) {
            assertThat(bpmn.elements(Bpmn.CAMUNDA, element)).as(element).isEmpty();
        }
        assertThat(all(bpmn))
                .noneMatch(element -> Bpmn.camunda(element, "class").isPresent()
                        || Bpmn.camunda(element, "delegateExpression").isPresent());
    }

    private static List<String> drawn(Bpmn bpmn, String kind) {
        return bpmn.elements(Bpmn.DI, kind).stream()
                .map(shape -> shape.getAttribute("bpmnElement"))
                .toList();
    }

    private static List<Element> all(Bpmn bpmn) {
        return Stream.concat(bpmn.elements("*").stream(), bpmn.elements(Bpmn.CAMUNDA, "*").stream())
                .toList();
    }

    private static List<String> expressions(Element element) {
        var attributes = element.getAttributes();
        var found = new ArrayList<>(IntStream.range(0, attributes.getLength())
                .mapToObj(i -> attributes.item(i).getNodeValue())
                .toList());
        if (Set.of("timeDate", "conditionExpression").contains(element.getLocalName())) {
            found.add(element.getTextContent());
        }
        return found;
    }

    private static Optional<String> wrongCall(String bean, String method, int arity) {
        var type = STEPS.get(bean);
        if (type == null) {
            return Optional.of("no @ProcessSteps bean " + bean);
        }
        if (!Modifier.isPublic(type.getModifiers())) {
            return Optional.of(type.getSimpleName() + " is not public");
        }
        return method(bean, method, arity).isPresent()
                ? Optional.empty()
                : Optional.of("no public " + bean + "." + method + " with " + arity + " parameters");
    }

    private static Optional<Method> method(String bean, String name, int arity) {
        return Optional.ofNullable(STEPS.get(bean)).stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals(name)
                        && method.getParameterCount() == arity
                        && Modifier.isPublic(method.getModifiers()))
                .findFirst();
    }

    /** A call whose answer names units. */
    private static boolean namesUnits(String group) {
        var call = CALL.matcher(group);
        return call.matches()
                && method(call.group(1), call.group(2), arity(call.group(3)))
                        .filter(method -> method.getReturnType() == String.class)
                        .isPresent();
    }

    private static int arity(String arguments) {
        return arguments.isBlank() ? 0 : arguments.split(",").length;
    }

    private static String id(Element element) {
        return element.getAttribute("id");
    }

    private static Map<String, Class<?>> steps() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessSteps.class));
        return scanner.findCandidateComponents("id.sinergi").stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), BpmnWiringTests.class.getClassLoader()))
                .collect(Collectors.toMap(
                        type -> type.getAnnotation(ProcessSteps.class).value(), type -> type));
    }
}
