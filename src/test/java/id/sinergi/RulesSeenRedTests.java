package id.sinergi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import planted.house.PlantedHouse;

/** A rule that cannot fail guards nothing: each one meets its violation here, and names it. */
class RulesSeenRedTests {

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    private static final Set<String> NOT_THEMSELVES = Set.of("Outside", "Views", "Steps", "package-info");

    /** What each rule of {@link ConfinementTests} has to find among the classes of {@code planted}, and nothing else. */
    private static final Map<String, Set<String>> EXPECTED = Map.ofEntries(
            Map.entry("camundaOnlyInEngine", Set.of("KnowsTheEngine")),
            Map.entry("vaadinOnlyInUi", Set.of("KnowsVaadin", "ViewElsewhere")),
            Map.entry("jdbcOnlyInRepositories", Set.of("KnowsTheDatabase", "ReadsTheMachinesDay")),
            Map.entry("viewsArePackagePrivate", Set.of("PublicView")),
            Map.entry("viewsLiveInUi", Set.of("ViewElsewhere")),
            Map.entry("viewsSayWhoMayOpenThem", Set.of("ViewForAnybody")),
            Map.entry("stepsArePublic", Set.of("HiddenSteps")),
            Map.entry("stepsLiveInProcess", Set.of("StepsElsewhere")),
            Map.entry("repositoriesArePackagePrivate", Set.of("PublicRepository")),
            Map.entry("timeOnlyFromTheClock", Set.of("ReadsTheMachinesClock")),
            Map.entry(
                    "neverTheMachinesZone",
                    Set.of("ShowsTheMachinesHour", "ReadsTheMachinesDay", "StandsInTheMachinesZone")),
            Map.entry("schedulesNameTheirZone", Set.of("RisesByTheMachinesClock")),
            Map.entry("noNullAsText", Set.of("SaysNull", "SaysNullOfMany")),
            Map.entry("injectionByConstructor", Set.of("InjectedField")),
            Map.entry("noWeakNames", Set.of("CaseManager")),
            Map.entry("noScriptsFromViews", Set.of("ScriptedView")),
            Map.entry("noInlineStyles", Set.of("StyledView")),
            Map.entry("noTextIsCutByTheBrowser", Set.of("CuttingView")),
            Map.entry("numbersAreReadByOurOwnField", Set.of("CountingView")),
            Map.entry("noRoutesAsText", Set.of("StrayingView")),
            Map.entry("addressesAreReadInOnePlace", Set.of("TrustingView")),
            Map.entry("refusalsOnlyFromWholeActs", Set.of("RefusesAfterWriting", "RefusesInATransaction")),
            Map.entry("actsAnswerResults", Set.of("ActsWithoutAnAnswer")),
            Map.entry("everyPackageIsNullMarked", Set.of("Kitchen", "Garden", "PlantedHouse")));

