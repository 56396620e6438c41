package uk.dutydesk.kit.testing;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.regex.Pattern;

/** How code is arranged in every service. */
public class HouseRules {

    private static final Pattern SAYS_NOTHING = Pattern.compile(
            ".*(Service|ServiceImpl|Impl|Manager|Helper|Util|Utils|Dto|DTO|Bean|Processor|Handler|Info|Data|Common)");

    @ArchTest
    static final ArchRule featuresFormNoCycles =
            slices().matching("uk.dutydesk.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rulesDependOnNothingButJava = classes()
            .that()
            .resideInAnyPackage("..law..", "..workingtime..", "..conflict..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "uk.dutydesk.kit.problem..",
                    "..law..",
                    "..workingtime..",
                    "..conflict..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobodyAsksTheMachineForTheTime = noClasses()
            .that()
            .resideOutsideOfPackage("uk.dutydesk.kit.time..")
            .should()
            .callMethodWhere(target(owner(resideInAPackage("java.time.."))).and(target(nameMatching("now|system.*"))));

    @ArchTest
    static final ArchRule everyOperationSaysWhoMayUseIt = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should(sayWhoMayUseThem())
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule onlyItsPackageKnowsTheSolver = noClasses()
            .that()
            .resideOutsideOfPackage("..planning.optaplanner..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.optaplanner..");

    @ArchTest
    public static final ArchRule onlyTheBoundKnowsTheLinearSolver = noClasses()
            .that()
            .resideOutsideOfPackage("..planning.bound..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.ortools..");

    @ArchTest
    static final ArchRule onlyInboxesAndTheKitKnowTheBroker = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Inbox")
            .and()
            .resideOutsideOfPackage("uk.dutydesk.kit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.microprofile.reactive.messaging..", "org.apache.kafka..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyResourcesSpeakHttp = noClasses()
            .that(areNoPartOfAResource())
            .and()
            .resideOutsideOfPackage("uk.dutydesk.kit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesSaySomething = classes().should(haveNamesThatSaySomething());

    private static ArchCondition<JavaClass> sayWhoMayUseThem() {
        return new ArchCondition<>("say who may use each operation") {
            @Override
            public void check(JavaClass resource, ConditionEvents events) {
                if (saysWho(resource)) {
                    return;
                }
                resource.getMethods().stream()
                        .filter(method -> method.getAnnotations().stream()
                                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)))
                        .filter(method ->
                                !method.isAnnotatedWith(RolesAllowed.class) && !method.isAnnotatedWith(PermitAll.class))
                        .forEach(method -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " does not say who may use it")));
            }
        };
    }

    private static DescribedPredicate<JavaClass> areNoPartOfAResource() {
        return DescribedPredicate.describe(
                "are no part of a resource", type -> !type.getName().contains("Resource"));
    }

    private static boolean saysWho(JavaClass resource) {
        return resource.isAnnotatedWith(RolesAllowed.class) || resource.isAnnotatedWith(PermitAll.class);
    }

    private static ArchCondition<JavaClass> haveNamesThatSaySomething() {
        return new ArchCondition<>("have names that say something") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (SAYS_NOTHING.matcher(type.getSimpleName()).matches()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has a name that says nothing"));
                }
            }
        };
    }
}
