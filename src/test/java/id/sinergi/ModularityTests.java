package id.sinergi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the rooms: every import of another module is declared in its package-info, and there is no cycle. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(SinergiApplication.class);

    @Test
    void modulesKeepTheirWalls() {
        modules.verify();
    }

    @Test
    void allRoomsOfTheHouseAreThere() {
        assertThat(modules.stream().map(ModularityTests::name))
                .contains(
                        "territory",
                        "calendar",
                        "identity",
                        "engine",
                        "casefile",
                        "worklist",
                        "employers",
                        "arrears",
                        "registry",
                        "coverage",
                        "imports",
                        "letters",
                        "village",
                        "compliance",
                        "ladder",
                        "claims",
                        "visits",
                        "enforcement",
                        "outreach",
                        "protection",
                        "rates",
                        "oversight",
                        "audit",
                        "privacy",
                        "shell");
    }

    @Test
    void featuresDoNotKnowEachOther() {
        var features = List.of("village", "compliance", "outreach", "privacy", "protection");
        assertThat(acquaintances(modules, features, features)).isEmpty();
    }

    @Test
    void nobodyKnowsTheFrameTheServerOrTheDemonstration() {
        var everybody = modules.stream().map(ModularityTests::name).toList();
        assertThat(acquaintances(modules, everybody, List.of("shell", "database", "demo")))
                .isEmpty();
    }

    @Test
    void whatAllShareStaysSmall() {
        var shared = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("id.sinergi.shared");
        assertThat(shared.stream()
                        .filter(type ->
                                type.isTopLevelClass() && type.getPackageName().equals("id.sinergi.shared")))
                .hasSizeBetween(1, 37);
    }

    /** Which of {@code those} know one of {@code others}. */
    static List<String> acquaintances(ApplicationModules modules, List<String> those, List<String> others) {
        return modules.stream()
                .filter(module -> those.contains(name(module)))
                .flatMap(module -> module.getDirectDependencies(modules).stream()
                        .map(dependency -> name(dependency.getTargetModule()))
                        .filter(target -> others.contains(target) && !target.equals(name(module)))
                        .distinct()
                        .map(target -> name(module) + " -> " + target))
                .toList();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
