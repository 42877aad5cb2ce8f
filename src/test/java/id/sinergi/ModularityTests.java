package id.sinergi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains(
                        "territory",
                        "calendar",
                        "identity",
                        "engine",
                        "casefile",
                        "worklist",
                        "registry",
                        "letters",
                        "village",
                        "compliance",
                        "outreach",
                        "oversight",
                        "audit",
                        "shell");
    }

    @Test
    void featuresDoNotKnowEachOther() {
        var features = java.util.List.of("village", "compliance", "outreach");
        for (var feature : features) {
            var module = modules.getModuleByName(feature).orElseThrow();
            assertThat(module.getDirectDependencies(modules).stream()
                            .map(dependency ->
                                    dependency.getTargetModule().getIdentifier().toString()))
                    .as(feature)
                    .doesNotContainAnyElementsOf(features.stream()
                            .filter(other -> !other.equals(feature))
                            .toList());
        }
    }
}
