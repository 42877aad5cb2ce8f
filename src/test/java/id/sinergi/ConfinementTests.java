package id.sinergi;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import id.sinergi.engine.ProcessSteps;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be used where. */
@AnalyzeClasses(packages = "id.sinergi", importOptions = ImportOption.DoNotIncludeTests.class)
class ConfinementTests {

    @ArchTest
    static final ArchRule camundaOnlyInEngine = noClasses()
            .that(resideOutsideOfPackages("id.sinergi.engine.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule vaadinOnlyInUi = noClasses()
            .that(resideOutsideOfPackages("..ui..", "id.sinergi.shell..", "id.sinergi.worklist.forms.."))
            .and()
            .doNotHaveSimpleName("SecurityConfiguration")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule jdbcOnlyInRepositories = noClasses()
            .that()
            .haveNameNotMatching(".*(Repository|Query|Rows?|Loader|DemonstrationData)(\\$.*)?")
            .and(resideOutsideOfPackages("id.sinergi.database..", "id.sinergi.engine.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "org.postgresql..");

    @ArchTest
    static final ArchRule viewsArePackagePrivate = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .and()
            .doNotHaveSimpleName("LoginView")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule viewsLiveInUi =
            classes().that().areAnnotatedWith(Route.class).should().resideInAPackage("..ui..");

    @ArchTest
    static final ArchRule stepsArePublic =
            classes().that().areAnnotatedWith(ProcessSteps.class).should().bePublic();

    @ArchTest
    static final ArchRule stepsLiveInProcess =
            classes().that().areAnnotatedWith(ProcessSteps.class).should().resideInAPackage("..process..");

    @ArchTest
    static final ArchRule repositoriesArePackagePrivate = classes()
            .that()
            .haveSimpleNameEndingWith("Repository")
            .or()
            .haveSimpleNameEndingWith("Query")
            .and()
            .areNotRecords()
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule timeOnlyFromTheClock = noClasses()
            .that()
            .doNotHaveSimpleName("SinergiClock")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule injectionByConstructor = fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule noWeakNames = classes().should().haveNameNotMatching(".*(Manager|Impl|Helper|Util|Utils)$");

    @ArchTest
    static final ArchRule noScriptsFromViews = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .and(resideOutsideOfPackages("id.sinergi.shared.ui.."))
            .should()
            .callMethodWhere(target(name("executeJs")));

    @ArchTest
    static final ArchRule noInlineStyles =
            noClasses().that().resideInAPackage("..ui..").should().callMethodWhere(target(name("getStyle")));

    @ArchTest
    static final ArchRule noRoutesAsText = noClasses().should().callMethod(UI.class, "navigate", String.class);

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(ArchCondition.from(DescribedPredicate.describe(
                    "be in a package whose nulls NullAway checks",
                    type -> type.getPackage().isAnnotatedWith(NullMarked.class))));

    @ArchTest
    static final ArchRule viewsSayWhoMayOpenThem = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(jakarta.annotation.security.RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(jakarta.annotation.security.PermitAll.class)
            .orShould()
            .beAnnotatedWith(com.vaadin.flow.server.auth.AnonymousAllowed.class);
}
