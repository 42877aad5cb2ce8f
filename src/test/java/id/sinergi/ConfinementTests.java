package id.sinergi;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Route;
import id.sinergi.engine.ProcessSteps;
import id.sinergi.shared.Act;
import id.sinergi.shared.Acts;
import id.sinergi.shared.Result;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

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

    /** {@code Passing} and {@code Outages} read the state of failures and no data. */
    @ArchTest
    static final ArchRule jdbcOnlyInRepositories = noClasses()
            .that()
            .haveNameNotMatching(
                    ".*(Repository|Query|Rows?|Loader|DemonstrationData|runs\\.Passing|shared\\.Outages)(\\$.*)?")
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

    /** What may be done with types that know the machine's zone: a moment or a day in, the same moment or day out. */
    private static final Map<String, Set<String>> WITHOUT_ZONE = Map.ofEntries(
            Map.entry("java.util.Date", Set.of("from", "toInstant")),
            Map.entry("java.sql.Timestamp", Set.of("from", "toInstant")),
            Map.entry("java.sql.Date", Set.of("valueOf", "toLocalDate")),
            Map.entry("java.sql.Time", Set.of()),
            Map.entry("java.util.TimeZone", Set.of()),
            Map.entry("java.util.Calendar", Set.of()),
            Map.entry("java.util.GregorianCalendar", Set.of()),
            Map.entry("java.text.DateFormat", Set.of()),
            Map.entry("java.text.SimpleDateFormat", Set.of()),
            Map.entry("java.text.MessageFormat", Set.of()));

    @ArchTest
    static final ArchRule neverTheMachinesZone = noClasses()
            .that()
            .doNotHaveSimpleName("EngineTimes")
            .should()
            .accessTargetWhere(DescribedPredicate.describe("the machine's zone has a say in it", access -> {
                var owner = access.getTargetOwner().getName();
                var what = access.getTarget().getName();
                return what.equals("systemDefault")
                        || owner.equals("java.sql.ResultSet")
                                && Set.of("getDate", "getTime").contains(what)
                        || WITHOUT_ZONE.containsKey(owner)
                                && !WITHOUT_ZONE.get(owner).contains(what);
            }));

    @ArchTest
    static final ArchRule schedulesNameTheirZone = methods()
            .that()
            .areAnnotatedWith(Scheduled.class)
            .should(ArchCondition.from(DescribedPredicate.describe("name the zone of their hours", method -> {
                var schedule = method.getAnnotationOfType(Scheduled.class);
                return schedule.cron().isEmpty() || !schedule.zone().isEmpty();
            })));

    /** {@code toString()} and {@code Objects.requireNonNullElse} are checked for nulls by the compiler. */
    @ArchTest
    static final ArchRule noNullAsText = noClasses().should(new NullAsText());

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

    /** The browser cuts what is pasted at its own limit and tells nobody; {@code FreeText.atMost} refuses and keeps it. */
    @ArchTest
    static final ArchRule noTextIsCutByTheBrowser = noClasses().should().callMethodWhere(target(name("setMaxLength")));

    /** Vaadin's own drop what they cannot read and tell nobody; {@code shared.ui.NumberField} keeps it and says so. */
    @ArchTest
    static final ArchRule numbersAreReadByOurOwnField = noClasses()
            .should()
            .dependOnClassesThat(JavaClass.Predicates.belongToAnyOf(
                    IntegerField.class, com.vaadin.flow.component.textfield.NumberField.class, BigDecimalField.class));

    @ArchTest
    static final ArchRule noRoutesAsText = noClasses().should().callMethod(UI.class, "navigate", String.class);

    /** What stands in an address is anybody's text: {@code PageParameters} cleans it. */
    @ArchTest
    static final ArchRule addressesAreReadInOnePlace = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("id.sinergi.shared.ui.PageParameters")
            .should()
            .callMethodWhere(target(name("getQueryParameters")));

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(ArchCondition.from(DescribedPredicate.describe(
                    "be in a package whose nulls NullAway checks",
                    type -> type.getPackage().isAnnotatedWith(NullMarked.class))));

    /** What refuses has written nothing: {@code Acts} alone knows that, by its annotation or by a call of it. */
    @ArchTest
    static final ArchRule refusalsOnlyFromWholeActs = noMethods()
            .that()
            .haveRawReturnType(Result.class)
            .and(notOf(Acts.class))
            .should(openTransactionsThemselves());

    @ArchTest
    static final ArchRule actsAnswerResults =
            methods().that().areAnnotatedWith(Act.class).should().haveRawReturnType(Result.class);

    private static DescribedPredicate<JavaMember> notOf(Class<?> owner) {
        return DescribedPredicate.describe(
                "are not of " + owner.getSimpleName(),
                member -> !member.getOwner().isEquivalentTo(owner));
    }

    private static ArchCondition<JavaMethod> openTransactionsThemselves() {
        return ArchCondition.from(DescribedPredicate.describe(
                "open a transaction to write in",
                method -> method.tryGetAnnotationOfType(Transactional.class)
                                .or(() -> method.getOwner().tryGetAnnotationOfType(Transactional.class))
                                .filter(transaction -> !transaction.readOnly())
                                .isPresent()
                        || method.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isAssignableTo(TransactionOperations.class))));
    }

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