    static Stream<Field> confinementRules() {
        return Arrays.stream(ConfinementTests.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class));
    }

    @ParameterizedTest
    @MethodSource("confinementRules")
    void confinement(Field rule) throws IllegalAccessException {
        var found =
                ((ArchRule) rule.get(null)).evaluate(PLANTED).getFailureReport().getDetails();
        var known = PLANTED.stream()
                .map(type -> type.getSimpleName())
                .filter(name -> found.stream().anyMatch(line -> line.matches(".*\\b" + name + "\\b.*")))
                .filter(name -> !NOT_THEMSELVES.contains(name))
                .collect(Collectors.toSet());
        assertThat(known).as(found.toString()).isEqualTo(EXPECTED.get(rule.getName()));
    }

    @Test
    void walls() {
        var house = ApplicationModules.of(PlantedHouse.class, (ImportOption) location -> true);
        assertThatThrownBy(house::verify)
                .hasMessageContaining("Module 'kitchen' depends on module 'garden'")
                .hasMessageContaining("Cycle detected");
        var rooms = List.of("kitchen", "garden");
        assertThat(ModularityTests.acquaintances(house, rooms, rooms))
                .containsExactlyInAnyOrder("kitchen -> garden", "garden -> kitchen");
    }

    @Test
    void sqlOfOthers(@TempDir Path folder) throws IOException {
        write(
                folder.resolve("village/Planted.java"),
                "sql(\"SELECT w.* FROM registry.worker w JOIN village.round r\")");
        var found = SqlOwnershipTests.inModules(folder);
        assertThat(found.foreign()).containsExactly("Planted.java: FROM registry.worker");
        assertThat(found.allColumns()).singleElement().asString().endsWith("SELECT w.*");
        assertThat(found.owners()).containsExactly("village");
    }

    @Test
    void longFiles(@TempDir Path folder) throws IOException {
        write(folder.resolve("Long.java"), "x\n".repeat(SourceSizeTests.MOST + 1));
        write(folder.resolve("Short.java"), "x\n".repeat(SourceSizeTests.MOST));
        assertThat(SourceSizeTests.tooLong(folder)).containsExactly("Long.java: 301");
    }

    @Test
    void tablesOfOthers(@TempDir Path folder) throws IOException {
        write(
                folder.resolve("V0001__village_planted.sql"),
                "CREATE TABLE registry.planted (a text REFERENCES audit.entry);");
        assertThat(SqlOwnershipTests.inMigrations(folder).foreign())
                .containsExactly(
                        "V0001__village_planted.sql: TABLE registry.planted",
                        "V0001__village_planted.sql: REFERENCES audit.entry");
    }

    @Test
    void messages(@TempDir Path folder) throws IOException {
        var bundles = new Bundles(folder);
        write(folder.resolve("one.properties"), "both=Satu\nonly.here=Dua\nagain=Tiga\nagain=Empat\n");
        write(folder.resolve("one_en.properties"), "both=One\nagain=Three\nblank=\n");
        write(folder.resolve("two.properties"), "both=Lima\nbroken=Ada {0\nhour=Sejak {0,time,HH.mm}\n");
        write(folder.resolve("src/View.java"), "@Menu(title = \"menu.lost\") texts.get(\"both\"); texts.get(\"lost\")");
        write(folder.resolve("a.bpmn"), "<userTask formKey=\"lost.step\"/>");
        assertThat(bundles.keys(false)).contains("only.here").isNotEqualTo(bundles.keys(true));
        assertThat(bundles.saidTwice()).containsExactly("both");
        assertThat(bundles.repeated()).containsExactly("again");
        assertThat(bundles.broken()).containsOnlyKeys("blank", "broken", "hour");
        assertThat(bundles.missingIn(folder)).containsExactly("lost", "menu.lost");
        write(folder.resolve("src/Joined.java"), "texts.get(\"lost.kind.\" + kind); Refusal.conflict(\"lost.no\")");
        assertThat(KeyFamilies.joinedIn(folder)).containsExactly("lost.kind.");
        assertThat(bundles.refusalsIn(folder)).containsExactly("refusal.lost.no");
        write(folder.resolve("b.bpmn"), "<process id=\"lost\"><userTask candidateGroups=\"LOST_UNIT\"/>");
        assertThat(bundles.neededByDiagrams(folder)).containsExactly("process.lost", "unit.LOST_UNIT");
        assertThat(bundles.missingFor(folder)).containsExactly("task.lost.step", "task.lost.step.purpose");
    }

    @Test
    void wordsOfTheCode(@TempDir Path folder) throws IOException {
        write(
                folder.resolve("A.java"),
                "Refusal.invalid(\"lost\", kind.code()); Refusal.invalid(\"fine\", round.name())");
        write(folder.resolve("B.java"), "new FieldError(\"on\", \"late\", day(x).toString())");
        write(folder.resolve("C.java"), "Refusal.invalid(\"good\", new Texts.Key(\"k.\" + one.code(), one.code()))");
        write(folder.resolve("a.properties"), "one=Pilih DANA_DESA\ntwo=Pilih Dana Desa\napi.field.three=DANA_DESA\n");
        assertThat(RefusalWords.shownAsInCode(folder))
                .containsExactly("A.java: \"lost\", kind.code()", "B.java: \"on\", \"late\", day(x).toString()");
        assertThat(new Bundles(folder).namesOfTheCode()).containsExactly("one");
    }

    @Test
    void zonesInScripts(@TempDir Path folder) throws IOException {
        write(folder.resolve("fixed.js"), "at.toLocaleTimeString('id-ID', { timeZone: 'Asia/Makassar' })");
        write(folder.resolve("machine.js"), "at.toLocaleTimeString('id-ID', { hour: '2-digit' })");
        write(folder.resolve("named.js"), "at.toLocaleString('id', { timeZone: this.getAttribute('zone') })");
        assertThat(ScriptTests.withAZoneOfTheirOwn(folder)).containsExactly("fixed.js", "machine.js");
    }

    @Test
    void settings(@TempDir Path folder) throws IOException {
        write(
                folder.resolve("A.java"),
                "@Value(\"${sinergi.hidden:1}\") @ConditionalOnBooleanProperty(\"sinergi.switch\")");
        write(folder.resolve("B.java"), "@Value(\"${sinergi.hidden:2}\")");
        write(folder.resolve("page.md"), "| `sinergi.gone` | meaning |\nnot `sinergi.prose`\n");
        assertThat(ConfigurationTests.settings(folder))
                .containsOnly(Map.entry("sinergi.hidden", Set.of("1", "2")), Map.entry("sinergi.switch", Set.of()));
        assertThat(ConfigurationTests.described(folder.resolve("page.md"))).containsExactly("sinergi.gone");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
